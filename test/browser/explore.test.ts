import { describe, expect, it } from "vitest";

import { atRest, clickEdge, clickNode, picture, serveForTests } from "./viewer-fixture.js";

const served = serveForTests("examples");
const { open } = served;

/** The id of a fact of the examples, asked of the server. */
async function headOfStateFact(): Promise<{ id: string; sentence: string }> {
  const query = `MATCH (p:Person)-[r:HEAD_OF_STATE_OF]->(c:Country {name: 'Belarus'}) RETURN r.id LIMIT 1`;
  const response = await fetch(`${served.address()}/api/cypher`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query }),
  });
  const answer = (await response.json()) as { rows: string[][] };
  const id = answer.rows[0]?.[0] ?? "";
  const facts = (await (await fetch(`${served.address()}/api/facts?id=${id}`)).json()) as {
    items: { evidence: { text: string }[] }[];
  };
  return { id, sentence: facts.items[0]?.evidence[0]?.text ?? "" };
}

describe("the first view", () => {
  it("draws the examples' graph inside the stage and says how much it shows", async () => {
    const page = await open();
    const { nodes, edges } = await picture(page);
    const names = nodes.map((node) => node.name);
    for (const name of ["Alexander Lukashenko", "Kassym-Jomart Tokayev", "Belarus", "Kazakhstan", "Russia"]) {
      expect(names).toContain(name);
    }
    expect(edges.length).toBeGreaterThan(10);
    const box = await page.locator(".stage").boundingBox();
    for (const node of nodes) {
      expect(node.x).toBeGreaterThan(box?.x ?? 0);
      expect(node.x).toBeLessThan((box?.x ?? 0) + (box?.width ?? 0));
    }
    const counts = await page.evaluate(() => window.newsgraph?.counts());
    const text = await page.locator('[data-testid="counts"]').innerText();
    expect(text).toContain(`${String(counts?.nodes)} of ${String(counts?.totalNodes)} entities`);
  });

  it("draws the same picture twice", async () => {
    const round = (nodes: readonly { name: string; x: number; y: number }[]): string[] =>
      nodes.map((node) => `${node.name} ${Math.round(node.x)} ${Math.round(node.y)}`);
    const page = await open();
    const first = await picture(page);
    await page.reload();
    await page.waitForFunction(() => window.newsgraph?.counts().status === "ready");
    await atRest(page);
    const second = await picture(page);
    expect(round(second.nodes)).toEqual(round(first.nodes));
  });

  it("paints discs and lines, in the dark and with less motion too", async () => {
    for (const options of [
      { colorScheme: "light" },
      { colorScheme: "dark", reducedMotion: "reduce" },
    ] as const) {
      const page = await open(options);
      const shot = await page.locator(".stage").screenshot();
      // A stage without discs compresses to a few kilobytes.
      expect(shot.length).toBeGreaterThan(15_000);
    }
  });
});

describe("reading", () => {
  it("answers a click on a line with its sentence, its article and who says so", async () => {
    const page = await open();
    const { id, sentence } = await headOfStateFact();
    await clickEdge(page, id);
    const panel = page.locator('[data-panel="fact"]');
    await panel.locator("blockquote").first().waitFor();
    expect(await panel.locator("blockquote").first().innerText()).toBe(sentence);
    expect(await panel.locator("mark").count()).toBeGreaterThan(1);
    expect(await panel.innerText()).toMatch(/Who says so\s+The article itself/u);
    await panel.locator("figcaption a").first().click();
    const target = page.locator(".article-text .sentence.is-target");
    await target.waitFor();
    expect(await target.innerText()).toBe(sentence);
  });

  it("answers a click on a disc with the facts about it, and the keyboard closes the panel", async () => {
    const page = await open();
    await clickNode(page, "Kazakhstan");
    const panel = page.locator('[data-panel="entity"]');
    await panel.locator('[data-relation="HEAD_OF_STATE_OF"]').waitFor();
    expect(await panel.locator('[data-relation="HEAD_OF_STATE_OF"]').innerText()).toContain("Tokayev");
    expect(await panel.locator("h2").innerText()).toBe("Kazakhstan");
    await page.keyboard.press("Escape");
    await panel.waitFor({ state: "detached" });
    await page.goBack();
    await panel.waitFor();
  });
});

describe("exploring", () => {
  it("finds an entity by a mistyped name with the keyboard alone", async () => {
    const page = await open();
    await page.keyboard.press("/");
    await page.keyboard.type("Lukashenka");
    await page.locator('[role="option"]').first().waitFor();
    await page.keyboard.press("Enter");
    await page.locator('[data-panel="entity"]').waitFor();
    expect(await page.locator('[data-panel="entity"] h2').innerText()).toContain("Lukashenko");
  });

  it("filters by kind, focuses, hides, and undoes all of it step by step", async () => {
    const page = await open();
    const shown = (): Promise<number> => page.evaluate(() => window.newsgraph?.counts().nodes ?? NaN);
    const all = await shown();
    await page.locator('.legend [data-kind="Person"]').click();
    await atRest(page);
    const withoutPeople = await shown();
    expect(withoutPeople).toBeLessThan(all);
    await clickNode(page, "Belarus");
    await page.getByRole("button", { name: "Focus" }).click();
    await atRest(page);
    const focused = await shown();
    expect(focused).toBeLessThan(withoutPeople);
    await page.getByRole("button", { name: "Hide" }).click();
    await atRest(page);
    expect(await shown()).toBe(focused - 1);
    const counts = [];
    for (let step = 0; step < 3; step += 1) {
      await page.keyboard.press("Control+z");
      await atRest(page);
      counts.push(await shown());
    }
    expect(counts).toEqual([focused, withoutPeople, all]);
    await page.keyboard.press("Control+y");
    await atRest(page);
    expect(await shown()).toBe(withoutPeople);
  });

  it("expands a node without moving the others, and says what came", async () => {
    const page = await open();
    await clickNode(page, "Belarus");
    await page.locator('[data-panel="entity"]').waitFor();
    await page.keyboard.press("h");
    await atRest(page);
    await clickNode(page, "Alexander Lukashenko");
    await page.locator('[data-panel="entity"]').waitFor();
    await atRest(page);
    const before = await picture(page);
    await page.getByRole("button", { name: "Expand" }).click();
    await page.locator(".notice").waitFor();
    expect(await page.locator(".notice").innerText()).toMatch(/neighbour/u);
    await atRest(page);
    const after = await picture(page);
    expect(after.nodes.map((node) => node.name)).toContain("Belarus");
    for (const node of before.nodes) {
      const now = after.nodes.find((candidate) => candidate.id === node.id);
      expect(Math.hypot((now?.x ?? NaN) - node.x, (now?.y ?? NaN) - node.y)).toBeLessThan(2);
    }
  });

  it("finds how two entities are connected", async () => {
    const page = await open();
    await clickNode(page, "Alexander Lukashenko");
    await page.getByRole("button", { name: "Path to…" }).click();
    await page.keyboard.press("/");
    await page.keyboard.type("Tokayev");
    await page.locator('[role="option"]').first().waitFor();
    await page.keyboard.press("Enter");
    const panel = page.locator('[data-panel="path"]');
    await panel.locator(".path").first().waitFor();
    const text = await panel.locator(".path").first().innerText();
    expect(text).toContain("Alexander Lukashenko");
    expect(text).toContain("Kassym-Jomart Tokayev");
  });

  it("lists the drawn relations in a table that filters", async () => {
    const page = await open();
    await page.keyboard.press("t");
    const table = page.locator(".stage-table");
    const { edges } = await page.evaluate(() => window.newsgraph?.counts() ?? { edges: -1 });
    expect(await table.locator("h2").innerText()).toBe(`${edges} relations`);
    await page.getByLabel("Filter the table").fill("capital of");
    await table.locator("tbody a", { hasText: "Minsk" }).click();
    await page.locator('[data-panel="entity"] h2', { hasText: "Minsk" }).waitFor();
  });

  it("leaves a disc where it is whose menu was opened", async () => {
    const page = await open();
    const before = await picture(page);
    const disc = before.nodes.find(({ name }) => name === "Belarus");
    if (disc === undefined) throw new Error("Belarus is not drawn.");
    await page.mouse.click(disc.x, disc.y, { button: "right" });
    await page.getByRole("menu").waitFor();
    await page.keyboard.press("Escape");
    await page.mouse.move(disc.x - 80, disc.y - 60, { steps: 5 });
    await page.mouse.move(5, 5);
    expect((await picture(page)).nodes).toEqual(before.nodes);
  });

  it("brings a disc out from under the panel of a phone, and goes back when that closes", async () => {
    const phone = await served.open({ width: 390, height: 780, reducedMotion: "reduce" });
    const before = await picture(phone);
    await clickNode(phone, "Kazakhstan");
    const panel = phone.locator('[data-panel="entity"]');
    const top = (await panel.boundingBox())?.y ?? NaN;
    await atRest(phone);
    expect((await picture(phone)).nodes.find(({ name }) => name === "Kazakhstan")?.y).toBeLessThan(top);
    await phone.getByRole("button", { name: "Close" }).first().click();
    await atRest(phone);
    expect((await picture(phone)).nodes).toEqual(before.nodes);
  });

  it("keeps its open panel across a reload and works on a phone", async () => {
    const page = await open({ width: 390, height: 780 });
    await page.locator(".search input").fill("Kazakhstan");
    await page.locator('[role="option"]').first().click();
    const panel = page.locator('[data-panel="entity"]');
    await panel.locator("h2", { hasText: "Kazakhstan" }).waitFor();
    await page.reload();
    await panel.locator("h2", { hasText: "Kazakhstan" }).waitFor();
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });
});

describe("the canvas", () => {
  it("comes back after the browser took its context away", async () => {
    const page = await open();
    await page.evaluate(() => {
      const canvas = document.querySelector<HTMLCanvasElement>(".sigma-nodes");
      canvas?.getContext("webgl2")?.getExtension("WEBGL_lose_context")?.loseContext();
    });
    await page.getByRole("button", { name: "Draw again" }).click();
    await page.waitForFunction(() => (window.newsgraph?.stage()?.nodes.length ?? 0) > 0);
    await atRest(page);
    await clickNode(page, "Kazakhstan");
    await page.locator('[data-panel="entity"]').waitFor();
  });
});
