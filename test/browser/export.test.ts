import { readFileSync } from "node:fs";
import { beforeAll, expect, it } from "vitest";

import { picture, serveForTests, type ViewerPage } from "./viewer-fixture.js";

const served = serveForTests("examples");
let viewer: ViewerPage;

beforeAll(async () => {
  viewer = await served.openKept();
});

async function save(label: string): Promise<Buffer> {
  const { page } = viewer;
  await page.getByRole("button", { name: "Save what is drawn" }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: label }).click(),
  ]);
  return readFileSync(await download.path());
}

it("saves exactly what is drawn, in five formats", async () => {
  const { page } = viewer;
  await page.locator('.legend [data-kind="Person"]').click();
  const { nodes } = await picture(page);
  const { edges } = await page.evaluate(() => window.newsgraph?.counts() ?? { edges: NaN });
  const names = nodes.map((node) => node.name);

  const csv = (await save("CSV of relations")).toString("utf8").trim().split("\r\n");
  expect(csv).toHaveLength(edges + 1);
  const json = JSON.parse((await save("JSON")).toString("utf8")) as { nodes: { name: string; x: number }[] };
  expect(json.nodes.map((node) => node.name).sort()).toEqual([...names].sort());
  expect(json.nodes.every((node) => Number.isFinite(node.x))).toBe(true);
  const gexf = (await save("GEXF for Gephi")).toString("utf8");
  expect(gexf.match(/<node /gu)).toHaveLength(nodes.length);
  expect(gexf.match(/<edge /gu)).toHaveLength(edges);
  const broken = await page.evaluate(
    (xml) => new DOMParser().parseFromString(xml, "application/xml").querySelector("parsererror") !== null,
    gexf,
  );
  expect(broken).toBe(false);
  const svg = (await save("SVG picture")).toString("utf8");
  for (const name of names) expect(svg).toContain(name.replaceAll("&", "&amp;"));
  expect(svg.match(/<circle /gu)).toHaveLength(nodes.length);
  const png = await save("PNG picture");
  expect(png.subarray(1, 4).toString("latin1")).toBe("PNG");
  // Without its discs and lines the picture compresses to a few kilobytes.
  expect(png.length).toBeGreaterThan(15_000);
  expect(viewer.problems).toEqual([]);
});
