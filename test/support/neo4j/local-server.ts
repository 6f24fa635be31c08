import { spawn, type ChildProcess } from "node:child_process";
import { randomBytes } from "node:crypto";
import { openSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import neo4j, { Neo4jError, type Driver, type SessionConfig } from "neo4j-driver";
import type { Members } from "../../../src/store/neo4j/driver-types.js";
import { makeCertificate, TLS_SETTINGS } from "./certificate.js";
import { fetchServer } from "./fetch-server.js";
import { findJava } from "./find-java.js";
import type { ServerVersion } from "./server-versions.js";

const START_LIMIT_MS = 120_000;
const FOLDERS = ["conf", "data", "logs", "import", "run", "plugins", "licenses"];

/** A Neo4j of the tests' own, on the loopback address, with its data in a temporary folder. */
export class LocalServer {
  private process: ChildProcess | null = null;

  private constructor(
    private readonly java: string,
    private readonly lib: string,
    private readonly server: ServerVersion,
    private readonly home: string,
    readonly port: number,
    readonly password: string,
    /** Its certificate; null when it speaks no TLS. */
    readonly caFile: string | null,
  ) {}

  readonly user = "neo4j";

  get uri(): string {
    return `bolt://127.0.0.1:${this.port}`;
  }

  /**
   * Fetch the server where needed, start it, and set its password.
   * @throws Error when Java is missing or too old, or the server does not answer
   */
  static async start(server: ServerVersion): Promise<LocalServer> {
    const java = findJava(server.java);
    if (java === null) throw new Error(`Neo4j ${server.version} needs Java ${server.java} or newer`);
    const lib = await fetchServer(server);
    const home = await mkdtemp(path.join(os.tmpdir(), "newsgraph-neo4j-"));
    const caFile = await makeCertificate(home);
    const password = randomBytes(12).toString("hex");
    const started = new LocalServer(java, lib, server, home, await freePort(), password, caFile);
    for (const folder of FOLDERS) await mkdir(path.join(home, folder));
    const settings = configuration(started.port, caFile === null ? [] : TLS_SETTINGS);
    await writeFile(path.join(home, "conf", "neo4j.conf"), settings);
    await started.launch("neo4j");
    await setPassword(started.uri, started.password);
    return started;
  }

  /** Start it again on the same data and port. */
  async restart(): Promise<void> {
    await this.launch(this.password);
  }

  /** Kill it in the middle of whatever it does. */
  async kill(): Promise<void> {
    await this.end("SIGKILL");
  }

  /** Stop it in order and remove its data. */
  async dispose(): Promise<void> {
    await this.end("SIGKILL");
    await rm(this.home, { recursive: true, force: true });
  }

  private async launch(password: string): Promise<void> {
    const log = openSync(path.join(this.home, "logs", "console.log"), "a");
    const heap = process.env.NEO4J_TEST_HEAP ?? "512m";
    this.process = spawn(
      this.java,
      [
        `-Xms256m`,
        `-Xmx${heap}`,
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=4",
        "--add-opens=java.base/java.nio=ALL-UNNAMED",
        "-cp",
        path.join(this.lib, "*"),
        this.server.mainClass,
        `--home-dir=${this.home}`,
        `--config-dir=${path.join(this.home, "conf")}`,
      ],
      { stdio: ["ignore", log, log] },
    );
    await this.waitForBolt(password);
  }

  private async waitForBolt(password: string): Promise<void> {
    const deadline = Date.now() + START_LIMIT_MS;
    const driver = neo4j.driver(this.uri, neo4j.auth.basic("neo4j", password));
    try {
      while (!(await answers(driver))) {
        if (this.process?.exitCode !== null || Date.now() > deadline) {
          throw new Error(`Neo4j ${this.server.version} did not start:\n${await this.consoleTail()}`);
        }
        await sleep(250);
      }
    } finally {
      await driver.close();
    }
  }

  private async consoleTail(): Promise<string> {
    const log = await readFile(path.join(this.home, "logs", "console.log"), "utf8");
    return log.split("\n").slice(-20).join("\n");
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    const child = this.process;
    this.process = null;
    if (child === null || child.exitCode !== null) return;
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.kill(signal);
    await ended;
  }
}

function configuration(port: number, more: readonly string[]): string {
  return [
    "server.default_listen_address=127.0.0.1",
    `server.bolt.listen_address=127.0.0.1:${port}`,
    `server.bolt.advertised_address=127.0.0.1:${port}`,
    "server.http.enabled=false",
    "dbms.usage_report.enabled=false",
    "server.memory.pagecache.size=128m",
    // As open as users may have it (no folder for imports): the guard, not the server, must refuse LOAD CSV.
    "dbms.security.allow_csv_import_from_file_urls=true",
    "dbms.security.auth_enabled=true",
    // The tests empty the graph again and again: plans made for other counts are as good.
    "dbms.cypher.min_replan_interval=1h",
    ...more,
    "",
  ].join("\n");
}

/** True once the server speaks Bolt and has opened its database, even when the first password must be changed. */
async function answers(driver: Driver): Promise<boolean> {
  const session = driver.session();
  try {
    await session.run("RETURN 1");
    return true;
  } catch (error) {
    return error instanceof Neo4jError && error.code === "Neo.ClientError.Security.CredentialsExpired";
  } finally {
    await session.close();
  }
}

async function setPassword(uri: string, password: string): Promise<void> {
  const driver = neo4j.driver(uri, neo4j.auth.basic("neo4j", "neo4j"));
  const system: Members<SessionConfig> = { database: "system" };
  const session = driver.session(system);
  try {
    await session.run("ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO $password", { password });
  } finally {
    await session.close();
    await driver.close();
  }
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === "string") throw new Error("no free port");
  return address.port;
}
