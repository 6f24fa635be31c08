import { spawn } from "node:child_process";
import { desktopIsThere } from "../config/load-config.js";

/**
 * Open an address in the browser of the desktop, when there is one.
 * @returns false when nothing was opened
 */
export async function openAddress(address: string): Promise<boolean> {
  if (!desktopIsThere()) return false;
  const [command, args] = opener(address);
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: "ignore", detached: true });
    child.on("error", () => resolve(false));
    child.on("spawn", () => {
      child.unref();
      resolve(true);
    });
  });
}

function opener(address: string): [command: string, args: string[]] {
  if (process.platform === "darwin") return ["open", [address]];
  // The empty text is the title of the window: without it `start` takes the address for one.
  if (process.platform === "win32") return ["cmd", ["/c", "start", "", address]];
  return ["xdg-open", [address]];
}
