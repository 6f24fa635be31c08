import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { atRest, serveForTests, type ViewerPage } from "./viewer-fixture.js";

const served = serveForTests("nothing");
let viewer: ViewerPage;
let page: Page;

const STORIES = [
  "Jane Harlow, the President of Portugal, met Pedro Marques, the Prime Minister of Spain, in Lisbon on 3 March 2024.",
  "Jayne Harlow, the President of Portugal, visited Madrid with Pedro Marques, the Prime Minister of Spain.",
];

beforeAll(async () => {
  viewer = await served.openKept();
  page = viewer.page;
  for (const text of STORIES) {
    await page.evaluate(
      async (body) => {
        await fetch("api/articles", {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: JSON.stringify(body),
        });
      },
      { text },
    );
  }
  await page.waitForFunction(async () => {
    const answer: unknown = await (await fetch("api/jobs")).json();
    return JSON.stringify(answer).split('"outcome":{').length === 3;
  });
  await page.reload();
  await page.waitForFunction(() => (window.newsgraph?.counts().nodes ?? 0) > 0);
  await atRest(page);
});
afterAll(async () => {
  await page.context().close();
  expect(viewer.problems).toEqual([]);
});

const drawn = (): Promise<number> => page.evaluate(() => window.newsgraph?.counts().nodes ?? NaN);
const notice = (text: string): Promise<void> => page.locator(".notice", { hasText: text }).waitFor();

async function openEntity(name: string): Promise<void> {
  await page.locator("#search").fill(name);
  await page.locator('#search-hits [role="option"]', { hasText: name }).first().waitFor();
  await page.keyboard.press("Enter");
  await page.locator('[data-panel="entity"] .identity').waitFor();
  await atRest(page);
}

async function compare(name: string, other: string): Promise<void> {
  await openEntity(name);
  await page.getByRole("button", { name: "Merge with…" }).click();
  await page.locator(".entity-picker input").fill(other);
  await page.locator(".picker-hit", { hasText: other }).first().click();
  await page.locator('[data-panel="compare"] .comparison-side blockquote').nth(1).waitFor();
}

describe("who is who", () => {
  it("merges two entities side by side, and undoes it from the notice", async () => {
    await compare("Jane Harlow", "Jayne Harlow");
    const before = await drawn();
    await page.getByRole("button", { name: "Merge them" }).click();
    await notice("are one now");
    await atRest(page);
    expect(await drawn()).toBe(before - 1);
    await page.locator(".identity", { hasText: "Joined from 2 names" }).waitFor();
    await page.locator(".notice").getByRole("button", { name: "Undo" }).click();
    await notice("taken back");
    await atRest(page);
    expect(await drawn()).toBe(before);
  });

  it("keeps two apart for good, and lets the decision go from the list of decisions", async () => {
    await compare("Jane Harlow", "Jayne Harlow");
    await page.getByRole("button", { name: "Never merge" }).click();
    await notice("never merged");
    await page.getByRole("button", { name: "Merge them" }).click();
    await notice("contradicts");
    await page.locator(".notice").getByRole("button", { name: "Dismiss message" }).click();
    await page.keyboard.press("Control+k");
    await page.getByRole("combobox", { name: "Command" }).fill("decided");
    await page.keyboard.press("Enter");
    const row = page.locator('[data-panel="decisions"] [data-decision="different"]');
    await row.getByRole("button").click();
    await notice("Taken back");
    await page.locator('[data-panel="decisions"]', { hasText: "Nothing has been decided" }).waitFor();
    // The refused request is an error for the browser too.
    (viewer.problems as string[]).length = 0;
  });

  it("splits an entity by the articles that mean somebody else", async () => {
    await openEntity("Pedro Marques");
    const before = await drawn();
    await page.getByRole("button", { name: "Split…" }).click();
    await page.locator(".split-article input").nth(1).click();
    await page.locator('[aria-label="Is somebody else"] .split-article').waitFor();
    await page.getByRole("button", { name: "Split", exact: true }).click();
    await notice("somebody else in 1 article");
    await atRest(page);
    expect(await drawn()).toBe(before + 1);
    await page.locator(".notice").getByRole("button", { name: "Undo" }).click();
    await notice("taken back");
    await atRest(page);
    expect(await drawn()).toBe(before);
  });
});

describe("the review of suggestions", () => {
  it("answers by keys alone", async () => {
    const ids = await page.evaluate(async () => {
      const answer = (await (await fetch("api/entities?q=Harlow")).json()) as { items: { id: string }[] };
      return answer.items.map(({ id }) => id);
    });
    const before = await drawn();
    expect(ids).toHaveLength(2);
    const [left, right] = ids.map((id, index) => ({
      id,
      key: `person:${index}`,
      kind: "Person",
      name: index === 0 ? "Jane Harlow" : "Jayne Harlow",
    }));
    // Which pairs the rules ask about is theirs to say; the question itself is made up, its two sides are real.
    const question = {
      id: "d-made-up",
      kind: "ask",
      left,
      right,
      articles: [],
      by: "rule",
      rule: "names@1",
      score: 0.62,
      reasons: [{ feature: "shared companions", value: "Pedro Marques" }],
      decidedAt: "2024-03-04T00:00:00.000Z",
      undoneAt: null,
    };
    let open = true;
    await page.route("**/api/identity/suggestions?*", (route) =>
      route.fulfill({ json: { items: open ? [question] : [], total: open ? 1 : 0 } }),
    );
    await page.route("**/api/identity/suggestions/d-made-up/accept", async (route) => {
      open = false;
      const merge = new URL("/api/identity/merge", route.request().url()).href;
      const answer = await page.request.post(merge, { data: { left: left?.id, right: right?.id } });
      await route.fulfill({ json: (await answer.json()) as object });
    });
    await page.locator(".stage-view").focus();
    await page.keyboard.press("r");
    const panel = page.locator('[data-panel="review"]');
    await panel.locator(".reasons", { hasText: "shared companions: Pedro Marques" }).waitFor();
    await panel.locator(".comparison-side blockquote").nth(1).waitFor();
    await panel.getByRole("button", { name: "Same", disabled: false }).waitFor();
    await page.keyboard.press("n");
    await panel.getByText("You skipped 1 question.").waitFor();
    await panel.getByRole("button", { name: "Look at them again" }).press("Enter");
    await panel.locator(".comparison-side blockquote").nth(1).waitFor();
    await page.keyboard.press("s");
    await notice("are one now");
    await panel.getByText("Nothing is asked.").waitFor();
    await atRest(page);
    expect(await drawn()).toBe(before - 1);
  });
});
