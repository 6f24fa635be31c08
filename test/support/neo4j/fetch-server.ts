import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import type { ServerVersion } from "./server-versions.js";

const run = promisify(execFile);

/**
 * The folder with the server's jars, fetched from Maven Central the first time (about 130 MB)
 * and kept in the user's cache.
 * @throws Error when Maven is missing or cannot fetch them
 */
export async function fetchServer(server: ServerVersion): Promise<string> {
  const home = path.join(os.homedir(), ".cache", "newsgraph", `neo4j-${server.version}`);
  const lib = path.join(home, "lib");
  if (existsSync(lib)) return lib;
  await mkdir(home, { recursive: true });
  const work = await mkdtemp(path.join(home, "fetch-"));
  try {
    await writeFile(path.join(work, "pom.xml"), pom(server.version));
    await run("mvn", ["-q", "-B", "dependency:copy-dependencies", "-DoutputDirectory=lib"], { cwd: work });
    await keep(path.join(work, "lib"), lib);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  return lib;
}

/** Renaming last makes a fetch that was broken off invisible to the next one. Of two at the same time the first is kept. */
async function keep(fetched: string, lib: string): Promise<void> {
  try {
    await rename(fetched, lib);
  } catch (error) {
    if (!existsSync(lib)) throw error;
  }
}

function pom(version: string): string {
  const dependency = (group: string, artifact: string): string =>
    `<dependency><groupId>${group}</groupId><artifactId>${artifact}</artifactId><version>${version}</version></dependency>`;
  return [
    `<project xmlns="http://maven.apache.org/POM/4.0.0">`,
    `<modelVersion>4.0.0</modelVersion>`,
    `<groupId>newsgraph</groupId><artifactId>neo4j-server</artifactId><version>1</version><packaging>pom</packaging>`,
    `<dependencies>`,
    dependency("org.neo4j", "neo4j"),
    dependency("org.neo4j.app", "neo4j-server"),
    `</dependencies>`,
    `</project>`,
  ].join("\n");
}
