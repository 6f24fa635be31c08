import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ConfigSpec } from "../../src/config/config.js";
import { DEFAULT_PORT, resolveConfig } from "../../src/config/resolve-config.js";
import { SETTING_LIST } from "../../src/config/settings.js";
import { ConfigError } from "../../src/graph/errors.js";

const FALLBACK = { dataFolder: "/home/reader/.local/share/newsgraph" };

function spec(values: Record<string, unknown>, name = "test"): ConfigSpec {
  return { describe: (key) => `${key} in ${name}`, values };
}

function problemsOf(...specs: ConfigSpec[]): string {
  try {
    resolveConfig(specs, FALLBACK);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  return "";
}

describe("resolveConfig", () => {
  it("has a value for everything when nothing is set", () => {
    expect(resolveConfig([], FALLBACK)).toMatchObject({
      dataFolder: FALLBACK.dataFolder,
      server: { host: "127.0.0.1", port: DEFAULT_PORT, portChosen: false, open: true, allowWrites: false },
      neo4j: null,
    });
  });

  it("lets a later source win", () => {
    const config = resolveConfig(
      [spec({ port: 1, host: "a" }), spec({ port: "2" }), spec({ port: 3 })],
      FALLBACK,
    );
    expect(config.server).toMatchObject({ port: 3, portChosen: true, host: "a" });
  });

  it("cannot be changed afterwards", () => {
    const config = resolveConfig([], FALLBACK);
    expect(Object.isFrozen(config) && Object.isFrozen(config.server) && Object.isFrozen(config.query)).toBe(
      true,
    );
  });

  it("names every problem of every source at once, where it comes from and what is allowed", () => {
    const message = problemsOf(
      spec({ port: "abc", colour: "red" }, "file"),
      spec({ port: 80, "reading.workers": "0" }, "environment"),
      spec({ host: "two words", "neo4j.uri": "http://db", "neo4j.password": "x" }, "flags"),
    );
    expect(message).toContain("5 problems");
    expect(message).toContain(
      'port in file: "abc" is not allowed; it must be a whole number from 0 to 65535',
    );
    expect(message).toContain("colour in file: there is no such setting");
    expect(message).toContain("reading.workers in environment");
    expect(message).toContain("host in flags");
    expect(message).toContain("neo4j.uri in flags");
  });

  it("never prints a password", () => {
    expect(problemsOf(spec({ "neo4j.uri": "neo4j://db", "neo4j.password": 12345 }))).toMatch(
      /^(?!.*12345).*its value/su,
    );
  });

  it("asks for the password of a Neo4j, and ignores a user name without an address", () => {
    expect(problemsOf(spec({ "neo4j.uri": "neo4j://db:7687" }))).toContain("NEO4J_PASSWORD");
    expect(resolveConfig([spec({ "neo4j.user": "me" })], FALLBACK).neo4j).toBeNull();
  });

  it("takes a command as a list, in the file as it is and elsewhere as JSON", () => {
    const use = { "extractor.use": "external" };
    const command = (raw: unknown) =>
      resolveConfig([spec({ ...use, "extractor.command": raw })], FALLBACK).extractor.command;
    expect(command(["python3", "a b.py"])).toEqual(["python3", "a b.py"]);
    expect(command('["python3", "a b.py"]')).toEqual(["python3", "a b.py"]);
    for (const bad of ["python3 a.py", [], [""], ["python3", 1], "[", { a: 1 }])
      expect(problemsOf(spec({ ...use, "extractor.command": bad }))).toContain("extractor.command");
  });

  it("wants a command or an address for an external extractor, and not both", () => {
    expect(resolveConfig([], FALLBACK).extractor).toMatchObject({ use: "bundled", parallel: 1 });
    expect(problemsOf(spec({ "extractor.use": "both" }))).toContain("NEWSGRAPH_EXTRACTOR_URL");
    const url = { "extractor.use": "both", "extractor.url": "http://127.0.0.1:8090/extract" };
    expect(resolveConfig([spec(url)], FALLBACK).extractor.url).toBe("http://127.0.0.1:8090/extract");
    expect(problemsOf(spec({ ...url, "extractor.command": ["a"] }))).toContain("only one of");
    expect(problemsOf(spec({ ...url, "extractor.url": "ftp://host/" }))).toContain("extractor.url");
  });

  const addresses: [string, boolean][] = [
    ["neo4j://localhost:7687", true],
    ["neo4j+s://db.example.com", true],
    ["bolt+ssc://[::1]:7687", true],
    ["http://localhost", false],
    ["neo4j://user:secret@localhost", false],
    ["localhost:7687", false],
  ];
  it.each(addresses)("takes %s as an address of Neo4j: %s", (uri, good) => {
    expect(problemsOf(spec({ "neo4j.uri": uri, "neo4j.password": "p" })) === "").toBe(good);
  });

  it("either refuses a value or gives one of the right type, whatever it is handed", () => {
    fc.assert(
      fc.property(fc.constantFrom(...SETTING_LIST), fc.anything(), (setting, raw) => {
        const value = setting.parse(raw);
        const items: readonly unknown[] = Array.isArray(value) ? value : [value];
        for (const item of items) expect(["undefined", "string", "number", "boolean"]).toContain(typeof item);
      }),
    );
  });
});
