import type { ServerConfig } from "../../config/config.js";
import type { Log } from "../../jobs/log.js";
import { listen } from "../../server/listen.js";

/** Ports tried after the default one. */
const MORE_PORTS = 20;

/**
 * Have a server listen. A port that somebody chose is used or refused; where nobody did, the next
 * free one after the default is.
 * @returns the address, such as http://127.0.0.1:4040
 * @throws ConfigError `CONFIG_INVALID`
 */
export async function listenOnPort(
  server: Parameters<typeof listen>[0],
  { host, port, portChosen }: ServerConfig,
  log: Log,
): Promise<string> {
  const last = portChosen ? port : port + MORE_PORTS;
  for (let candidate = port; ; candidate++) {
    try {
      const address = await listen(server, { host, port: candidate });
      if (candidate !== port) log.info(`Port ${port} is in use; port ${candidate} was taken instead.`);
      return address;
    } catch (error) {
      if (!isInUse(error) || candidate >= last) throw error;
    }
  }
}

function isInUse(error: unknown): boolean {
  if (!(error instanceof Error) || !(error.cause instanceof Error)) return false;
  return "code" in error.cause && error.cause.code === "EADDRINUSE";
}
