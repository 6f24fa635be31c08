// Ten thousand made-up articles through `newsgraph ingest` as anybody runs it: reading, saving, and the rules of who is who.
// Prints the rate, the memory and what each thousand cost, and how well names were joined.
//
//   npm run types
//   node bench/scale.mjs [--articles 10000] [--kill]
//   NEO4J_URI=bolt://... NEO4J_PASSWORD=... node bench/scale.mjs ...     # an empty Neo4j in place of the embedded engine
//
//   --database-pid  the process of a Neo4j on this machine, whose processor time and memory are then told as well
//   --kill  also kills a second run in its middle (kill -9, with the process of its database), starts it again, and
//           compares the two graphs, byte for byte, but for the times at which they were made
import { spawn, spawnSync } from "node:child_process";
import { createWriteStream, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { articleOf } from "./scale/articles.mjs";
import { fingerprint, judgeIdentities } from "./scale/judge.mjs";

const { values } = parseArgs({
  options: {
    articles: { type: "string", default: "10000" },
    kill: { type: "boolean", default: false },
    "database-pid": { type: "string" },
  },
});
const count = Number(values.articles);
const STEP = Math.max(1, Math.round(count / 10));
const CLI = fileURLToPath(new URL("../dist/src/cli/main.js", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "newsgraph-scale-"));
const source = join(folder, "articles.jsonl");

async function writeArticles() {
  const file = createWriteStream(source);
  for (let number = 0; number < count; number++) {
    if (!file.write(`${JSON.stringify(articleOf(number, count).line)}\n`)) await once(file, "drain");
  }
  file.end();
  await once(file, "close");
}

/** Resident memory in MiB, and processor seconds so far. */
function usage(pid) {
  try {
    const resident = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0;
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1].split(" ");
    return { memory: Number(resident) / 1024, processor: (Number(stat[11]) + Number(stat[12])) / 100 };
  } catch {
    return { memory: 0, processor: 0 };
  }
}

/** The process of the embedded database. */
function childOf(pid) {
  const threads = readdirSync(`/proc/${pid}/task`);
  const children = threads.flatMap((thread) =>
    readFileSync(`/proc/${pid}/task/${thread}/children`, "utf8").split(" ").filter(Boolean),
  );
  return children[0] ?? null;
}

/** Run `newsgraph ingest`; `onSaved` is told after each article how many were saved, and the process. */
async function ingest(data, onSaved) {
  const started = performance.now();
  const child = spawn(process.execPath, [CLI, "ingest", source, "--data", data, "--json"], {
    stdio: ["ignore", "pipe", "ignore"],
    detached: true,
  });
  let saved = 0;
  let report = null;
  for await (const line of createInterface({ input: child.stdout })) {
    const item = JSON.parse(line);
    if (item.report !== undefined) report = item.report;
    else if (item.outcome != null) onSaved?.(++saved, child);
    else console.log(line);
  }
  return { report, saved, seconds: (performance.now() - started) / 1000 };
}

function exportTo(data, name) {
  const path = join(folder, name);
  const { status } = spawnSync(
    process.execPath,
    [CLI, "export", "--format", "jsonl", "--data", data, "-o", path],
    { stdio: "inherit" },
  );
  if (status !== 0) throw new Error("the export failed");
  return path;
}

/** A whole run, with a line for each tenth of the articles. */
async function measuredRun(data) {
  const steps = [];
  let before = { at: performance.now(), own: 0, database: 0 };
  const { report, seconds } = await ingest(data, (saved, child) => {
    if (saved % STEP !== 0) return;
    const own = usage(child.pid);
    const database = usage(values["database-pid"] ?? childOf(child.pid));
    const at = performance.now();
    const step = {
      wall: (at - before.at) / 1000,
      own: own.processor - before.own,
      database: database.processor - before.database,
    };
    steps.push(step);
    before = { at, own: own.processor, database: database.processor };
    console.log(
      `  ${String(saved).padStart(6)} articles: ${step.wall.toFixed(0)} s for the last ${STEP} (${(STEP / step.wall).toFixed(1)} a second), ` +
        `processor ${step.own.toFixed(1)} s and ${step.database.toFixed(1)} s in the database, ` +
        `memory ${own.memory.toFixed(0)} and ${database.memory.toFixed(0)} MiB`,
    );
  });
  const [first, last] = [steps[1] ?? steps[0], steps.at(-1)];
  const ratio = (of) => (of(last) / of(first)).toFixed(2);
  console.log(
    `${count} articles in ${seconds.toFixed(0)} s, the rules included: ${(count / seconds).toFixed(1)} a second. ` +
      `Cost of the last tenth against the second (the first loads the models): processor ${ratio(({ own, database }) => own + database)}, time ${ratio(({ wall }) => wall)}.`,
  );
  console.log(JSON.stringify(report));
}

/** Killed when half is saved, with its database, then run again. */
async function killedRun(data) {
  const first = await ingest(data, (saved, child) => {
    if (saved === Math.round(count / 2)) process.kill(-child.pid, "SIGKILL");
  });
  console.log(`killed after ${first.saved} articles`);
  const second = await ingest(data);
  console.log(
    `went on to the end in ${second.seconds.toFixed(0)} s: ${JSON.stringify(second.report?.articles)}`,
  );
}

/** Each run starts from nothing: another file, or the one Neo4j emptied. */
async function emptyNeo4j() {
  const { NEO4J_URI: uri, NEO4J_USER: user = "neo4j", NEO4J_PASSWORD: password } = process.env;
  if (uri === undefined) return;
  const { default: neo4j } = await import("neo4j-driver");
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
  const session = driver.session();
  await session.run("MATCH (n) CALL { WITH n DETACH DELETE n } IN TRANSACTIONS OF 500 ROWS");
  await session.close();
  await driver.close();
}

try {
  await writeArticles();
  await emptyNeo4j();
  await measuredRun(join(folder, "whole"));
  const whole = exportTo(join(folder, "whole"), "whole.jsonl");
  console.log(`identities: ${JSON.stringify(await judgeIdentities(whole, count))}`);
  if (values.kill) {
    await emptyNeo4j();
    await killedRun(join(folder, "killed"));
    const killed = exportTo(join(folder, "killed"), "killed.jsonl");
    const same = (await fingerprint(whole)) === (await fingerprint(killed));
    console.log(same ? "the same graph as without the kill" : "ANOTHER GRAPH than without the kill");
    if (!same) process.exitCode = 1;
  }
  await emptyNeo4j();
} finally {
  rmSync(folder, { recursive: true });
}
