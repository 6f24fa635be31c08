import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";

import { atRest, picture, serveForTests, type ViewerPage } from "./viewer-fixture.js";

const served = serveForTests("examples");
let viewer: ViewerPage;
let page: Page;

beforeAll(async () => {
  viewer = await served.openKept();
  page = viewer.page;
  await page.keyboard.press("q");
  await page.locator(".query-editor-host .cm-content").waitFor();
});

/** Type a query into the editor in place of what is there, and run it with the keyboard. */
async function ask(query: string): Promise<void> {
  await page.locator(".cm-content").click();
  await page.keyboard.press("Control+a");
  await page.keyboard.type(query[0] ?? "");
  await page.keyboard.insertText(query.slice(1));
  await page.keyboard.press("Control+Enter");
}

describe("the Cypher box", () => {
  it("draws nodes and relationships, and leads back to the graph", async () => {
    const before = (await picture(page)).nodes.length;
    await ask("MATCH (p:Person)-[r:HEAD_OF_STATE_OF]->(c:Country) RETURN p, r, c");
    await page.locator('[data-testid="query-status"]').waitFor();
    await atRest(page);
    const drawn = await picture(page);
    expect(drawn.content).toMatch(/^query/u);
    expect(drawn.nodes.map((node) => node.name)).toContain("Belarus");
    expect(drawn.edges.every((edge) => edge.label.startsWith("head of state of"))).toBe(true);
    await page.getByRole("button", { name: "Back to the graph" }).click();
    await atRest(page);
    expect((await picture(page)).nodes).toHaveLength(before);
    expect(viewer.problems).toEqual([]);
  });

  it("leaves room for the drawing and its tools in a small window", async () => {
    const small = await served.open({ width: 1060, height: 660 });
    await small.keyboard.press("q");
    await small.locator(".query-editor-host .cm-content").click();
    await small.keyboard.insertText("MATCH (c:Country)-[r]->(o) RETURN c.name, type(r), o.name");
    await small.keyboard.press("Control+Enter");
    await small.locator("[data-rows] td").first().waitFor();
    await atRest(small);
    const stage = await small.locator(".stage-view").boundingBox();
    const { nodes } = await picture(small);
    const heights = nodes.map(({ y }) => y);
    expect(Math.max(...heights) - Math.min(...heights)).toBeGreaterThan(0.6 * (stage?.height ?? NaN));
    const covered = nodes.filter(({ id, x, y, radius }) =>
      nodes.some(
        (other) => other.id < id && Math.hypot(other.x - x, other.y - y) < 0.5 * (radius + other.radius),
      ),
    );
    expect(covered.map(({ name }) => name)).toEqual([]);
    await small.getByRole("toolbar").getByRole("button", { name: "Save what is drawn" }).click();
    await small.getByRole("button", { name: /PNG/u }).click({ trial: true });
  });

  it("shows values as a table that sorts, and as JSON", async () => {
    await ask("MATCH (c:Country)-[:MEMBER_OF]->(o:Organization) RETURN c.name AS name ORDER BY name");
    await page.locator('[data-rows] [role="region"] td').first().waitFor();
    const names = async (): Promise<string[]> => page.locator("[data-rows] tbody td").allInnerTexts();
    const ascending = await names();
    expect(ascending).toContain("Kazakhstan");
    expect(await page.locator('[data-testid="query-status"]').innerText()).toMatch(/^\d+ rows?, .*in all$/u);
    const sort = page.locator("[data-rows] th button");
    await sort.click();
    await sort.click();
    expect(await names()).toEqual([...ascending].reverse());
    await page.getByRole("button", { name: "JSON", exact: true }).click();
    expect(await page.locator(".result-json").innerText()).toContain('"Kazakhstan"');
    expect(viewer.problems).toEqual([]);
  });

  it("takes parameters, and says what is wrong with them", async () => {
    await page.getByRole("button", { name: "Parameters" }).click();
    const box = page.getByLabel("Parameters as JSON");
    await box.fill('{"name": "Belarus"}');
    await ask("MATCH (c:Country {name: $name}) RETURN c.name AS name");
    await page.locator("[data-rows='1'] td", { hasText: "Belarus" }).waitFor();
    await box.fill("{name}");
    await ask("RETURN $name");
    await page.locator(".query-result .failure", { hasText: "JSON" }).waitFor();
    await box.fill("");
  });

  it("says what is wrong with a query, and what to do", async () => {
    await ask("MATCH (n RETURN n");
    const failure = page.locator('.query-result [role="alert"]');
    await failure.waitFor();
    expect(await failure.getAttribute("data-code")).toMatch(/^QUERY_/u);
    expect((await failure.innerText()).length).toBeGreaterThan(10);
    const spot = page.locator(".cm-error-line .cm-error-spot");
    expect(await spot.innerText()).toBe("RETURN");
    await page.keyboard.press("Control+End");
    await page.keyboard.type(" ");
    await spot.waitFor({ state: "detached" });
    expect(viewer.problems.filter((text) => !text.includes("400"))).toEqual([]);
    await ask("MATCH (n) DETACH DELETE n");
    await page.locator('.query-result [data-code="QUERY_REFUSED"]').waitFor();
  });

  it("stops a query that would never end, and works on", async () => {
    await ask("MATCH (a), (b), (c), (d), (e) RETURN count(*)");
    await page.getByRole("button", { name: "Cancel" }).click();
    await page.locator('.query-result [data-code="CANCELLED"]').waitFor();
    await ask("RETURN 1 AS one");
    await page.locator("[data-rows='1']").waitFor({ timeout: 30_000 });
  });

  it("shows the plan without carrying anything out", async () => {
    await page.locator(".cm-content").click();
    await page.keyboard.press("Control+a");
    await page.keyboard.insertText("MATCH (c:Country) RETURN c.name");
    await page.getByRole("button", { name: "Plan" }).click();
    const plan = page.locator('[data-testid="query-plan"] pre');
    await plan.waitFor();
    expect(await plan.innerText()).toContain("Country");
  });

  it("keeps a history and saved queries, across a reload", async () => {
    await ask("RETURN 41 AS answer");
    await page.locator("[data-rows='1'] td", { hasText: "41" }).waitFor();
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.getByLabel("Name of the query").fill("The answer");
    await page.getByRole("button", { name: "Keep" }).click();
    await page.reload();
    await page.locator(".query-editor-host .cm-content").waitFor();
    await page.getByRole("button", { name: "History" }).click();
    const library = page.locator(".query-library");
    await library.locator(".query-load", { hasText: "RETURN 41 AS answer" }).first().waitFor();
    await library.getByRole("button", { name: "Rename The answer" }).click();
    await library.getByLabel("New name").fill("Forty-one");
    await page.keyboard.press("Enter");
    await ask("RETURN 1 AS one");
    await page.getByRole("button", { name: "History" }).click();
    await library.locator(".query-load", { hasText: "Forty-one" }).click();
    await page.getByRole("button", { name: "Run" }).click();
    await page.locator("[data-rows='1'] td", { hasText: "41" }).waitFor();
    await page.getByRole("button", { name: "History" }).click();
    await library.getByRole("button", { name: "Delete Forty-one" }).click();
    expect(await library.locator(".query-load", { hasText: "Forty-one" }).count()).toBe(0);
    await page.getByRole("button", { name: "History" }).click();
  });

  it("offers examples that have an answer here", async () => {
    const examples = page.getByLabel("Example queries");
    const count = await examples.locator("option").count();
    expect(count).toBeGreaterThan(4);
    for (let index = 0; index < count - 1; index += 1) {
      await examples.selectOption(String(index));
      await page.getByRole("button", { name: "Run" }).click();
      await page.locator(".query-result:not([data-rows='0'])").waitFor();
      await page.getByRole("button", { name: "Run" }).waitFor();
      const failed = await page.locator('.query-result [role="alert"]').allInnerTexts();
      expect(failed, `example ${index}`).toEqual([]);
    }
  });
});
