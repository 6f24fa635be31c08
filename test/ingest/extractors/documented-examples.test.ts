import { spawn, spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { createCommandChannel } from "../../../ingest/extractors/command-channel.js";
import { createExternalExtractor } from "../../../ingest/extractors/external-extractor.js";
import { createHttpChannel } from "../../../ingest/extractors/http-channel.js";
import type { LineChannel } from "../../../ingest/extractors/line-channel.js";
import { scratchFolder } from "../../support/scratch-folder.js";
import { articleSaying } from "./scripted-extractor.js";

const PAGE = readFileSync(new URL("../../../docs/extractors.md", import.meta.url), "utf8");
const LIMITS = { timeoutMs: 15_000, maxAnswerBytes: 1_000_000 };
const PYTHON = ["python3", "python"].find((name) => spawnSync(name, ["--version"]).status === 0);

/** The code block of a language, as a file. */
function saved(language: string, name: string): string {
  const code = new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``, "u").exec(PAGE)?.[1] ?? "";
  const path = join(scratchFolder(), name);
  writeFileSync(path, code);
  return path;
}

async function checkCapitals(channel: LineChannel): Promise<void> {
  const article = articleSaying("😀 Oslo is the capital of Norway. Lima is the capital of Peru.");
  const extract = createExternalExtractor(channel);
  const options = { signal: new AbortController().signal, onStage: () => undefined };
  const { text, entities, facts } = await extract(article, options);
  const said = entities.flatMap(({ mentions }) => mentions.map(({ start, end }) => text.slice(start, end)));
  expect(said).toEqual(["Oslo", "Norway", "Lima", "Peru"]);
  expect(facts.map(({ subject, object, extractor }) => [subject, object, extractor])).toEqual([
    ["Oslo", "Norway", "capitals@1.0"],
    ["Lima", "Peru", "capitals@1.0"],
  ]);
}

describe("the examples of docs/extractors.md", () => {
  it.skipIf(PYTHON === undefined)("read in Python", async () => {
    const channel = createCommandChannel([PYTHON ?? "", saved("python", "reader.py")], LIMITS);
    onTestFinished(() => channel.close());
    await checkCapitals(channel);
  });

  it("read in Node", async () => {
    const server = spawn(process.execPath, [saved("js", "reader.mjs")], {
      env: { ...process.env, PORT: "0" },
    });
    onTestFinished(() => void server.kill());
    const url = await new Promise<string>((resolve) =>
      server.stdout.setEncoding("utf8").once("data", (line: string) => resolve(line.trim())),
    );
    await checkCapitals(createHttpChannel(url, LIMITS));
  });
});
