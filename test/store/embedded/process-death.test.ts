import { once } from "node:events";
import { fork } from "node:child_process";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { CypherRunner } from "../../../src/store/cypher-runner.js";
import { CHILD_MODULE, openForTest, temporaryFolder, typed } from "./engine-fixture.js";

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
const open: CypherRunner[] = [];

beforeAll(async () => {
  folder = await temporaryFolder();
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((runner) => runner.close()));
});
afterAll(() => folder.remove());

interface Watched {
  readonly runner: CypherRunner;
  readonly events: string[];
  /** Kill the database process as the system would. */
  readonly kill: () => void;
}

async function openWatched(name: string, maxMemoryBytes = 2 ** 30): Promise<Watched> {
  const events: string[] = [];
  let pid: number | null = null;
  const runner = await openForTest({
    path: join(folder.path, name),
    maxMemoryBytes,
    onEvent: (event) => {
      events.push(event.type);
      if (event.type === "opened") pid = event.pid;
    },
  });
  open.push(runner);
  const kill = () => {
    if (pid !== null) process.kill(pid, "SIGKILL");
  };
  return { runner, events, kill };
}

const ROWS = 500;
const batch = Array.from({ length: ROWS }, (_, index) => ({ id: `e:${index}` }));

/** Two statements that belong together, as an article's are. */
async function writeRound(
  runner: CypherRunner,
  round: number,
  between: () => void = () => undefined,
): Promise<void> {
  await runner.write(async (transaction) => {
    await transaction.run("UNWIND $rows AS r MERGE (n:`E` {`id`: r.`id`}) SET n.`round` = $round", {
      rows: batch,
      round,
    });
    between();
    await transaction.run("MERGE (a:`Article` {`id`: $id})", { id: `a:${round}` });
  });
}

interface Counts {
  readonly rounds: readonly unknown[];
  readonly entities: number;
  readonly articles: number;
}

async function counts(runner: CypherRunner): Promise<Counts> {
  const entities = await runner.read("MATCH (n:`E`) RETURN n.`round` AS round, count(n) AS c");
  const articles = await runner.read("MATCH (n:`Article`) RETURN count(n) AS c");
  return {
    rounds: entities.map((row) => row.round),
    entities: entities.reduce((sum, row) => sum + Number(row.c), 0),
    articles: Number(articles[0]?.c),
  };
}

describe("when the database process is killed", () => {
  test("the next call works", async () => {
    const { runner, kill, events } = await openWatched("next.db");
    await writeRound(runner, 1);
    kill();
    expect(await counts(runner)).toEqual({ rounds: [1], entities: ROWS, articles: 1 });
    expect(events.filter((event) => event !== "checkpoint")).toEqual(["opened", "died", "opened"]);
  });

  test("a transaction under way is done again as a whole", async () => {
    const { runner, kill } = await openWatched("again.db");
    let runs = 0;
    await writeRound(runner, 1, () => {
      runs += 1;
      if (runs === 1) kill();
    });
    expect(runs).toBe(2);
    expect(await counts(runner)).toEqual({ rounds: [1], entities: ROWS, articles: 1 });
  });

  test("a write that never gets through is reported as unknown, and leaves nothing half done", async () => {
    const { runner, kill } = await openWatched("never.db");
    await expect(writeRound(runner, 1, kill)).rejects.toMatchObject({
      code: "STORE_OUTCOME_UNKNOWN",
      retriable: true,
    });
    expect(await counts(runner)).toEqual({ rounds: [], entities: 0, articles: 0 });
  });

  test("at any moment, nothing acknowledged is lost and nothing is half written", async () => {
    const { runner, kill } = await openWatched("rounds.db");
    await runner.define("CREATE CONSTRAINT e_id IF NOT EXISTS FOR (n:E) REQUIRE n.id IS UNIQUE");
    let acknowledged = 0;
    for (let round = 1; round <= 20; round++) {
      const write = writeRound(runner, round).then(
        () => (acknowledged = round),
        () => undefined,
      );
      await sleep((round * 7) % 40);
      kill();
      await write;
      const now = await counts(runner);
      if (acknowledged > 0) expect(now).toMatchObject({ entities: ROWS, rounds: [acknowledged] });
      expect(now.articles).toBe(acknowledged);
    }
    expect(acknowledged).toBe(20);
  });

  test("queries that were running are asked again", async () => {
    const { runner, kill } = await openWatched("reads.db");
    await writeRound(runner, 1);
    const slow = "MATCH (a:`E`), (b:`E`) WHERE a.`id` < b.`id` RETURN count(*) AS c";
    const reads = [runner.read(slow), runner.adhoc(slow, typed())];
    await sleep(20);
    kill();
    expect(await reads[0]).toEqual([{ c: (ROWS * (ROWS - 1)) / 2 }]);
    expect(await reads[1]).toMatchObject({ rows: [[(ROWS * (ROWS - 1)) / 2]] });
  });
});

describe("a query that would never end", () => {
  const endless =
    "MATCH (a:E), (b:E), (c:E), (d:E) WHERE a.round + b.round + c.round + d.round < 0 RETURN count(*)";

  test("is stopped at its time limit, while others are answered", async () => {
    const { runner } = await openWatched("endless.db");
    await writeRound(runner, 1);
    const started = Date.now();
    const stopped = runner.adhoc(endless, typed({ timeoutMs: 700 })).catch((error: unknown) => error);
    const during = await runner.read("MATCH (n:`E`) RETURN count(n) AS c", {}, {});
    expect(during).toEqual([{ c: ROWS }]);
    expect(await stopped).toMatchObject({ code: "QUERY_TIMEOUT", details: { timeoutMs: 700 } });
    expect(Date.now() - started).toBeLessThan(3000);
    await writeRound(runner, 2);
    expect(await counts(runner)).toEqual({ rounds: [2], entities: ROWS, articles: 2 });
  });

  test("lets a write that it was stopped under finish", async () => {
    const { runner } = await openWatched("beside.db");
    await writeRound(runner, 1);
    const stopped = runner.adhoc(endless, typed({ timeoutMs: 300 })).catch((error: unknown) => error);
    const writes = Promise.all(Array.from({ length: 20 }, (_, round) => writeRound(runner, round + 2)));
    expect(await stopped).toMatchObject({ code: "QUERY_TIMEOUT" });
    await writes;
    expect(await counts(runner)).toEqual({ rounds: [21], entities: ROWS, articles: 21 });
  });

  test("changes nothing when it was to write", async () => {
    const { runner } = await openWatched("endless-write.db");
    await writeRound(runner, 1);
    const query =
      "MATCH (a:E), (b:E), (c:E), (d:E) WHERE a.round + b.round + c.round + d.round < 0 CREATE (:Late)";
    const late = runner.adhoc(query, typed({ allowWrites: true, timeoutMs: 500 }));
    await expect(late).rejects.toMatchObject({ code: "QUERY_TIMEOUT" });
    expect(await runner.read("MATCH (n:`Late`) RETURN count(n) AS c")).toEqual([{ c: 0 }]);
  });

  test("is stopped when it takes too much memory", async () => {
    const { runner } = await openWatched("memory.db", 200 * 2 ** 20);
    await writeRound(runner, 1);
    const greedy = "MATCH (a:E), (b:E), (c:E) RETURN collect(a.id + b.id + c.id) AS all";
    await expect(runner.adhoc(greedy, typed({ timeoutMs: 60_000 }))).rejects.toMatchObject({
      code: "QUERY_TOO_LARGE",
    });
    expect(await counts(runner)).toEqual({ rounds: [1], entities: ROWS, articles: 1 });
  });

  test("ends for its caller when it is cancelled", async () => {
    const { runner } = await openWatched("cancelled.db");
    await writeRound(runner, 1);
    const controller = new AbortController();
    const query = runner.adhoc(endless, typed({ timeoutMs: 1500, signal: controller.signal }));
    setTimeout(() => controller.abort(), 100);
    const started = Date.now();
    await expect(query).rejects.toMatchObject({ code: "CANCELLED" });
    expect(Date.now() - started).toBeLessThan(1000);
  });
});

test("the database process ends when its parent is gone, even with a query running", async () => {
  const child = fork(CHILD_MODULE, [], { serialization: "advanced", execArgv: [] });
  const command = {
    verb: "open",
    path: null,
    salvage: false,
    checkpointWalBytes: 1,
    checkpointIntervalMs: 1,
    idleCheckpointMs: 1,
  };
  child.send({ id: 1, command });
  await once(child, "message");
  const query =
    "UNWIND range(1, 3000) AS a UNWIND range(1, 3000) AS b UNWIND range(1, 3000) AS c RETURN count(a + b + c) AS n";
  child.send({ id: 2, command: { verb: "look", query, parameters: {}, maxRows: null, maxSize: null } });
  await sleep(200);
  const ended = once(child, "exit");
  child.disconnect();
  expect(await ended).toEqual([null, "SIGKILL"]);
});
