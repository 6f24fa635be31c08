import { describe, expect, it } from "vitest";
import { defaultDataFolder } from "../../src/config/data-folder.js";
import { hasDesktop } from "../../src/config/desktop.js";

describe("defaultDataFolder", () => {
  const cases: [NodeJS.Platform, Record<string, string>, string, string][] = [
    ["linux", {}, "/home/a", "/home/a/.local/share/newsgraph"],
    ["linux", { XDG_DATA_HOME: "/data" }, "/home/a", "/data/newsgraph"],
    ["linux", { XDG_DATA_HOME: "relative" }, "/home/a", "/home/a/.local/share/newsgraph"],
    ["darwin", {}, "/Users/a", "/Users/a/Library/Application Support/newsgraph"],
    [
      "win32",
      { LOCALAPPDATA: "C:\\Users\\a\\AppData\\Local" },
      "C:\\Users\\a",
      "C:\\Users\\a\\AppData\\Local\\newsgraph",
    ],
    ["win32", {}, "C:\\Users\\a", "C:\\Users\\a\\AppData\\Local\\newsgraph"],
  ];
  it.each(cases)("on %s with %j in %s is %s", (platform, env, home, folder) => {
    expect(defaultDataFolder(env, platform, home)).toBe(folder);
  });
});

describe("hasDesktop", () => {
  const cases: [NodeJS.Platform, Record<string, string>, boolean][] = [
    ["linux", {}, false],
    ["linux", { DISPLAY: ":0" }, true],
    ["linux", { WAYLAND_DISPLAY: "wayland-0" }, true],
    ["linux", { DISPLAY: ":10", SSH_CONNECTION: "1.2.3.4 5 6.7.8.9 22" }, false],
    ["darwin", {}, true],
    ["win32", {}, true],
    ["darwin", { CI: "true" }, false],
  ];
  it.each(cases)("on %s with %j is %s", (platform, env, there) => {
    expect(hasDesktop(env, platform)).toBe(there);
  });
});
