// npm test: installs what is missing, then types, lint, format and the tests; the last line counts. With --long also the
// tests that take longest.
import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { withBuildLock } from "./build-lock.mjs";
import { checkNode } from "./check-node.mjs";
import { ensureBuilt } from "./ensure-built.mjs";
import { ensureInstalled } from "./ensure-installed.mjs";
import { ensureChromium } from "./find-chromium.mjs";
import { readTestReport } from "./read-test-report.mjs";
import { inRoot } from "./root.mjs";
import { runTool } from "./run-command.mjs";
import { BUSY, WAITING } from "./test-projects.mjs";

const total = { passed: 0, failed: 0, skipped: 0 };
/** Projects that cannot run here. */
const leftOut = [];
const say = (line) => console.log(line);

const asked = process.argv.slice(2).filter((word) => word !== "--long");
if (process.argv.includes("--long")) process.env.LONG_TESTS = "1";

checkNode();
await prepare();
await check("types", "typescript/bin/tsc", ["-b", "--pretty", "false"]);
await Promise.all([
  check("lint", "eslint/bin/eslint.js", ["."]),
  check("format", "prettier/bin/prettier.cjs", ["--check", ".", "--log-level", "warn"]),
]);
await runTests(asked);

const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : "";
console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = total.failed > 0 ? 1 : 0;

/** Packages, the built program and viewer, a browser. Without the packages nothing can be checked. */
async function prepare() {
  try {
    await ensureInstalled(say);
  } catch (error) {
    console.log(`${error.message}\n0 passed, 1 failed`);
    process.exit(1);
  }
  try {
    await ensureBuilt(say);
  } catch (error) {
    // The tests that need what was not built will say so; the others still tell something.
    console.log(error.message);
    total.failed++;
  }
  const chromium = await ensureChromium(say);
  if (chromium.path !== null) {
    process.env.CHROMIUM_PATH = chromium.path;
    return;
  }
  const files = readdirSync(inRoot("test", "browser")).filter((name) => name.endsWith(".test.ts"));
  total.skipped += files.length;
  leftOut.push("browser");
  say(`The ${files.length} files of browser tests are skipped: ${chromium.reason}.`);
}

/** One check that counts as one test. */
async function check(name, script, args) {
  const started = Date.now();
  const run = () => runTool(script, args, { quiet: true });
  const { code, output } = name === "types" ? await withBuildLock(run) : await run();
  if (code !== 0) console.log(output.trimEnd());
  console.log(
    `${name}: ${code === 0 ? "passed" : "FAILED"} (${((Date.now() - started) / 1000).toFixed(1)} s)`,
  );
  total[code === 0 ? "passed" : "failed"]++;
}

/** All tests in two runs at a time; what is asked for in one. */
async function runTests(args) {
  mkdirSync(inRoot("dist"), { recursive: true });
  // By name: with what is left out instead, Vitest would start the database for the others too.
  const only = (names) => names.filter((name) => !leftOut.includes(name)).map((name) => `--project=${name}`);
  const without = leftOut.map((name) => `--project=!${name}`);
  const runs = args.length > 0 ? [[...without, ...args]] : [only(WAITING), only(BUSY)];
  await Promise.all(runs.map((options, i) => runVitest(options, inRoot("dist", `test-report-${i}.json`))));
}

async function runVitest(options, report) {
  rmSync(report, { force: true });
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const { code } = await runTool("vitest/vitest.mjs", ["run", ...reporters, ...options]);
  const counts = readTestReport(report);
  // Vitest also fails for an error outside any test.
  if (code !== 0 && counts.failed === 0) counts.failed = 1;
  for (const kind of Object.keys(total)) total[kind] += counts[kind];
}
