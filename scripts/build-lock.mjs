import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { inRoot } from "./root.mjs";

const LOCK = inRoot("dist", ".build-lock");

/**
 * Let one process build at a time: two that write the same files would leave neither's.
 * @template T
 * @param {() => Promise<T>} work
 */
export async function withBuildLock(work) {
  mkdirSync(inRoot("dist"), { recursive: true });
  while (!take()) await wait(100);
  try {
    return await work();
  } finally {
    rmSync(LOCK, { force: true });
  }
}

/** The lock of a process that has died is taken over. */
function take() {
  try {
    writeFileSync(LOCK, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
  }
  const owner = Number(readOwner());
  if (owner > 0 && !isAlive(owner)) rmSync(LOCK, { force: true });
  return false;
}

function readOwner() {
  try {
    return readFileSync(LOCK, "utf8");
  } catch {
    return "";
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}
