import { describe, expect, it } from "vitest";

import { atRest, clickNode, picture, serveForTests } from "./viewer-fixture.js";

const { open } = serveForTests("examples");

describe("selecting", () => {
  it("by a box with Shift, keeps only that, and undoes it", async () => {
    const page = await open();
    const { nodes } = await picture(page);
    const box = await page.locator(".stage-view").boundingBox();
    if (box === null) throw new Error("There is no stage.");
    const [left, right] = [box.x + 4, box.x + box.width / 2];
    await page.keyboard.down("Shift");
    await page.mouse.move(left, box.y + 4);
    await page.mouse.down();
    await page.mouse.move(left + 60, box.y + 60);
    await page.mouse.move(right, box.y + box.height - 4);
    await page.mouse.up();
    await page.keyboard.up("Shift");
    const inside = nodes.filter(({ x }) => x < right).length;
    const bar = page.getByRole("toolbar", { name: "Selection" });
    await bar.locator("strong", { hasText: `${inside} nodes selected` }).waitFor();
    await bar.getByRole("button", { name: "Keep only" }).click();
    await atRest(page);
    expect((await picture(page)).nodes).toHaveLength(inside);
    await page.keyboard.press("Control+z");
    await atRest(page);
    expect((await picture(page)).nodes).toHaveLength(nodes.length);
  });

  it("by the keyboard: pins what is selected, and a link keeps both", async () => {
    const page = await open();
    await clickNode(page, "Kazakhstan");
    await page.locator('[data-panel="entity"]').waitFor();
    await page.keyboard.press("s");
    await page.keyboard.press("i");
    await page.getByRole("button", { name: "Unpin" }).waitFor();
    await page.waitForFunction(() => location.hash.includes("pin=") && location.hash.includes("select="));
    await page.reload();
    await page.getByRole("button", { name: "Unpin" }).waitFor();
    await page.keyboard.press("Escape");
    await page.locator(".selection-bar").waitFor({ state: "detached" });
  });

  it("by a line drawn by hand, and hides what is in it", async () => {
    const page = await open();
    const { nodes } = await picture(page);
    await page.getByRole("button", { name: "Select by a line around" }).click();
    const [node] = nodes;
    if (node === undefined) throw new Error("Nothing is drawn.");
    const corners = [-14, 14].flatMap((dx) =>
      [-14 * Math.sign(dx), 14 * Math.sign(dx)].map((dy) => [dx, dy] as const),
    );
    const [[startX, startY] = [0, 0], ...others] = corners;
    await page.mouse.move(node.x + startX, node.y + startY);
    await page.mouse.down();
    for (const [dx, dy] of others) await page.mouse.move(node.x + dx, node.y + dy);
    await page.mouse.up();
    await page.locator(".selection-bar").waitFor();
    await page.keyboard.press("h");
    await atRest(page);
    expect((await picture(page)).nodes.map(({ id }) => id)).not.toContain(node.id);
  });
});

describe("communities", () => {
  it("are one disc each, open with Enter, close by their chip, and come back from a link", async () => {
    const page = await open();
    const shown = (): Promise<number> => page.evaluate(() => window.newsgraph?.counts().nodes ?? NaN);
    const all = await shown();
    await page.getByRole("button", { name: "Communities as one disc each" }).click();
    await page.waitForFunction((before) => (window.newsgraph?.counts().nodes ?? before) < before, all);
    await atRest(page);
    const grouped = await shown();
    await page.locator(".stage-view").focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: /Close the community/u }).waitFor();
    await atRest(page);
    const opened = await shown();
    expect(opened).toBeGreaterThan(grouped);
    await page.waitForFunction(() => location.hash.includes("open="));
    await page.reload();
    await page.getByRole("button", { name: /Close the community/u }).waitFor();
    await page.waitForFunction((wanted) => window.newsgraph?.counts().nodes === wanted, opened);
    await page.getByRole("button", { name: /Close the community/u }).click();
    await page.waitForFunction((wanted) => window.newsgraph?.counts().nodes === wanted, grouped);
    await page.getByRole("button", { name: "Show everything" }).click();
    await page.waitForFunction((wanted) => window.newsgraph?.counts().nodes === wanted, all);
  });
});

describe("the canvas", () => {
  it("keeps its graphics contexts over 50 changes of the view", async () => {
    const page = await open();
    const warnings: string[] = [];
    page.on("console", (message) => {
      if (/context/iu.test(message.text())) warnings.push(message.text());
    });
    const kind = page.locator('.legend [data-kind="Person"]');
    // Hidden, not grey: each change makes another drawing.
    await kind.click();
    await page.getByRole("switch", { name: "Hide what is filtered out" }).click();
    await kind.click();
    for (let change = 0; change < 25; change += 1) {
      await kind.click();
      await kind.click();
    }
    await atRest(page);
    expect(await page.locator(".stage-canvas canvas").count()).toBeLessThan(12);
    expect(warnings).toEqual([]);
    await clickNode(page, "Kazakhstan");
    await page.locator('[data-panel="entity"]').waitFor();
  });

  it("lists what can be done with a disc, by the right button and by the keyboard", async () => {
    const page = await open();
    const { nodes } = await picture(page);
    const node = nodes.find(({ name }) => name === "Kazakhstan");
    if (node === undefined) throw new Error("It is not drawn.");
    await page.mouse.click(node.x, node.y, { button: "right" });
    const menu = page.getByRole("menu", { name: "Kazakhstan" });
    await menu.getByRole("menuitem", { name: /^Focus/u }).click();
    await page.locator(".chip", { hasText: "Focus on" }).waitFor();
    expect(await menu.count()).toBe(0);
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Shift+F10");
    await menu.waitFor();
    await page.keyboard.press("End");
    await page.keyboard.press("Enter");
    await page.locator(".chip", { hasText: "1 entity hidden" }).waitFor();
    await page.keyboard.press("Control+z");
    await page.keyboard.press("Control+z");
    await atRest(page);
    expect((await picture(page)).nodes).toHaveLength(nodes.length);
  });

  it("moves a disc to where it is dragged, without opening it", async () => {
    const page = await open();
    const before = (await picture(page)).nodes.find(({ name }) => name === "Minsk");
    if (before === undefined) throw new Error("It is not drawn.");
    await page.mouse.move(before.x, before.y);
    await page.mouse.down();
    await page.mouse.move(before.x - 20, before.y + 10);
    await page.mouse.move(before.x - 40, before.y + 30);
    await page.mouse.up();
    await atRest(page);
    const after = (await picture(page)).nodes.find(({ name }) => name === "Minsk");
    // A pointer stands on whole pixels.
    expect(Math.abs((after?.x ?? NaN) - (before.x - 40))).toBeLessThan(2);
    expect(Math.abs((after?.y ?? NaN) - (before.y + 30))).toBeLessThan(2);
    expect(await page.locator("[data-panel]").count()).toBe(0);
    await page.keyboard.press("Control+z");
    await atRest(page);
    const back = (await picture(page)).nodes.find(({ name }) => name === "Minsk");
    expect(back).toEqual(before);
  });

  it("arranges all anew, and puts all back where it was", async () => {
    const page = await open();
    const node = (await picture(page)).nodes.find(({ name }) => name === "Minsk");
    if (node === undefined) throw new Error("It is not drawn.");
    await page.mouse.move(node.x, node.y);
    await page.mouse.down();
    await page.mouse.move(node.x - 20, node.y + 10);
    await page.mouse.move(node.x - 60, node.y + 40);
    await page.mouse.up();
    await atRest(page);
    const before = (await picture(page)).nodes;
    await page.getByRole("button", { name: "Arrange anew" }).click();
    await atRest(page);
    const anew = (await picture(page)).nodes;
    expect(anew).not.toEqual(before);
    await page.keyboard.press("Control+z");
    await atRest(page);
    expect((await picture(page)).nodes).toEqual(before);
    await page.keyboard.press("Control+y");
    await atRest(page);
    expect((await picture(page)).nodes).toEqual(anew);
  });
});
