// Saves and deletes articles one after the other and says after each that it is done, until it is
// killed. Arguments: the database file, a file with one step a line, the number of the first step.
import { readFileSync } from "node:fs";
import { createCypherStore } from "../../dist/src/store/cypher/cypher-store.js";
import { openEmbedded } from "../../dist/src/store/embedded/open-embedded.js";

const [path, stepsFile, first] = process.argv.slice(2);
const steps = readFileSync(stepsFile, "utf8").trimEnd().split("\n");
const store = await createCypherStore(await openEmbedded({ path, lockWaitMs: 10_000 }));
process.stdout.write("ready\n");
for (let i = Number(first); i < steps.length; i++) {
  const step = JSON.parse(steps[i]);
  if (step.save === undefined) await store.deleteArticle(step.delete);
  else await store.saveArticle(step.save, step.ingestedAt);
  process.stdout.write(`${i}\n`);
}
await store.close();
