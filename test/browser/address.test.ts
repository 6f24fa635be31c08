import type { Page } from "playwright-core";
import { beforeEach, describe, expect, it } from "vitest";

import { atRest, clickNode, picture, serveForTests } from "./viewer-fixture.js";

const served = serveForTests("examples");
let page: Page;

beforeEach(async () => {
  page = await served.open();
});

/** What is seen, to the pixel. */
async function view(of: Page): Promise<unknown> {
  await of.waitForFunction(() => window.newsgraph?.counts().status === "ready");
  await atRest(of);
  const { nodes, edges } = await picture(of);
  const discs = nodes.map(({ name, x, y }) => `${name} ${Math.round(x / 2)} ${Math.round(y / 2)}`).sort();
  return { discs, edges: edges.map(({ label }) => label).sort() };
}

/** The address follows the camera a moment later, on a loaded machine a long one. */
async function settledAddress(): Promise<string> {
  let address: string;
  do {
    address = page.url();
    await page.waitForTimeout(700);
  } while (page.url() !== address);
  return address;
}

/** Drag the disc of this name by so many pixels. */
async function drag(name: string, x: number, y: number): Promise<void> {
  await atRest(page);
  const disc = (await picture(page)).nodes.find((node) => node.name === name);
  if (disc === undefined) throw new Error(`${name} is not drawn.`);
  await page.mouse.move(disc.x, disc.y);
  await page.mouse.down();
  await page.mouse.move(disc.x + x / 2, disc.y + y / 2);
  await page.mouse.move(disc.x + x, disc.y + y);
  await page.mouse.up();
  await atRest(page);
  // A click that came at once would count as the second of a double click.
  await page.waitForTimeout(400);
}

async function sameViewElsewhere(): Promise<void> {
  const address = await settledAddress();
  const here = await view(page);
  await page.reload();
  expect(await view(page)).toEqual(here);
  expect(page.url()).toBe(address);
  const other = await served.open({ hash: new URL(address).hash });
  expect(await view(other)).toEqual(here);
}

describe("the address", () => {
  it("holds filters, selection and camera", async () => {
    await page.locator('.legend [data-kind="Person"]').click();
    await page.locator('.legend [data-relation="MEMBER_OF"]').click();
    await atRest(page);
    await clickNode(page, "Belarus");
    await page.locator('[data-panel="entity"]').waitFor();
    await page.keyboard.press("+");
    await atRest(page);
    await sameViewElsewhere();
    await page.locator('[data-panel="entity"] h2', { hasText: "Belarus" }).waitFor();
  });

  it("holds what was expanded, focused and hidden, and loose relations", async () => {
    await page.getByRole("switch").check();
    await atRest(page);
    await clickNode(page, "Kazakhstan");
    await page.locator('[data-panel="entity"]').waitFor();
    await page.keyboard.press("e");
    await page.locator(".notice").waitFor();
    await page.keyboard.press("f");
    await atRest(page);
    await clickNode(page, "Collective Security Treaty Organization");
    await page
      .locator('[data-panel="entity"] h2', { hasText: "Collective Security Treaty Organization" })
      .waitFor();
    await page.keyboard.press("h");
    await atRest(page);
    await sameViewElsewhere();
  });

  it("holds where discs were dragged and pinned, before and after an expansion", async () => {
    await drag("Belarus", -40, 120);
    await clickNode(page, "Kazakhstan");
    await page.locator('[data-panel="entity"]').waitFor();
    await page.keyboard.press("i");
    await page.keyboard.press("e");
    await page.locator(".notice").waitFor();
    await atRest(page);
    await drag("Russia", 30, 90);
    await sameViewElsewhere();
    expect(new URL(page.url()).hash.match(/[?&]place=/gu)).toHaveLength(3);
  });

  it("holds how everything was arranged anew", async () => {
    const before = await view(page);
    await drag("Belarus", 60, 60);
    await page.getByRole("button", { name: "Arrange anew" }).click();
    await atRest(page);
    expect(await view(page)).not.toEqual(before);
    await sameViewElsewhere();
  });

  it("holds a query and its drawing", async () => {
    await page.keyboard.press("q");
    await page.locator(".cm-content").click();
    await page.keyboard.insertText("MATCH (p:Person)-[r:HEAD_OF_STATE_OF]->(c:Country) RETURN p, r, c");
    await page.keyboard.press("Control+Enter");
    await page.locator('[data-testid="query-status"]').waitFor();
    await drag("Belarus", 50, -30);
    await sameViewElsewhere();
    expect((await picture(page)).content).toMatch(/^query/u);
  });

  it("leads back and forth through the steps", async () => {
    const views = [await view(page)];
    await page.locator('.legend [data-kind="Country"]').click();
    views.push(await view(page));
    await clickNode(page, "Alexander Lukashenko");
    await page.locator('[data-panel="entity"]').waitFor();
    await page.keyboard.press("f");
    views.push(await view(page));
    await page.goBack();
    await page.goBack();
    expect(await view(page)).toEqual(views[1]);
    expect(await page.locator('[data-panel="entity"]').count()).toBe(0);
    await page.goBack();
    expect(await view(page)).toEqual(views[0]);
    await page.goForward();
    await page.goForward();
    await page.goForward();
    expect(await view(page)).toEqual(views[2]);
  });
});
