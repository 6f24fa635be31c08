import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";

import { atRest, serveForTests } from "./viewer-fixture.js";

const served = serveForTests("examples");

/** Press Tab until what has the focus matches, at most 60 times. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab does not lead to ${selector}.`);
}

describe("the keyboard alone", () => {
  it("searches, opens, walks, expands, filters, asks and closes", async () => {
    const page = await served.open();
    const heading = page.locator('[data-panel="entity"] h2');
    await page.keyboard.press("/");
    await page.keyboard.type("Tokayev");
    await page.locator('[role="option"]').first().waitFor();
    await page.keyboard.press("Enter");
    await heading.filter({ hasText: "Tokayev" }).waitFor();
    // The panel takes the focus when it opens.
    await page.waitForFunction(() => document.activeElement?.matches(".side-panel h2"));

    await page.keyboard.press("g");
    const spoken = page.locator('[data-testid="cursor"]');
    await page.keyboard.press("ArrowDown");
    await spoken.filter({ hasText: "neighbour" }).waitFor({ state: "attached" });
    const first = await spoken.innerText();
    expect(first).toMatch(/, \w+, \d+ neighbours?$/u);
    await page.keyboard.press("Enter");
    await heading.filter({ hasText: first.split(",")[0] ?? "" }).waitFor();
    expect(first).not.toContain("Tokayev");

    const shown = (): Promise<number> => page.evaluate(() => window.newsgraph?.counts().nodes ?? NaN);
    const before = await shown();
    await page.keyboard.press("h");
    await atRest(page);
    expect(await shown()).toBe(before - 1);
    await page.keyboard.press("Control+z");
    await page.keyboard.press("g");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("e");
    await page.locator(".notice").waitFor();

    await tabTo(page, ".toolbar [aria-label='Table of relations']");
    await page.keyboard.press("Space");
    await page.locator(".stage-table tbody a").first().waitFor();
    await page.keyboard.press("t");
    await page.keyboard.press("q");
    await page.locator(".cm-content").waitFor();
    await tabTo(page, ".query-editor-host");
    await page.keyboard.type("RETURN 1 AS one");
    await page.keyboard.press("Control+Enter");
    await page.locator("[data-rows='1']").waitFor();
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await page.locator(".query-drawer").waitFor({ state: "detached" });
  });
});
