import { homedir } from "node:os";
import { join, posix, win32 } from "node:path";

/** The environment variables of a process. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Where the data of the user goes unless another folder is named:
 * `$XDG_DATA_HOME/newsgraph` or `~/.local/share/newsgraph`
 * (https://specifications.freedesktop.org/basedir-spec/latest/), on macOS
 * `~/Library/Application Support/newsgraph`, on Windows `%LOCALAPPDATA%\newsgraph`.
 */
export function defaultDataFolder(
  env: Environment,
  platform: NodeJS.Platform,
  home: string = homedir(),
): string {
  if (platform === "win32")
    return win32.join(env["LOCALAPPDATA"] ?? win32.join(home, "AppData", "Local"), "newsgraph");
  if (platform === "darwin") return posix.join(home, "Library", "Application Support", "newsgraph");
  // The specification says that a relative path is to be ignored.
  const xdg = env["XDG_DATA_HOME"];
  return xdg?.startsWith("/") === true ? join(xdg, "newsgraph") : join(home, ".local", "share", "newsgraph");
}
