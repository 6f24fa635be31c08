import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseAnnotations } from "../../src/graph/parse-annotations.js";
import { runNewsgraph } from "../support/run-newsgraph.js";
import { scratchFolder } from "../support/scratch-folder.js";

const EXAMPLES = join(import.meta.dirname, "..", "..", "examples");
const FIRST = "1-tokayev-appeals-to-csto.md";
const STORY =
  "Alexander Lukashenko, the president of Belarus, met Vladimir Putin in Moscow on 9 January 2022.\n";

const parseLines = (stdout: string) =>
  stdout
    .trimEnd()
    .split("\n")
    .map((line) => parseAnnotations(JSON.parse(line)));

describe("newsgraph extract", () => {
  it("prints one valid object an article, in the order given, with the path as it was given", async () => {
    const folder = scratchFolder();
    copyFileSync(join(EXAMPLES, FIRST), join(folder, "first.md"));
    writeFileSync(join(folder, "second.txt"), STORY);
    const { code, stdout, stderr } = await runNewsgraph(["extract", "second.txt", "./first.md"], {
      cwd: folder,
    });
    expect([code, stderr]).toEqual([0, ""]);
    const [second, first] = parseLines(stdout);
    expect([second?.source, first?.source]).toEqual(["second.txt", "./first.md"]);
    expect(second?.text).toBe(STORY);
    expect(first?.publisher).toBe("Newsgraph examples");
    expect(first?.facts.length).toBeGreaterThan(5);
  });

  it("keeps the text of a plain file unchanged, whatever is in it", async () => {
    const folder = scratchFolder();
    const text = `\uFEFF\r\n  ${STORY}\r\n\tΑθήνα 🙂 tail without a newline`;
    writeFileSync(join(folder, "odd.txt"), text);
    const { stdout } = await runNewsgraph(["extract", "odd.txt"], { cwd: folder });
    expect(parseLines(stdout)[0]?.text).toBe(text);
  });

  it("reads a folder and standard input", async () => {
    const folder = scratchFolder();
    mkdirSync(join(folder, "articles"));
    writeFileSync(join(folder, "articles", "b.txt"), STORY);
    writeFileSync(join(folder, "articles", "a.txt"), STORY);
    const { code, stdout } = await runNewsgraph(["extract", "articles", "-"], { cwd: folder, input: STORY });
    expect(code).toBe(0);
    expect(parseLines(stdout).map((article) => article.source)).toEqual([
      "articles/a.txt",
      "articles/b.txt",
      "-",
    ]);
  });

  it("reports what cannot be read, goes on, and ends with 1", async () => {
    const folder = scratchFolder();
    writeFileSync(join(folder, "empty.txt"), "");
    writeFileSync(join(folder, "picture.txt"), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]));
    writeFileSync(join(folder, "sound.mp3"), "x");
    writeFileSync(join(folder, "good.txt"), STORY);
    mkdirSync(join(folder, "nothing"));
    const names = ["empty.txt", "picture.txt", "sound.mp3", "none.txt", "nothing"];
    const { code, stdout, stderr } = await runNewsgraph(["extract", ...names, "good.txt"], { cwd: folder });
    expect(code).toBe(1);
    expect(parseLines(stdout).map((article) => article.source)).toEqual(["good.txt"]);
    for (const name of names) expect(stderr).toContain(name);
  });

  it("gives the same bytes twice, and touches no data folder", async () => {
    const folder = scratchFolder();
    const env = { XDG_DATA_HOME: join(folder, "home"), HOME: folder };
    const once = await runNewsgraph(["extract", EXAMPLES], { env });
    const again = await runNewsgraph(["extract", EXAMPLES], { env });
    expect(once.stdout).toBe(again.stdout);
    expect(once.stdout.length).toBeGreaterThan(1000);
    expect(() => readFileSync(join(folder, "home"))).toThrow("ENOENT");
  });
});
