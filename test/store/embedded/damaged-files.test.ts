import { readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { EngineDied, EngineFailure } from "../../../src/store/embedded/engine-failure.js";
import { EngineProcess } from "../../../src/store/embedded/engine-process.js";
import { toOpenError } from "../../../src/store/embedded/open-errors.js";
import { CHILD_MODULE, openForTest, temporaryFolder } from "./engine-fixture.js";

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => folder.remove());

/** Write sixty commits and kill the process, so that they are in the log alone. */
async function unclosedDatabase(path: string): Promise<void> {
  const engine = new EngineProcess(CHILD_MODULE);
  const seldom = { checkpointWalBytes: 2 ** 30, checkpointIntervalMs: 600_000, idleCheckpointMs: 600_000 };
  await engine.ask({ verb: "open", path, salvage: false, ...seldom });
  for (let index = 0; index < 60; index++) {
    const transaction = Number(await engine.ask({ verb: "begin" }));
    const statement = {
      query: "CREATE (:`N` {`i`: $index})",
      parameters: { index },
      maxRows: null,
      maxSize: null,
    };
    await engine.ask({ verb: "step", transaction, ...statement });
    await engine.ask({ verb: "commit", transaction });
    // The log is synced at most every 100 ms; damage behind the last sync counts as an unfinished write.
    await sleep(20);
  }
  engine.kill();
  await engine.ended;
}

async function damageLog(path: string): Promise<void> {
  const log = `${path}.wal`;
  const names = (await stat(log)).isDirectory() ? (await readdir(log)).map((name) => join(log, name)) : [log];
  const sizes = await Promise.all(names.map(async (name) => ({ name, size: (await stat(name)).size })));
  const biggest = sizes.sort((a, b) => b.size - a.size)[0]?.name ?? "";
  const bytes = await readFile(biggest);
  const middle = Math.floor(bytes.length / 3);
  bytes.fill(0xff, middle, middle + 40);
  await writeFile(biggest, bytes);
}

test("a damaged log is refused, and salvaged when asked, with the damaged part kept", async () => {
  const path = join(folder.path, "damaged.db");
  await unclosedDatabase(path);
  await damageLog(path);
  await expect(openForTest({ path })).rejects.toMatchObject({
    code: "STORE_DAMAGED",
    hint: expect.stringContaining("salvage") as string,
  });
  const salvaged = await openForTest({ path, salvage: true });
  const [row] = await salvaged.read("MATCH (n:`N`) RETURN count(n) AS c, max(n.`i`) AS last");
  await salvaged.close();
  expect(Number(row?.c)).toBeGreaterThan(5);
  expect(Number(row?.c)).toBeLessThan(60);
  expect(row?.last).toBe(Number(row?.c) - 1);
  expect((await readdir(folder.path)).some((name) => name.includes(".wal.damaged"))).toBe(true);
  const again = await openForTest({ path });
  expect(await again.read("MATCH (n:`N`) RETURN count(n) AS c")).toEqual([{ c: row?.c }]);
  await again.close();
});

describe("an error at opening says what it is", () => {
  const failure = (message: string): EngineFailure => new EngineFailure(message, null);
  test.each([
    [failure("GRAFEO-X001: database file cannot be locked for reading: x"), "STORE_IN_USE"],
    [failure("GRAFEO-S002: checksum mismatch in the WAL"), "STORE_DAMAGED"],
    [failure("GRAFEO-X002: invalid file header magic, not a Grafeo database"), "STORE_DAMAGED"],
    [failure("Cannot find native binding. npm has a bug"), "STORE_UNAVAILABLE"],
    [failure("/lib/libc.so.6: version `GLIBC_2.34' not found"), "STORE_UNAVAILABLE"],
    [failure("cannot create /x: Permission denied (os error 13)"), "STORE_UNAVAILABLE"],
    [new EngineDied("exit code 1", "Cannot find module main.js"), "STORE_UNAVAILABLE"],
  ])("%s", (error, code) => {
    const result = toOpenError(error, "graph.db");
    expect(result).toMatchObject({ code, hint: expect.any(String) as string });
    expect(result.hint?.includes("glibc")).toBe(/native|GLIBC/.test(error.message));
  });
});
