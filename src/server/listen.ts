import type { FastifyInstance } from "fastify";
import { ConfigError } from "../graph/errors.js";

export interface ListenOptions {
  /** The same as was given to createServer. */
  readonly host: string;
  /** 0 for any free port. */
  readonly port: number;
}

/**
 * Begin to answer requests.
 * @returns the address for people and programs on this machine, such as `http://127.0.0.1:7474`
 * @throws ConfigError when the port is taken or must not be used
 */
export async function listen(server: FastifyInstance, { host, port }: ListenOptions): Promise<string> {
  try {
    await server.listen({ host, port });
  } catch (cause) {
    throw explain(cause, host, port);
  }
  const address = server.server.address();
  const chosen = typeof address === "object" && address !== null ? address.port : port;
  return `http://${nameFor(host)}:${chosen}`;
}

function nameFor(host: string): string {
  if (host === "0.0.0.0" || host === "::") return "127.0.0.1";
  return host.includes(":") && !host.startsWith("[") ? `[${host}]` : host;
}

function explain(cause: unknown, host: string, port: number): unknown {
  const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
  const details = { host, port };
  switch (code) {
    case "EADDRINUSE":
      return new ConfigError("CONFIG_INVALID", `Port ${port} of ${host} is in use.`, {
        hint: "Choose another one with --port, or 0 for any that is free.",
        details,
        cause,
      });
    case "EACCES":
      return new ConfigError("CONFIG_INVALID", `Port ${port} may not be used by this user.`, {
        hint: "Choose one above 1023 with --port.",
        details,
        cause,
      });
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
      return new ConfigError("CONFIG_INVALID", `This machine has no address ${host}.`, {
        hint: "Choose 127.0.0.1 (this machine only) or 0.0.0.0 (every network) with --host.",
        details,
        cause,
      });
    default:
      return cause;
  }
}
