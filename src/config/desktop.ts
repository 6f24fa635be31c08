import type { Environment } from "./data-folder.js";

/**
 * True when a browser window would be seen by somebody: not on a machine reached over SSH,
 * in CI or without a display.
 */
export function hasDesktop(env: Environment, platform: NodeJS.Platform): boolean {
  if (isSet(env["CI"]) || isSet(env["SSH_CONNECTION"])) return false;
  if (platform === "win32" || platform === "darwin") return true;
  return isSet(env["DISPLAY"]) || isSet(env["WAYLAND_DISPLAY"]);
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== "";
}
