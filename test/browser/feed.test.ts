import type { Page } from "playwright-core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { atRest, picture, serveForTests, type ViewerPage } from "./viewer-fixture.js";

const served = serveForTests("nothing");
let viewer: ViewerPage;
let page: Page;

beforeEach(async () => {
  viewer = await served.openKept();
  page = viewer.page;
});
afterEach(async () => {
  await page.context().close();
  expect(viewer.problems).toEqual([]);
});

const STORY = `Jane Harlow, the President of Portugal, met Pedro Marques, the Prime Minister of Spain, in Lisbon on 3 March 2024.
Harlow said that Portugal and Spain had agreed to build a railway.`;

/** Text that would run or break out if anything put it on the page as markup. */
const HOSTILE = `<img src=x onerror="window.hacked=1"> Jane Harlow, the President of Portugal, met <script>window.hacked=1</script> Pedro Marques in Lisbon.
"><svg onload=window.hacked=1> Harlow visited Madrid, the capital of Spain.`;

async function addText(text: string, title: string): Promise<void> {
  await page.getByRole("button", { name: "Add article" }).click();
  await page.locator('textarea[name="text"]').fill(text);
  await page.locator('input[name="title"]').fill(title);
  await page.getByRole("button", { name: "Read it" }).click();
  await page.locator('.job-card[data-status="done"]').first().waitFor();
}

describe("feeding", () => {
  it("begins empty and says what to do", async () => {
    await page.locator('[data-testid="empty-state"]').waitFor();
    await page.locator('[data-testid="empty-state"]').getByRole("button", { name: "Add an article" }).click();
    await page.getByRole("button", { name: "Read it" }).click();
    await page.locator('.form [role="alert"]', { hasText: "no text" }).waitFor();
  });

  it("reads a pasted text, shows its progress, and lights up what is new", async () => {
    await addText(STORY, "Leaders meet in Lisbon");
    await page.locator(".job-item", { hasText: "Leaders meet in Lisbon" }).waitFor();
    await page.locator(".chip", { hasText: "lit up" }).waitFor();
    await atRest(page);
    expect((await picture(page)).nodes.map((node) => node.name)).toContain("Portugal");
    await page.getByRole("button", { name: "Jobs" }).click();
    await page.locator('[data-panel="jobs"] .job-card[data-status="done"]').waitFor();
  });

  it("knows an article that it has read", async () => {
    await addText(STORY, "Leaders meet in Lisbon");
    await page.locator(".job-item", { hasText: "nothing changed" }).waitFor();
  });

  it("takes dropped or chosen files and refuses what it cannot read", async () => {
    await page.getByRole("button", { name: "Add article" }).click();
    await page.getByText("Files", { exact: true }).click();
    const input = page.locator('input[type="file"]');
    await input.setInputFiles({ name: "a.pdf", mimeType: "application/pdf", buffer: Buffer.from("x") });
    await page.locator('.job-card [role="alert"]', { hasText: /./u }).waitFor();
    const text = "Maria Silva, the Mayor of Porto, visited Madrid, the capital of Spain.";
    await input.setInputFiles({ name: "mayor.txt", mimeType: "text/plain", buffer: Buffer.from(text) });
    await page.locator('.job-card[data-status="done"]').first().waitFor();
  });

  it("shows an article full of markup and script as text, everywhere", async () => {
    await addText(HOSTILE, '<b onmouseover="window.hacked=1">Bold</b> title');
    await page.locator(".job-item a").first().click();
    const text = page.locator(".article-text");
    await text.waitFor();
    expect(await text.innerText()).toContain("<script>window.hacked=1</script>");
    expect(await page.locator('[data-panel="article"] h2').innerText()).toContain("<b onmouseover=");
    expect(
      await page.locator(".article-text script, .article-text img, .article-text svg, h2 b").count(),
    ).toBe(0);
    await page.getByRole("button", { name: "Articles" }).click();
    await page.locator(".article-links a", { hasText: "<b onmouseover=" }).waitFor();
    const hacked = await page.evaluate(() => "hacked" in window);
    expect(hacked).toBe(false);
  });

  it("deletes an article only when asked twice, and what only it said goes with it", async () => {
    await page.getByRole("button", { name: "Articles" }).click();
    await page.locator(".article-links a", { hasText: "Leaders meet in Lisbon" }).click();
    await page.getByRole("button", { name: "Delete…" }).click();
    await page.getByRole("button", { name: "Keep" }).click();
    await page.getByRole("button", { name: "Delete…" }).click();
    await page.getByRole("button", { name: "Delete", exact: true }).click();
    await page.locator(".notice", { hasText: "Article deleted" }).waitFor();
    await page.locator('[data-panel="articles"]').waitFor();
    expect(await page.locator(".article-links a", { hasText: "Leaders meet in Lisbon" }).count()).toBe(0);
  });

  it("says when the server is away and comes back when it is", async () => {
    await page.route("**/api/**", (route) => route.abort());
    await page.reload();
    const alert = page.locator(".stage-message [role=alert]");
    await alert.waitFor();
    expect(await alert.innerText()).toContain("does not answer");
    await page.unroute("**/api/**");
    await page.getByRole("button", { name: "Try again" }).first().click();
    await page.waitForFunction(() => window.newsgraph?.counts().status === "ready");
    // The browser itself reports each request that was cut off.
    (viewer.problems as string[]).length = 0;
  });
});
