import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { claimJobsFolder } from "../../../src/cli/wire/claim-jobs-folder.js";

/** No process has a number as high as this. */
const GONE = "4194305 1";

let root = "";
let jobs = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "newsgraph-jobs-"));
  jobs = join(root, "jobs");
});
afterEach(() => rmSync(root, { recursive: true }));

test("the first process has the first folder, others have others", async () => {
  const first = await claimJobsFolder(jobs);
  const second = await claimJobsFolder(jobs);
  expect([first.folder, second.folder]).toEqual([jobs, `${jobs}-2`]);
  await first.release();
  expect((await claimJobsFolder(jobs)).folder).toBe(jobs);
});

test("many at once never share a folder", async () => {
  const claims = await Promise.all(Array.from({ length: 12 }, () => claimJobsFolder(jobs)));
  expect(new Set(claims.map(({ folder }) => folder)).size).toBe(12);
});

test("the folder of a process that is gone is taken over", async () => {
  mkdirSync(jobs);
  writeFileSync(join(jobs, "lock"), GONE);
  expect((await claimJobsFolder(jobs)).folder).toBe(jobs);
});

test("so is that of a process whose number another one has now", async () => {
  mkdirSync(jobs);
  writeFileSync(join(jobs, "lock"), `${process.pid} 1`);
  expect((await claimJobsFolder(jobs)).folder).toBe(jobs);
});

test("a folder with unfinished jobs comes first", async () => {
  mkdirSync(jobs);
  mkdirSync(`${jobs}-2`);
  writeFileSync(join(`${jobs}-2`, "lock"), GONE);
  writeFileSync(join(`${jobs}-2`, "j-00.accepted.json"), "{}");
  expect((await claimJobsFolder(jobs)).folder).toBe(`${jobs}-2`);
});
