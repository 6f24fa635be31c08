import type { Page } from "playwright-core";
import { beforeEach, describe, expect, it } from "vitest";

import { atRest, picture, serveForTests } from "./viewer-fixture.js";

const served = serveForTests("examples");
let page: Page;

beforeEach(async () => {
  page = await served.open();
});

async function edges(): Promise<number> {
  await page.waitForTimeout(150);
  return page.evaluate(() => window.newsgraph?.counts().edges ?? NaN);
}

describe("filters", () => {
  it("by evidence: each is a chip that takes it off again", async () => {
    const all = await edges();
    await page.getByRole("button", { name: "Filters", exact: true }).click();
    await page.getByLabel("Who says so").selectOption("reported");
    const reported = await edges();
    await page.getByLabel("Who says so").selectOption("stated");
    expect((await edges()) + reported).toBe(all);
    await page.getByLabel(/However sure|At least/u).fill("0.95");
    expect(await edges()).toBeLessThan(all - reported);
    await page.getByRole("button", { name: /Remove: At least/u }).click();
    await page.getByRole("button", { name: /Remove: Said by/u }).click();
    expect(await edges()).toBe(all);
  });

  it("by article and publisher, also from a link", async () => {
    const all = await edges();
    await page.getByRole("button", { name: "Filters", exact: true }).click();
    const source = page.getByLabel("Source");
    await source.locator("optgroup option").first().waitFor({ state: "attached" });
    const articles = await source.locator('option[value^="article:"]').count();
    expect(articles).toBeGreaterThan(1);
    const first = source.locator('option[value^="article:"]').first();
    await source.selectOption((await first.getAttribute("value")) ?? "");
    await page.locator(".chip", { hasText: "From" }).waitFor();
    const some = await edges();
    expect(some).toBeGreaterThan(0);
    expect(some).toBeLessThan(all);
    await page.waitForTimeout(400);
    await page.reload();
    await page.waitForFunction(() => window.newsgraph?.counts().status === "ready");
    expect(await edges()).toBe(some);
    await page.getByRole("button", { name: /Remove: From/u }).click();
    expect(await edges()).toBe(all);
  });

  it("greys out what is filtered out, or hides it when that is wanted, also from a link", async () => {
    const all = await edges();
    const drawn = (await picture(page)).nodes.length;
    const before = await picture(page);
    await page.locator('.legend [data-kind="Person"]').click();
    const some = await edges();
    expect(some).toBeLessThan(all);
    await atRest(page);
    expect(await picture(page)).toEqual(before);
    const hide = page.getByRole("switch", { name: "Hide what is filtered out" });
    await hide.click();
    await atRest(page);
    expect((await picture(page)).nodes.length).toBeLessThan(drawn);
    expect(await edges()).toBe(some);
    await page.reload();
    await page.waitForFunction(() => window.newsgraph?.counts().status === "ready");
    await atRest(page);
    expect((await picture(page)).nodes.length).toBeLessThan(drawn);
    expect(await edges()).toBe(some);
    await hide.click();
    await atRest(page);
    expect((await picture(page)).nodes).toHaveLength(drawn);
  });

  it("leaves communities in grey too, without looking for others", async () => {
    await page.keyboard.press("m");
    await page.locator('[data-testid="counts"]', { hasText: "communit" }).waitFor();
    await atRest(page);
    const before = await picture(page);
    const all = await edges();
    await page.getByRole("button", { name: "Filters", exact: true }).click();
    await page.getByLabel(/However sure|At least/u).fill("0.95");
    await atRest(page);
    expect(await edges()).toBeLessThan(all);
    expect(await picture(page)).toEqual(before);
    await page.getByRole("switch", { name: "Hide what is filtered out" }).click();
    await atRest(page);
    expect((await picture(page)).nodes.length).not.toBe(before.nodes.length);
  });

  it("by time: brushed, played, cleared", async () => {
    const all = await edges();
    await page.getByRole("button", { name: "Time", exact: true }).click();
    const box = await page.locator(".time-brush svg").boundingBox();
    if (box === null) throw new Error("There is no histogram.");
    await page.mouse.move(box.x + 5, box.y + 20);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 3, box.y + 20);
    await page.mouse.up();
    const some = await edges();
    expect(some).toBeGreaterThan(0);
    expect(some).toBeLessThan(all);
    await page.getByRole("button", { name: "Play" }).click();
    const chip = page.locator(".chip", { hasText: "Published" });
    const before = await chip.innerText();
    await page.waitForFunction((text) => document.querySelector(".chip")?.textContent !== text, before);
    await page.getByRole("button", { name: "Pause" }).click();
    await page.getByRole("button", { name: "Clear" }).click();
    expect(await edges()).toBe(all);
  });
});
