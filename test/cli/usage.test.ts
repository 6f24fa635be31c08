import { describe, expect, it } from "vitest";
import { createProgram } from "../../src/cli/program.js";
import { runNewsgraph } from "../support/run-newsgraph.js";
import { scratchFolder } from "../support/scratch-folder.js";

describe("help", () => {
  it("is no failure, and shows examples for every command", async () => {
    const { code, stdout, stderr } = await runNewsgraph(["--help"]);
    expect([code, stderr]).toEqual([0, ""]);
    for (const command of createProgram().commands) expect(stdout).toContain(command.name());
    const one = await runNewsgraph(["query", "--help"]);
    expect(one.stdout).toMatch(/Examples:\n {2}newsgraph query/u);
    expect(one.stdout).toContain("--data <folder>");
  });

  it("tells the version of the package", async () => {
    expect((await runNewsgraph(["--version"])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/u);
  });
});

describe("wrong usage", () => {
  const cases: [string[], RegExp][] = [
    [["ingets", "a.txt"], /There is no command ingets/u],
    [["query"], /missing required argument 'cypher'/u],
    [["ingest"], /missing required argument 'inputs'/u],
    [
      ["serve", "--port", "70000"],
      /--port: "70000" is not allowed; it must be a whole number from 0 to 65535/u,
    ],
    [["query", "RETURN 1", "--limit", "0", "--timeout", "x"], /2 problems[\s\S]*--limit[\s\S]*--timeout/u],
    [["query", "RETURN 1", "--param", "novalue"], /name=value/u],
    [["articles", "--limit", "-1"], /whole number from 1 to 1000/u],
    [["export", "--format", "pdf"], /Allowed choices are jsonl, graphml, gexf, cypher/u],
    [["export"], /required option '--format/u],
    [["status", "--colour"], /unknown option '--colour'/u],
    [["status", "--config", "/none.yaml"], /\/none\.yaml: there is no such file/u],
  ];
  it.each(cases)("%j ends with 2 and says why", async (args, message) => {
    const { code, stdout, stderr } = await runNewsgraph([...args, "--data", scratchFolder()]);
    expect(stderr).toMatch(message);
    expect([code, stdout]).toEqual([2, ""]);
  });

  it("is JSON with --json", async () => {
    const { code, stderr } = await runNewsgraph(["status", "--json"], {
      env: { NEWSGRAPH_PORT: "x", NEWSGRAPH_HOST: "a b" },
    });
    expect(code).toBe(2);
    expect(JSON.parse(stderr)).toMatchObject({ error: { code: "CONFIG_INVALID", details: { problems: 2 } } });
  });
});

describe("the data folder", () => {
  it("is the user's where none is named", async () => {
    const home = scratchFolder();
    const { stdout } = await runNewsgraph(["status", "--json"], {
      env: { XDG_DATA_HOME: home, HOME: home, LOCALAPPDATA: home },
    });
    expect(JSON.parse(stdout)).toMatchObject({
      dataFolder: expect.stringContaining(home) as string,
      server: null,
    });
  });

  it("may hold settings", async () => {
    const data = scratchFolder();
    const { code } = await runNewsgraph(["query", "UNWIND [1, 2, 3] AS n RETURN n", "--data", data]);
    expect(code).toBe(0);
  });
});
