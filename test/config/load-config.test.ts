import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadConfig } from "../../src/config/load-config.js";

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "newsgraph-config-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const load = (values: Record<string, unknown>, env: Record<string, string> = {}, config?: string) =>
  loadConfig({ config, values }, { XDG_DATA_HOME: "/nowhere", ...env }, "linux");

describe("loadConfig", () => {
  it("puts flags before the environment, the environment before the file, the file before the defaults", async () => {
    const path = file("a.yaml", "port: 1\nhost: file\nreading:\n  workers: 2\n");
    const config = await load({ port: "3" }, { NEWSGRAPH_HOST: "env", NEWSGRAPH_PORT: "2" }, path);
    expect(config.server).toMatchObject({ port: 3, host: "env" });
    expect(config.reading.workers).toBe(2);
    expect(config.dataFolder).toBe("/nowhere/newsgraph");
  });

  it("reads newsgraph.yaml of the data folder", async () => {
    file("newsgraph.yaml", "query: { limit: 7 }");
    expect((await load({ data: folder })).query.limit).toBe(7);
    expect((await load({}, { NEWSGRAPH_DATA: folder })).query.limit).toBe(7);
  });

  it("takes an empty variable for one that is not set", async () => {
    expect((await load({}, { NEWSGRAPH_PORT: "" })).server.portChosen).toBe(false);
  });

  const bad: [string, string, RegExp][] = [
    ["broken YAML", "port: [1", /is not valid YAML/u],
    ["no map", "- 1", /must be a list of settings/u],
    ["an unknown key", "neo4j: { url: x }", /neo4j\.url in .*there is no such setting/u],
    ["a bomb of aliases", "a: &a [1,1]\nb: [*a,*a]", /is not valid YAML/u],
  ];
  it.each(bad)("says what is wrong with %s", async (name, text, message) => {
    await expect(load({}, {}, file(`${name}.yaml`, text))).rejects.toThrow(message);
  });

  it("says that a named file is missing", async () => {
    await expect(load({}, {}, join(folder, "none.yaml"))).rejects.toThrow(
      /none\.yaml: there is no such file/u,
    );
  });

  it("names flags and variables as they were typed", async () => {
    const broken = load(
      { port: "x", "query.timeoutMs": "y" },
      { NEWSGRAPH_HOST: "a b", NEWSGRAPH_PROT: "1" },
    );
    await expect(broken).rejects.toThrow(/--port: "x"/u);
    await expect(broken).rejects.toThrow(/--timeout: "y"/u);
    await expect(broken).rejects.toThrow(/NEWSGRAPH_HOST: "a b"/u);
    await expect(broken).rejects.toThrow(/NEWSGRAPH_PROT: there is no such setting/u);
  });
});
