import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";

import { atRest, clickNode, serveForTests } from "./viewer-fixture.js";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const served = serveForTests("examples");

interface AxeAnswer {
  readonly passes: readonly unknown[];
  readonly violations: readonly {
    readonly id: string;
    readonly impact: string | null;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}

/** Serious and critical findings of axe on what is open now. */
async function findings(page: Page): Promise<readonly string[]> {
  // Evaluated through the debugger, which the content security policy does not bind.
  await page.evaluate(AXE);
  const answer = await page.evaluate<AxeAnswer>("window.axe.run(document)");
  expect(answer.passes.length).toBeGreaterThan(15);
  return answer.violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(" | ")}`);
}

/** Each screen and how to come to it from the one before. */
const SCREENS: readonly { readonly name: string; readonly open: (page: Page) => Promise<void> }[] = [
  { name: "first view", open: (page) => atRest(page) },
  {
    name: "filters and time",
    open: async (page) => {
      await page.locator('.legend [data-kind="Group"]').click();
      await page.getByRole("button", { name: "Filters", exact: true }).click();
      await page.getByRole("button", { name: "Time", exact: true }).click();
      await page.locator(".time-brush").waitFor();
    },
  },
  {
    name: "entity panel",
    open: async (page) => {
      await page.getByRole("button", { name: "Filters", exact: true }).click();
      await page.getByRole("button", { name: "Time", exact: true }).click();
      await atRest(page);
      await clickNode(page, "Kazakhstan");
      await page.locator('[data-panel="entity"] [data-relation]').first().waitFor();
    },
  },
  {
    name: "fact panel",
    open: async (page) => {
      await page.locator('[data-panel="entity"] a[href^="#/fact/"]').first().click();
      await page.locator('[data-panel="fact"] blockquote').first().waitFor();
    },
  },
  {
    name: "article",
    open: async (page) => {
      await page.locator("figcaption a").first().click();
      await page.locator(".article-text").waitFor();
    },
  },
  {
    name: "query with table",
    open: async (page) => {
      await page.keyboard.press("Escape");
      await page.keyboard.press("q");
      await page.locator(".cm-content").click();
      await page.keyboard.insertText("MATCH (c:Country) RETURN c.name AS name, c.articles AS articles");
      await page.keyboard.press("Control+Enter");
      await page.locator("[data-rows] td").first().waitFor();
    },
  },
  {
    name: "query error",
    open: async (page) => {
      await page.locator(".cm-content").click();
      await page.keyboard.insertText("(");
      await page.keyboard.press("Control+Enter");
      await page.locator('.query-result [role="alert"]').waitFor();
    },
  },
  {
    name: "query history and plan",
    open: async (page) => {
      await page.getByRole("button", { name: "History" }).click();
      await page.locator(".query-library").waitFor();
      await page.locator(".query-load").first().click();
      await page.getByRole("button", { name: "Plan" }).click();
      await page.locator('.query-result [role="alert"], [data-testid="query-plan"]').first().waitFor();
    },
  },
  {
    name: "communities and a selection",
    open: async (page) => {
      await page.getByRole("button", { name: "Close query box" }).click();
      await page.getByRole("button", { name: "Communities as one disc each" }).click();
      await page.locator(".chip", { hasText: "By communities" }).waitFor();
      await page.getByRole("button", { name: "Show everything" }).click();
      await atRest(page);
      await page.locator(".stage-view").focus();
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("s");
      await page.locator(".selection-bar").waitFor();
    },
  },
  {
    name: "add article",
    open: async (page) => {
      await page.getByRole("button", { name: "Add article" }).click();
      await page.locator(".form").waitFor();
    },
  },
  {
    name: "help",
    open: async (page) => {
      await page.getByRole("button", { name: "Help", exact: true }).click();
      await page.locator("dialog[open]").waitFor();
    },
  },
];

describe.each(["light", "dark"] as const)("axe finds nothing serious in %s colours", (colorScheme) => {
  it("on any screen", async () => {
    const { page } = await served.openKept({ colorScheme, reducedMotion: "reduce" });
    const found: Record<string, readonly string[]> = {};
    for (const { name, open } of SCREENS) {
      await open(page);
      const serious = await findings(page);
      if (serious.length > 0) found[name] = serious;
    }
    expect(found).toEqual({});
    await page.context().close();
  });
});
