import { execFile, execFileSync, spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { expect, onTestFinished, test } from "vitest";
import { parse } from "yaml";
import { scratchFolder } from "../support/scratch-folder.js";

const ROOT = join(import.meta.dirname, "..", "..");
const run = promisify(execFile);

interface Step {
  readonly instruction: string;
  readonly rest: string;
}

/** The Dockerfile's instructions, lines that end in a backslash joined. */
function steps(): Step[] {
  const text = readFileSync(join(ROOT, "Dockerfile"), "utf8").replaceAll(/\\\n/g, " ");
  return text.split("\n").flatMap((line) => {
    const [, instruction, rest] = /^([A-Z]+)\s+(.*)$/.exec(line) ?? [];
    return instruction === undefined || rest === undefined ? [] : [{ instruction, rest }];
  });
}

/** Copy what `COPY . .` takes: everything but what .dockerignore, as .gitignore, leaves out. */
function copyClone(target: string): void {
  const files = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
    cwd: ROOT,
    encoding: "utf8",
  }).split("\0");
  for (const file of files.filter((name) => name !== "" && existsSync(join(ROOT, name)))) {
    mkdirSync(dirname(join(target, file)), { recursive: true });
    cpSync(join(ROOT, file), join(target, file));
  }
}

test("what the Dockerfile does gives a program that serves the graph", { timeout: 600_000 }, async () => {
  const app = scratchFolder();
  const data = scratchFolder();
  copyClone(app);
  const bare = Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) =>
        !/^(?:NODE_ENV|VITE|VITEST|NODE_OPTIONS|NEO4J_|NEWSGRAPH_|DEV|PROD|TEST|MODE|SSR)/.test(name),
    ),
  );
  const all = steps();
  const of = (instruction: string) =>
    all.filter((step) => step.instruction === instruction).map(({ rest }) => rest);
  const built = of("RUN").filter((command) => command.startsWith("npm "));
  expect(built).toEqual(["npm ci", "npm run build"]);
  for (const command of built) await run("sh", ["-c", command], { cwd: app, maxBuffer: 1 << 26, env: bare });

  const [program = "", ...args] = JSON.parse(of("CMD")[0] ?? "[]") as string[];
  expect([program, ...args].join(" ")).toMatch(/^npm start/);
  // As in the image, but for the port, which must be free here, and the address, which need not be open to others.
  const env = { ...bare, NEWSGRAPH_PORT: "0", NEWSGRAPH_DATA: data, NEWSGRAPH_HOST: "127.0.0.1" };
  const server = spawn(program, args, { cwd: app, env, detached: true, stdio: ["ignore", "pipe", "pipe"] });
  onTestFinished(() => {
    if (server.pid !== undefined && server.exitCode === null) process.kill(-server.pid, "SIGKILL");
  });
  const address = await new Promise<string>((resolve, reject) => {
    let said = "";
    const look = (text: Buffer) => {
      said += text.toString();
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
      if (found !== undefined) resolve(found);
    };
    server.stdout.on("data", look);
    server.stderr.on("data", look);
    server.once("exit", () => reject(new Error(said)));
  });
  const health = (await (await fetch(`${address}/api/health`)).json()) as { status: string };
  expect(health.status).toBe("ok");
});

test("the image takes the Node.js that package.json asks for", () => {
  const { engines } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as {
    engines: { node: string };
  };
  const [, asked] = />=(\d+\.\d+)/.exec(engines.node) ?? [];
  expect(steps()[0]?.rest).toMatch(new RegExp(`^node:${asked ?? "?"}\\b`));
});

interface Service {
  readonly image?: string;
  readonly ports: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
}

test("the compose file publishes nothing but on the loopback address, and ships no password", () => {
  const { services } = parse(readFileSync(join(ROOT, "docker-compose.yml"), "utf8")) as {
    services: Readonly<Record<string, Service>>;
  };
  expect(Object.keys(services)).toEqual(["neo4j", "newsgraph"]);
  for (const { ports, image, environment } of Object.values(services)) {
    for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:/);
    expect(image ?? "built:here").not.toMatch(/:latest$|^[^:]*$/);
    for (const [name, value] of Object.entries(environment)) {
      if (/AUTH|PASSWORD/.test(name)) expect(value).toMatch(/\$\{NEO4J_PASSWORD:\?/);
    }
  }
});

test("docker-compose accepts the compose file, and asks for the password", async ({ skip }) => {
  const command = ["docker-compose", "docker compose"].find((name) => {
    try {
      execFileSync("sh", ["-c", `${name} version`], { stdio: "ignore" });
      return true;
    } catch {
      return false;
    }
  });
  if (command === undefined)
    return skip("docker-compose is not installed (Debian: apt-get install docker-compose)");
  const config = (env: NodeJS.ProcessEnv) =>
    run("sh", ["-c", `${command} -f docker-compose.yml config`], { cwd: ROOT, env });
  const { NEO4J_PASSWORD: _, ...without } = process.env;
  await expect(config(without)).rejects.toThrow(/NEO4J_PASSWORD/);
  const { stdout } = await config({ ...without, NEO4J_PASSWORD: "eight-or-more" });
  expect(stdout).toContain("service_healthy");
});
