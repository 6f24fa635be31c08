// How the viewer draws large graphs, next to a bare Sigma on the same machine.
//
//   npm run build
//   node bench/viewer/measure.mjs [nodes edges]...     10000 50000 and 50000 200000 unless given
//
// Chromium draws in software here, so each figure comes twice: all of it, and without the time inside of WebGL calls,
// which a graphics card takes over.
import { join } from "node:path";
import { chromium } from "playwright-core";
import { findChromium } from "../../scripts/find-chromium.mjs";
import { madeUpGraph } from "./made-up-graph.mjs";
import { serveGraph } from "./serve-graph.mjs";

const SIZES = pairs(process.argv.slice(2).map(Number));
const HOVERS = 20;
const MOVES = 6;
const ARGS = ["--headless", "--no-sandbox", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"];

const browser = await chromium.launch({ executablePath: findChromium(), args: ARGS });
const site = await serveGraph();
for (const [nodes, edges] of SIZES) {
  site.setGraph(madeUpGraph(nodes, edges));
  console.log(`\n${nodes} nodes, ${edges} edges`);
  await measure("bare sigma", `${site.address}/bare/bare-sigma.html`, BARE());
  await measure("viewer", `${site.address}/`, VIEWER());
}
await browser.close();
site.stop();

/** How to see a page's state: when it is drawn, and where its nodes are. */
function BARE() {
  return {
    drawn: () => performance.getEntriesByName("drawn").length > 0,
    answered: () => performance.getEntriesByName("answered")[0].startTime,
    places: () => window.bare.places().map(({ x, y }) => ({ x: x + 232, y: y + 56 })),
    panel: null,
  };
}

function VIEWER() {
  return {
    drawn: () => (window.newsgraph?.stage()?.nodes.length ?? 0) > 0,
    answered: () =>
      performance.getEntriesByType("resource").find(({ name }) => name.includes("api/graph")).responseEnd,
    places: () => window.newsgraph.stage().nodes.map(({ x, y }) => ({ x, y })),
    panel: "[data-panel]",
  };
}

async function measure(name, address, { drawn, answered, places, panel }) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.setDefaultTimeout(300_000);
  page.on("pageerror", (error) => console.log(`  ${name}: ${error.message}`));
  await page.addInitScript({ path: join(import.meta.dirname, "recorder.js") });
  await page.goto(address);
  await page.waitForFunction(drawn);
  const at = await page.evaluate(answered);
  const first = (await page.evaluate(() => recorder.frame().then(() => performance.now()))) - at;
  if (panel !== null) await page.waitForSelector('[data-layout="still"]', { state: "attached" });
  const still = (await page.evaluate(() => recorder.frame().then(() => performance.now()))) - at;
  const loading = longest(await page.evaluate(() => recorder.tasks(0)));
  console.log(
    `${name}: drawn ${ms(first)} after the answer, at rest ${ms(still)}; longest task ${both(loading)}`,
  );

  const from = await page.evaluate(() => performance.now());
  const spots = pick(await page.evaluate(places), HOVERS);
  report("hover", await page.evaluate(hover, spots));
  report("pan", await page.evaluate(pan, MOVES));
  report("zoom", await page.evaluate(zoom, MOVES));
  if (panel !== null) {
    const { x, y } = pick(await page.evaluate(places), 3)[1];
    await page.mouse.click(x, y);
    await page.waitForSelector(panel);
    await page.keyboard.press("h");
    await page.waitForSelector(".chip");
    await page.keyboard.press("Control+z");
    await page.waitForFunction(() => document.querySelector(".chip") === null);
  }
  await page.waitForTimeout(500);
  const browsing = await page.evaluate((since) => recorder.tasks(since), from);
  console.log(`  browsing   longest task ${both(longest(browsing))}`);
  await page.close();
}

/** Points inside of the stage, spread over all that are there. */
function pick(places, count) {
  const inside = places.filter(({ x, y }) => x > 260 && y > 130 && x < 1180 && y < 760);
  return Array.from({ length: count }, (_, i) => inside[Math.floor(((i + 0.5) * inside.length) / count)]);
}

/* These run in the page. */
async function hover(spots) {
  const canvas = document.querySelector(".sigma-mouse");
  const costs = [];
  for (const { x, y } of spots) {
    const event = new MouseEvent("mousemove", { clientX: x, clientY: y, bubbles: true });
    costs.push(await recorder.cost(() => canvas.dispatchEvent(event)));
  }
  return costs;
}

async function pan(moves) {
  const canvas = document.querySelector(".sigma-mouse");
  const send = (type, i) =>
    canvas.dispatchEvent(
      new MouseEvent(type, { clientX: 300 + i * 9, clientY: 140 + i * 4, bubbles: true, button: 0 }),
    );
  const costs = [];
  send("mousedown", 0);
  for (let i = 1; i <= moves; i++) costs.push(await recorder.cost(() => send("mousemove", i)));
  send("mouseup", moves);
  await new Promise((resolve) => setTimeout(resolve, 1000));
  return costs;
}

async function zoom(moves) {
  const canvas = document.querySelector(".sigma-mouse");
  const costs = [];
  for (let i = 0; i < moves; i++) {
    const deltaY = i < moves / 2 ? -120 : 120;
    const event = new WheelEvent("wheel", {
      clientX: 700,
      clientY: 400,
      deltaY,
      bubbles: true,
      cancelable: true,
    });
    costs.push(await recorder.cost(() => canvas.dispatchEvent(event)));
    await new Promise((resolve) => setTimeout(resolve, 80));
  }
  return costs;
}

function report(what, costs) {
  const all = costs.map((cost) => cost.all).sort((a, b) => a - b);
  const script = costs.map((cost) => cost.script).sort((a, b) => a - b);
  const middle = Math.floor(costs.length / 2);
  console.log(
    `  ${what.padEnd(10)} median ${ms(all[middle])} (${ms(script[middle])} without WebGL), longest ${ms(all.at(-1))} (${ms(script.at(-1))})`,
  );
}

function longest(tasks) {
  return tasks.reduce((worst, task) => (task.script > worst.script ? task : worst), { all: 0, script: 0 });
}

function both({ all, script }) {
  return `${ms(all)} (${ms(script)} without WebGL)`;
}

function ms(time) {
  return `${time < 20 ? time.toFixed(1) : time.toFixed(0)} ms`;
}

function pairs(numbers) {
  if (numbers.length === 0)
    return [
      [10_000, 50_000],
      [50_000, 200_000],
    ];
  return Array.from({ length: numbers.length / 2 }, (_, i) => numbers.slice(2 * i, 2 * i + 2));
}
