import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import type { Contribution } from "../../src/graph/contribution.js";
import { createCypherStore } from "../../src/store/cypher/cypher-store.js";
import { openEmbedded } from "../../src/store/embedded/open-embedded.js";
import type { GraphStore } from "../../src/store/graph-store.js";
import { contributionOf } from "../support/contribution-builder.js";
import { allRecords } from "./contract/contract-context.js";

const ROUNDS = Number(process.env.CRASH_ROUNDS ?? 8);
/** More than any machine takes in all rounds together. */
const STEPS = 2000;
const INGESTED_AT = "2026-01-01T00:00:00.000Z";

const childModule = new URL("../../dist/src/store/embedded/child/main.js", import.meta.url);
const writer = fileURLToPath(new URL("../support/crash-writer.mjs", import.meta.url));

type Step = { readonly save: Contribution; readonly ingestedAt: string } | { readonly delete: string };

/** Articles that share entities and facts; some are replaced by another text, some deleted again. */
function stepNumber(i: number): Step {
  const url = (number: number) => `https://news.example/crash-${number}`;
  if (i % 7 === 6) return { delete: contributionOf({ url: url(i - 3), sentences: ["x"] }).article.id };
  const number = i % 5 === 4 ? i - 2 : i;
  const people = Array.from({ length: 6 }, (_, j) => `Person ${(i * (j + 1)) % 23}`);
  return {
    ingestedAt: INGESTED_AT,
    save: contributionOf({
      url: url(number),
      publishedAt: `2022-01-${String(1 + (i % 28)).padStart(2, "0")}`,
      sentences: people.map((name, j) => `${name} met ${people[(j + 1) % 6] ?? ""} (${i}).`),
      entities: Object.fromEntries(
        [...new Set(people)].map((name) => [name, { kind: "Person" as const, name }]),
      ),
      facts: people.map((subject, j) => ({
        relation: "CONSULTED_WITH" as const,
        subject,
        object: people[(j + 1) % 6] ?? subject,
        confidence: (i % 4) / 4,
        in: [j],
      })),
    }),
  };
}

async function take(store: GraphStore, step: Step | undefined): Promise<void> {
  if (step === undefined) return;
  if ("save" in step) await store.saveArticle(step.save, step.ingestedAt);
  else await store.deleteArticle(step.delete);
}

/** Run the writer from a step on and kill it; the number of the last step that it acknowledged. */
async function writeUntilKilled(
  paths: readonly [string, string],
  first: number,
  afterMs: number,
  whole: boolean,
) {
  const child = spawn(process.execPath, [writer, ...paths, String(first)], {
    detached: true,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  let last = first - 1;
  for await (const line of createInterface({ input: child.stdout })) {
    if (line === "ready") setTimeout(() => kill(child, whole), afterMs);
    else last = Number(line);
  }
  await ended;
  return last;
}

/** Kill the writer, alone or together with the process of its database. */
function kill({ pid }: ChildProcess, whole: boolean): void {
  if (pid !== undefined) process.kill(whole ? -pid : pid, "SIGKILL");
}

test(
  `kill -9 while saving, ${ROUNDS} rounds: nothing acknowledged is lost and nothing is there by half`,
  { timeout: 300_000 },
  async () => {
    const folder = await mkdtemp(join(tmpdir(), "newsgraph-crash-"));
    const [path, stepsFile] = [join(folder, "graph.grafeo"), join(folder, "steps.jsonl")] as const;
    const steps = Array.from({ length: STEPS }, (_, i) => stepNumber(i));
    await writeFile(stepsFile, steps.map((step) => `${JSON.stringify(step)}\n`).join(""));
    const model = await createCypherStore(await openEmbedded({ path: null, childModule }));
    try {
      let next = 0;
      for (let round = 0; round < ROUNDS; round++) {
        const last = await writeUntilKilled(
          [path, stepsFile],
          next,
          20 + ((round * 97) % 300),
          round % 3 !== 2,
        );
        for (; next <= last; next++) await take(model, steps[next]);
        const store = await createCypherStore(await openEmbedded({ path, childModule, lockWaitMs: 10_000 }));
        const found = await allRecords(store);
        await store.close();
        const acknowledged = await allRecords(model);
        if (JSON.stringify(found) === JSON.stringify(acknowledged)) continue;
        // The step that was under way may have taken effect, but then all of it.
        await take(model, steps[next]);
        next += 1;
        expect(found, `after round ${round}, with step ${next - 1} under way`).toEqual(
          await allRecords(model),
        );
      }
      expect(next, "steps taken in all").toBeGreaterThan(ROUNDS);
    } finally {
      await model.close();
      await rm(folder, { recursive: true, force: true });
    }
  },
);
