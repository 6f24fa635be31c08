import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import type { Command } from "commander";
import { describe, expect, it } from "vitest";
import { describeCli } from "../src/cli/describe-cli.js";
import { createProgram } from "../src/cli/program.js";

const ROOT = join(import.meta.dirname, "..");
const pages = [
  "README.md",
  ...readdirSync(join(ROOT, "docs"))
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name}`),
];
const read = (path: string): string => readFileSync(join(ROOT, path), "utf8");

describe.each(pages)("%s", (page) => {
  const text = read(page);

  it("links to files and headings that are there", () => {
    const targets = [...text.matchAll(/\]\(([^)\s]+)\)/gu)].map((match) => match[1] ?? "");
    const local = targets.filter((target) => !/^[a-z]+:/u.test(target));
    expect(local.filter((target) => !isThere(page, target))).toEqual([]);
  });

  it("names npm scripts that are there", () => {
    const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
    const named = [...text.matchAll(/npm (?:run (?:-s )?([\w:-]+)|(start|test)\b)/gu)].map(
      (match) => match[1] ?? match[2] ?? "",
    );
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  it("names commands and options that the command line has", () => {
    const problems = commandLines(text).flatMap((line) => checkCommandLine(line));
    expect(problems).toEqual([]);
  });
});

describe("docs/cli.md", () => {
  it("is what `npm run docs:cli` writes", () => {
    expect(read("docs/cli.md")).toBe(describeCli(createProgram()));
  });
});

describe("docs/architecture.md", () => {
  it("names every folder of the source", () => {
    const text = read("docs/architecture.md");
    const inSrc = readdirSync(join(ROOT, "src"), { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    );
    const folders = [...inSrc.map((entry) => `src/${entry.name}`), "ingest", "viewer", "test"];
    expect(folders.filter((folder) => !text.includes(`\`${folder}\``))).toEqual([]);
  });
});

/** True when the file of a link exists, and the heading in it when one is named. */
function isThere(page: string, target: string): boolean {
  const [path = "", anchor] = target.split("#");
  const file = path === "" ? page : relative(ROOT, join(ROOT, dirname(page), path));
  if (!existsSync(join(ROOT, file))) return false;
  return anchor === undefined || headings(read(file)).includes(anchor);
}

/** Anchors as GitHub makes them from headings. */
function headings(text: string): string[] {
  return [...text.matchAll(/^#+ +(.+)$/gmu)].map((match) =>
    (match[1] ?? "")
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, "")
      .replaceAll(" ", "-"),
  );
}

/** Lines of code blocks that call newsgraph, without comments and what is piped in or out. */
function commandLines(text: string): string[] {
  return [...text.matchAll(/^```(?:sh|bash|console)\n([\s\S]*?)^```/gmu)]
    .flatMap((match) => (match[1] ?? "").replaceAll("\\\n", " ").split("\n"))
    .flatMap(
      (line) =>
        /(?:^|[|&$] *|npx |newsgraph -- )(?:newsgraph )(.*)/u.exec(
          line.replace("npm run -s newsgraph --", "newsgraph"),
        )?.[1] ?? [],
    )
    .map((line) => line.replace(/"[^"]*"|'[^']*'/gu, "TEXT").replace(/\s(?:#|[|>]).*$/u, ""));
}

function checkCommandLine(line: string): string[] {
  const program = createProgram();
  const words = line.split(/\s+/u).filter((word) => word !== "");
  const name = words.find((word) => !word.startsWith("-"));
  const command = program.commands.find((candidate) => candidate.name() === name);
  const known = [program, ...(command === undefined ? [] : [command])].flatMap(flagsOf);
  const flags = words
    .filter((word) => word.startsWith("-") && word !== "-")
    .map((word) => word.split("=")[0] ?? word);
  const wrong = flags.filter((flag) => !known.includes(flag)).map((flag) => `newsgraph ${line}: ${flag}`);
  return command === undefined && name !== undefined
    ? [`newsgraph ${line}: no command ${name}`, ...wrong]
    : wrong;
}

function flagsOf(command: Command): string[] {
  return [
    "--help",
    "-h",
    "--version",
    "-V",
    ...command.options.flatMap(({ short, long }) => [short ?? "", long ?? ""]),
  ];
}
