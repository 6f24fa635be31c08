// How the viewer draws large graphs, next to a bare Sigma on the same machine.
//
//   npm run build
//   node bench/viewer/measure.mjs [nodes edges]...     10000 50000 and 50000 200000 unless given
//
// Chromium draws in software here, and whatever else runs takes its share: so all is told in processor time of the page's
// main thread, which counts neither the raster nor the wait for it; only loading is told as time on the clock too.
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
    drawn: () => performance.getEntriesByName("drawn")[0]?.startTime,
    answered: () => performance.getEntriesByName("answered")[0].startTime,
    places: () => window.bare.places().map(({ x, y }) => ({ x: x + 232, y: y + 56 })),
    panel: null,
  };
}

function VIEWER() {
  return {
    drawn: () => ((window.newsgraph?.stage()?.nodes.length ?? 0) > 0 ? performance.now() : false),
    answered: () =>
      performance.getEntriesByType("resource").find(({ name }) => name.includes("api/graph")).responseEnd,
    places: () => window.newsgraph.stage().nodes.map(({ x, y }) => ({ x, y })),
    panel: '[data-panel="entity"]',
  };
}

async function measure(name, address, { drawn, answered, places, panel }) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.setDefaultTimeout(300_000);
  page.on("pageerror", (error) => console.log(`  ${name}: ${error.message}`));
  await page.addInitScript({ path: join(import.meta.dirname, "recorder.js") });
  let drawnAt = NaN;
  const loading = await traced(page, async () => {
    await page.goto(address);
    drawnAt = await (await page.waitForFunction(drawn)).jsonValue();
    if (panel !== null) await page.waitForTimeout(500);
  });
  const at = await page.evaluate(answered);
  const first = drawnAt - at;
  if (panel !== null) await page.waitForSelector('[data-layout="still"]', { state: "attached" });
  const still = (await page.evaluate(() => recorder.frame().then(() => performance.now()))) - at;
  console.log(`${name}: drawn ${ms(first)} after the answer, at rest ${ms(still)}`);
  report("loading", loading, 1);
  const spots = pick(await page.evaluate(places), HOVERS);
  report("hover", await traced(page, () => page.evaluate(hover, spots)), HOVERS);
  report("pan", await traced(page, () => page.evaluate(pan, MOVES)), MOVES);
  report("zoom", await traced(page, () => page.evaluate(zoom, MOVES)), MOVES);
  if (panel !== null) {
    // While the last zoom still moves the view, a disc is not where it was when a click comes.
    await atRest(page, places);
    // Asking for all places is work of its own, which is not to be measured.
    const spot = pick(await page.evaluate(places), 3)[1];
    report("choose, hide, undo", await traced(page, () => chooseAndHide(page, spot, panel)), 1);
  }
  await page.close();
}

async function chooseAndHide(page, { x, y }, panel) {
  await page.mouse.click(x, y);
  await page.waitForSelector(panel);
  await page.keyboard.press("h");
  await page.waitForSelector(".chip");
  await page.keyboard.press("Control+z");
  await page.waitForFunction(() => document.querySelector(".chip") === null);
}

async function atRest(page, places) {
  for (let before = ""; ;) {
    const now = JSON.stringify(pick(await page.evaluate(places), 3));
    if (now === before) return;
    before = now;
    await page.waitForTimeout(300);
  }
}

/** Processor time, in ms, of each task of the page's main thread while `work` goes on. */
async function traced(page, work) {
  await browser.startTracing(page, { categories: ["toplevel", "disabled-by-default-devtools.timeline"] });
  await work();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString("utf8"));
  const main = new Set(
    traceEvents
      .filter(({ name, args }) => name === "thread_name" && args.name === "CrRendererMain")
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  return traceEvents
    .filter(({ name, ph, pid, tid }) => name === "RunTask" && ph === "X" && main.has(`${pid} ${tid}`))
    .map(({ tdur = 0 }) => tdur / 1000);
}

/** Points inside of the stage, spread over all that are there. */
function pick(places, count) {
  const inside = places.filter(({ x, y }) => x > 260 && y > 130 && x < 1180 && y < 760);
  return Array.from({ length: count }, (_, i) => inside[Math.floor(((i + 0.5) * inside.length) / count)]);
}

/* These run in the page. */
async function hover(spots) {
  const canvas = document.querySelector(".sigma-mouse");
  for (const { x, y } of spots) {
    const event = new MouseEvent("mousemove", { clientX: x, clientY: y, bubbles: true });
    await recorder.after(() => canvas.dispatchEvent(event));
  }
}

async function pan(moves) {
  const canvas = document.querySelector(".sigma-mouse");
  const send = (type, i) =>
    canvas.dispatchEvent(
      new MouseEvent(type, { clientX: 300 + i * 9, clientY: 140 + i * 4, bubbles: true, button: 0 }),
    );
  send("mousedown", 0);
  for (let i = 1; i <= moves; i++) await recorder.after(() => send("mousemove", i));
  send("mouseup", moves);
  await new Promise((resolve) => setTimeout(resolve, 1000));
}

async function zoom(moves) {
  const canvas = document.querySelector(".sigma-mouse");
  for (let i = 0; i < moves; i++) {
    const deltaY = i < moves / 2 ? -120 : 120;
    const event = new WheelEvent("wheel", {
      clientX: 700,
      clientY: 400,
      deltaY,
      bubbles: true,
      cancelable: true,
    });
    await recorder.after(() => canvas.dispatchEvent(event));
    await new Promise((resolve) => setTimeout(resolve, 80));
  }
}

function report(what, tasks, actions) {
  const sum = tasks.reduce((total, task) => total + task, 0);
  console.log(`  ${what.padEnd(20)}${ms(sum / actions)} each, longest task ${ms(Math.max(0, ...tasks))}`);
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
