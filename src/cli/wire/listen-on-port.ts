import type { ServerConfig } from "../../config/config.js";
import { ConfigError } from "../../graph/errors.js";
import type { Log } from "../../jobs/log.js";

/** Ports tried after the default one. */
const MORE_PORTS = 20;

/** What is needed of a server to have it listen. */
export interface Listener {
  listen(options: { readonly host: string; readonly port: number }): Promise<string>;
}

/**
 * Have a server listen. A port that somebody chose is used or refused; where nobody did, the next
 * free one after the default is.
 * @returns the address, such as http://127.0.0.1:4747
 * @throws ConfigError `CONFIG_INVALID`
 */
export async function listenOnPort(server: Listener, config: ServerConfig, log: Log): Promise<string> {
  const { host, port, portChosen } = config;
  const last = portChosen ? port : port + MORE_PORTS;
  for (let candidate = port; ; candidate++) {
    try {
      const address = await server.listen({ host, port: candidate });
      if (candidate !== port) log.info(`Port ${port} is in use; port ${candidate} was taken instead.`);
      return address;
    } catch (error) {
      const code = error instanceof Error && "code" in error ? String(error.code) : "";
      if (code !== "EADDRINUSE" || candidate >= last) throw portError(error, code, host, candidate);
    }
  }
}

const REASONS: Readonly<Record<string, string>> = {
  EADDRINUSE: "it is in use by another program",
  EACCES: "this user may not listen there",
  EADDRNOTAVAIL: "this machine has no such address",
  ENOTFOUND: "there is no host of this name",
};

function portError(error: unknown, code: string, host: string, port: number): Error {
  const reason = REASONS[code];
  if (reason === undefined) return error instanceof Error ? error : new Error(String(error));
  return new ConfigError("CONFIG_INVALID", `The server cannot listen on ${host} port ${port}: ${reason}.`, {
    hint: "Choose another with --port (0 takes any free one) or --host.",
    details: { host, port },
    cause: error,
  });
}
