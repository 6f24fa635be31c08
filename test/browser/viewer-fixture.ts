import { cpSync, existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { chromium, type Browser, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, inject } from "vitest";

import { findChromium } from "../../scripts/find-chromium.mjs";
import { startNewsgraph, type Running } from "../support/run-newsgraph.js";
import { makeFolder } from "../support/scratch-folder.js";
import type { StagePicture } from "./stage-picture.js";

const ROOT = join(import.meta.dirname, "..", "..");

const CHROMIUM_ARGS = [
  "--headless",
  "--no-sandbox",
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

/** The built program on a data folder of its own. */
interface Site {
  readonly address: string;
  stop(): Promise<void>;
}

/** What is in the graph before a test file begins. */
type Content = "examples" | "nothing";

/** Serve the built program. `tsc -b` and `vite build` must have run. */
async function startSite(content: Content): Promise<Site> {
  if (!existsSync(join(ROOT, "dist", "viewer", "index.html"))) {
    throw new Error("The viewer is not built. Run `npm run build` first.");
  }
  const data = makeFolder();
  if (content === "examples") cpSync(inject("examples"), data, { recursive: true });
  const server = startNewsgraph(["serve", "--data", data, "--port", "0"]);
  const [address] = await server.output(/http:\/\/127\.0\.0\.1:\d+/u);
  return {
    address,
    stop: async () => {
      await stopServer(server);
      rmSync(data, { recursive: true, force: true });
    },
  };
}

async function stopServer(server: Running): Promise<void> {
  server.process.kill("SIGINT");
  await server.ended;
}

async function startBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error("No Chromium was found. Set CHROMIUM_PATH to one.");
  return chromium.launch({ executablePath, args: CHROMIUM_ARGS });
}

/** A page with the viewer, and everything that went wrong on it. */
export interface ViewerPage {
  readonly page: Page;
  /** Console errors, uncaught exceptions and breaches of the content security policy. */
  readonly problems: readonly string[];
}

export interface OpenOptions {
  readonly colorScheme?: "light" | "dark";
  readonly width?: number;
  readonly height?: number;
  /** What stands after `#`. */
  readonly hash?: string;
  readonly reducedMotion?: "reduce" | "no-preference";
}

/** Open the viewer and wait until its graph is loaded and at rest. */
async function openViewer(browser: Browser, site: Site, options: OpenOptions = {}): Promise<ViewerPage> {
  const context = await browser.newContext({
    viewport: { width: options.width ?? 1180, height: options.height ?? 760 },
    colorScheme: options.colorScheme ?? "light",
    reducedMotion: options.reducedMotion ?? "no-preference",
  });
  const page = await context.newPage();
  const problems: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(message.text());
  });
  page.on("pageerror", (error) => problems.push(error.message));
  await page.goto(`${site.address}/${options.hash ?? ""}`);
  await page.waitForFunction(() => window.newsgraph?.counts().status === "ready");
  await atRest(page);
  return { page, problems };
}

/** The program and a browser for the tests of one file. */
export interface Served {
  /** The address of the program. */
  readonly address: () => string;
  /** A page of its own for the test that runs; it is closed after it and must have had no problems. */
  readonly open: (options?: OpenOptions) => Promise<Page>;
  /** The same with its problems, for a page that outlives a test or makes errors on purpose. */
  readonly openKept: (options?: OpenOptions) => Promise<ViewerPage>;
}

/** Serve the program on a graph of its own, for all tests of a file. */
export function serveForTests(content: Content): Served {
  let browser: Browser | null = null;
  let site: Site | null = null;
  let opened: ViewerPage[] = [];
  beforeAll(async () => {
    [browser, site] = await Promise.all([startBrowser(), startSite(content)]);
  });
  afterEach(async () => {
    const problems = opened.flatMap((viewer) => viewer.problems);
    await Promise.all(opened.map(({ page }) => page.context().close()));
    opened = [];
    expect(problems).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.stop();
  });
  const openKept = (options?: OpenOptions): Promise<ViewerPage> => {
    if (browser === null || site === null)
      throw new Error("Nothing is served before the tests of a file begin.");
    return openViewer(browser, site, options);
  };
  return {
    address: () => site?.address ?? "",
    openKept,
    open: async (options) => {
      const viewer = await openKept(options);
      opened.push(viewer);
      return viewer.page;
    },
  };
}

/** Wait until nothing is being arranged and the camera stands still. */
export async function atRest(page: Page): Promise<void> {
  // What was just changed is told by the page only when it is painted next.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50))));
  await page.waitForSelector('[data-testid="stage-state"][data-layout="still"]', { state: "attached" });
  let before = "";
  for (;;) {
    const now = JSON.stringify(await picture(page));
    if (now === before) return;
    before = now;
    await page.waitForTimeout(60);
  }
}

/** What is drawn, and where on the screen. */
export async function picture(page: Page): Promise<StagePicture> {
  const found = await page.evaluate(() => window.newsgraph?.stage() ?? null);
  if (found === null) throw new Error("There is no stage.");
  return found;
}

/** Click the disc of this name. */
export async function clickNode(page: Page, name: string): Promise<void> {
  const node = (await picture(page)).nodes.find((candidate) => candidate.name === name);
  if (node === undefined) throw new Error(`${name} is not drawn.`);
  await page.mouse.click(node.x, node.y);
}

/** Click the middle of the line of this fact. */
export async function clickEdge(page: Page, fact: string): Promise<void> {
  const edge = (await picture(page)).edges.find((candidate) => candidate.members.includes(fact));
  if (edge === undefined) throw new Error(`The fact ${fact} is not drawn.`);
  await page.mouse.click(edge.x, edge.y);
}
