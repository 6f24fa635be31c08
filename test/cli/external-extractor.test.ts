import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import type { Annotations } from "../../src/graph/annotations.js";
import { runNewsgraph } from "../support/run-newsgraph.js";
import { scratchFolder } from "../support/scratch-folder.js";

/** Finds one name, and fails on a text that says so. */
const READER = `
import { createInterface } from "node:readline";
for await (const line of createInterface({ input: process.stdin })) {
  const { id, text } = JSON.parse(line);
  if (text.includes("crash")) { console.error("cannot read this"); process.exit(4); }
  const start = text.indexOf("Quillon");
  const entities = start < 0 ? [] : [{ id: "q", kind: "Organization", name: "Quillon", mentions: [{ start, end: start + 7, form: "name" }] }];
  console.log(JSON.stringify({ id, extractor: "quillon-finder@3", entities }));
}
`;

describe("newsgraph with an external extractor", () => {
  let folder: string;
  let env: Record<string, string>;
  const extract = (...args: string[]) => runNewsgraph(["extract", ...args], { cwd: folder, env });
  const parse = (line: string) => JSON.parse(line) as Annotations;

  beforeEach(() => {
    folder = scratchFolder();
    mkdirSync(join(folder, "data"));
    writeFileSync(join(folder, "reader.mjs"), READER);
    writeFileSync(join(folder, "a.txt"), "Mary Smith of Quillon spoke in Norway on Monday.\n");
    writeFileSync(join(folder, "b.txt"), "This article makes the reader crash in Norway.\n");
    writeFileSync(
      join(folder, "data", "newsgraph.yaml"),
      `extractor:\n  use: external\n  command: [${JSON.stringify(process.execPath)}, reader.mjs]\n`,
    );
    env = { NEWSGRAPH_DATA: join(folder, "data") };
  });

  it("prints what the external extractor says, and reports the article on which it crashes", async () => {
    const { code, stdout, stderr } = await extract("a.txt", "b.txt", "a.txt");
    expect(
      stdout
        .trimEnd()
        .split("\n")
        .map((line) => parse(line).entities.map(({ name }) => name)),
    ).toEqual([["Quillon"], ["Quillon"]]);
    expect(stderr).toMatch(/b\.txt: The external extractor .* ended \(exit code 4\).*cannot read this/u);
    expect(code).toBe(1);
  });

  it("merges both", async () => {
    const { stdout } = await extract("a.txt", "--extractor", "both");
    const { entities, extractor } = parse(stdout);
    expect(entities.map(({ name }) => name)).toEqual(expect.arrayContaining(["Quillon", "Norway"]));
    expect(extractor).toMatch(/^newsgraph\S* \+ quillon-finder@3$/u);
  });

  it("does not let another choice run the program", async () => {
    const { stdout } = await extract("b.txt", "--extractor", "bundled");
    expect(parse(stdout).extractor).toMatch(/^newsgraph\S*$/u);
  });

  it("asks for a command or an address", async () => {
    writeFileSync(join(folder, "data", "newsgraph.yaml"), "");
    const { code, stderr } = await extract("a.txt", "--extractor", "external");
    expect(code).toBe(2);
    expect(stderr).toContain("external needs either extractor.command");
  });
});
