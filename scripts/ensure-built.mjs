import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { withBuildLock } from "./build-lock.mjs";
import { inRoot } from "./root.mjs";
import { runTool } from "./run-command.mjs";
import { sourceStamp } from "./source-stamp.mjs";

const SHARED = ["src", "package-lock.json", "tsconfig.base.json", "tsconfig.json"];

/** What is built, from what, to what. */
const PARTS = {
  program: {
    sources: [...SHARED, "ingest"],
    output: "dist/src/cli/main.js",
    build: () => runTool("typescript/bin/tsc", ["-b", "src/cli", "--pretty", "false"], { quiet: true }),
  },
  viewer: {
    sources: [...SHARED, "viewer"],
    output: "dist/viewer/index.html",
    build: () =>
      runTool("vite/bin/vite.js", ["build", "--config", "viewer/vite.config.ts", "--logLevel", "warn"], {
        quiet: true,
      }),
  },
};

/**
 * Build what has changed since it was last built, everything at the same time.
 * @param {(line: string) => void} say
 * @param {(keyof typeof PARTS)[]} names
 * @throws {Error} with the compiler's words when a part does not build
 */
export async function ensureBuilt(say, names = ["program", "viewer"]) {
  if (names.every(isFresh)) return;
  await withBuildLock(async () => {
    const stale = names.filter((name) => !isFresh(name));
    if (stale.length === 0) return;
    say(`Building ${stale.join(" and ")} …`);
    const started = Date.now();
    await Promise.all(stale.map(buildPart));
    say(`Built ${stale.join(" and ")} in ${((Date.now() - started) / 1000).toFixed(1)} s`);
  });
}

async function buildPart(name) {
  const part = PARTS[name];
  // Taken before the build, so that an edit made meanwhile counts as not yet built.
  const stamp = sourceStamp(part.sources);
  const { code, output } = await part.build();
  if (code !== 0) throw new Error(`The ${name} does not build:\n${output}`);
  writeFileSync(stampFile(name), stamp);
}

function isFresh(name) {
  const part = PARTS[name];
  if (!existsSync(inRoot(part.output)) || !existsSync(stampFile(name))) return false;
  return readFileSync(stampFile(name), "utf8") === sourceStamp(part.sources);
}

function stampFile(name) {
  return inRoot("dist", `.${name}-stamp`);
}
