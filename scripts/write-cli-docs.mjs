// npm run docs:cli: writes docs/cli.md from the program's own help.
import { writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { ensureReady } from "./ensure.mjs";
import { inRoot } from "./root.mjs";

await ensureReady();
const built = (path) => import(pathToFileURL(inRoot("dist", "src", "cli", path)).href);
const { describeCli } = await built("describe-cli.js");
const { createProgram } = await built("program.js");
writeFileSync(inRoot("docs", "cli.md"), describeCli(createProgram()));
