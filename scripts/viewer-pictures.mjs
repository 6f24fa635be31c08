// node scripts/viewer-pictures.mjs [folder] [name]...: pictures of the viewer's screens for the README and for the eye, by
// default all of them and into docs/images. The program and the viewer must be built. States that pass too quickly to be caught, and a graph too large to
// read here, come from made-up answers; everything else is the program on the example articles.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { madeUpGraph } from "../bench/viewer/made-up-graph.mjs";
import { findChromium } from "./find-chromium.mjs";
import { inRoot } from "./root.mjs";

const MAIN = inRoot("dist", "src", "cli", "main.js");
const [folder = inRoot("docs", "images"), ...wanted] = process.argv.slice(2);
const data = mkdtempSync(join(tmpdir(), "newsgraph-pictures-"));

await run(["ingest", "--data", data, inRoot("examples")]);
const server = spawn(process.execPath, [MAIN, "serve", "--data", data, "--port", "0"]);
const address = await new Promise((resolve) => {
  let output = "";
  server.stdout.on("data", (text) => {
    output += text;
    const found = /http:\/\/127\.0\.0\.1:\d+/u.exec(output);
    if (found !== null) resolve(found[0]);
  });
});
const browser = await chromium.launch({
  executablePath: findChromium(),
  args: ["--headless", "--no-sandbox", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"],
});

/** What each picture shows, and how to come there from the page as it opens. */
const PICTURES = {
  "first-view": { width: 1180, height: 740 },
  "first-view-dark": { width: 1180, height: 740, colorScheme: "dark" },
  entity: { open: (page) => clickNode(page, "Kazakhstan") },
  evidence: { open: showEvidence },
  article: {
    open: async (page) => {
      await showEvidence(page);
      await page.locator("figcaption a").first().click();
      await page.locator(".article-text").waitFor();
    },
  },
  "query-table": {
    open: (page) =>
      ask(page, "MATCH (c:Country)-[r]->(o) RETURN c.name AS country, type(r) AS relation, o.name AS other"),
  },
  "query-graph": { open: (page) => ask(page, "MATCH (p:Person)-[r]->(c:Country) RETURN p, r, c") },
  "query-error": { open: (page) => ask(page, "MATCH (c:Country RETURN c") },
  communities: {
    open: async (page) => {
      await page.keyboard.press("m");
      await page.waitForFunction(() =>
        window.newsgraph.stage().nodes.some(({ kind }) => kind === "Community"),
      );
    },
  },
  menu: { open: (page) => clickNode(page, "Kazakhstan", { button: "right" }) },
  filters: {
    open: async (page) => {
      await page.getByRole("button", { name: "Filters", exact: true }).click();
      await page.getByLabel("Who says so").selectOption("stated");
      await page.getByRole("button", { name: "Filters", exact: true }).click();
      await page.getByRole("button", { name: "Time", exact: true }).click();
      const { x, y, width } = await page.locator(".time-brush svg").boundingBox();
      await page.mouse.move(x + 4, y + 20);
      await page.mouse.down();
      await page.mouse.move(x + width / 2, y + 20);
      await page.mouse.up();
    },
  },
  large: {
    before: (page) =>
      page.route("**/api/graph*", (route) => route.fulfill({ json: madeUpGraph(3000, 9000) })),
  },
  jobs: {
    hash: "#/jobs",
    before: (page) => page.route("**/api/jobs*", (route) => route.fulfill({ json: jobs() })),
  },
  empty: {
    before: async (page) => {
      await page.route("**/api/graph*", (route) => route.fulfill({ json: madeUpGraph(0, 0) }));
      await page.route("**/api/health", (route) => route.fulfill({ json: emptyHealth() }));
    },
  },
  error: { before: (page) => page.route("**/api/graph*", (route) => route.abort()) },
  phone: { width: 390, height: 780 },
};

for (const [name, picture] of Object.entries(PICTURES)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const { width = 1060, height = 660, colorScheme = "light", hash = "", before, open } = picture;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme,
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  await before?.(page);
  await page.goto(`${address}/${hash}`);
  await page.waitForFunction(() => ["ready", "error"].includes(window.newsgraph?.counts().status));
  await atRest(page);
  await open?.(page);
  await atRest(page);
  await page.waitForTimeout(800);
  await page.screenshot({ path: join(folder, `${name}.png`) });
  await context.close();
  console.log(`${name}.png`);
}
await browser.close();
server.kill("SIGINT");
await new Promise((resolve) => server.on("close", resolve));
rmSync(data, { recursive: true, force: true });

function run(args) {
  return new Promise((resolve, reject) => {
    spawn(process.execPath, [MAIN, ...args], { stdio: "inherit" }).on("close", (code) =>
      code === 0 ? resolve() : reject(new Error(`newsgraph ${args[0]} ended with ${code}`)),
    );
  });
}

async function atRest(page) {
  await page.waitForSelector('[data-testid="stage-state"][data-layout="still"]', { state: "attached" });
  for (let before = ""; ;) {
    const now = await page.evaluate(() => JSON.stringify(window.newsgraph.stage()));
    if (now === before) return;
    before = now;
    await page.waitForTimeout(100);
  }
}

async function clickNode(page, name, { button = "left" } = {}) {
  const { nodes } = await page.evaluate(() => window.newsgraph.stage());
  const { x, y } = nodes.find((node) => node.name === name);
  await page.mouse.click(x, y, { button });
  if (button === "right") return page.getByRole("menu").waitFor();
  await page.locator('[data-panel="entity"] [data-relation]').first().waitFor();
}

async function showEvidence(page) {
  await clickNode(page, "Belarus");
  await page
    .locator('[data-panel="entity"] [data-relation="HEAD_OF_STATE_OF"] a[href^="#/fact/"]')
    .first()
    .click();
  await page.locator('[data-panel="fact"] blockquote').first().waitFor();
}

async function ask(page, query) {
  await page.keyboard.press("q");
  await page.locator(".cm-content").click();
  await page.keyboard.insertText(query);
  await page.keyboard.press("Control+Enter");
  await page.locator(".query-result").waitFor();
}

function emptyHealth() {
  const counts = { articles: 0, sentences: 0, entities: 0, mentions: 0, facts: 0, edges: 0 };
  return { status: "ok", version: "", engine: { name: "", version: "", location: "" }, counts };
}

function jobs() {
  const item = (source, status, stage, more = {}) => ({
    source,
    status,
    stage,
    outcome: null,
    error: null,
    ...more,
  });
  const outcome = {
    article: "a1",
    title: "Leaders meet in Lisbon",
    status: "added",
    sentences: 12,
    entities: 9,
    facts: 7,
  };
  const done = { ...outcome, newEntities: ["e1", "e2"], newFacts: ["f1"], ms: 420 };
  const error = {
    code: "SOURCE_UNREACHABLE",
    message: "The page does not answer.",
    hint: "Try again later.",
  };
  const items = [
    item("lisbon.txt", "done", null, { outcome: done }),
    item("https://example.org/story.html", "running", "names"),
    item("https://example.org/gone.html", "failed", "fetch", { error }),
    item("madrid.txt", "queued", null),
  ];
  const job = { id: "j1", status: "running", createdAt: "2024-03-03T10:00:00.000Z", finishedAt: null, items };
  return { items: [job], total: 1 };
}
