import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";

import {
  atRest,
  clickNode,
  openViewer,
  picture,
  startBrowser,
  startSite,
  type Site,
  type ViewerPage,
} from "./viewer-fixture.js";

let browser: Browser;
let site: Site;
let viewer: ViewerPage;
let page: Page;

beforeAll(async () => {
  [browser, site] = await Promise.all([startBrowser(), startSite(["examples"])]);
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});
beforeEach(async () => {
  viewer = await openViewer(browser, site);
  page = viewer.page;
});
afterEach(async () => {
  await page.context().close();
  expect(viewer.problems).toEqual([]);
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

async function sameViewElsewhere(): Promise<void> {
  const address = await settledAddress();
  const here = await view(page);
  await page.reload();
  expect(await view(page)).toEqual(here);
  expect(page.url()).toBe(address);
  const other = await openViewer(browser, site, { hash: new URL(address).hash });
  expect(await view(other.page)).toEqual(here);
  expect(other.problems).toEqual([]);
  await other.page.context().close();
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

  it("holds a query and its drawing", async () => {
    await page.keyboard.press("q");
    await page.locator(".cm-content").click();
    await page.keyboard.insertText("MATCH (p:Person)-[r:HEAD_OF_STATE_OF]->(c:Country) RETURN p, r, c");
    await page.keyboard.press("Control+Enter");
    await page.locator('[data-testid="query-status"]').waitFor();
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
