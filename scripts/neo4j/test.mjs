// npm run test:neo4j: the Neo4j store on a real server. With NEO4J_URI on that one; else on each release that the
// Java here can run, started from its Maven artefacts.
import { ensureBuilt } from "../ensure-built.mjs";
import { ensureInstalled } from "../ensure-installed.mjs";
import { runTool } from "../run-command.mjs";

const RELEASES = ["5.26.30", "2026.08.1"];
const say = (line) => console.log(line);

await ensureInstalled(say);
await ensureBuilt(say);
const asked = process.argv.slice(2);
const failed = [];
for (const release of process.env.NEO4J_URI === undefined ? RELEASES : ["the server at NEO4J_URI"]) {
  say(`Testing on Neo4j ${release}`);
  process.env.NEO4J_TEST_VERSION = release;
  const { code } = await runTool("vitest/vitest.mjs", ["run", "--project", "neo4j", ...asked]);
  if (code !== 0) failed.push(release);
}
if (failed.length > 0) say(`Failed on Neo4j ${failed.join(", ")}`);
process.exitCode = failed.length > 0 ? 1 : 0;
