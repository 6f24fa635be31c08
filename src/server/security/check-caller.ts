import type { IncomingHttpHeaders } from "node:http";
import { InputError } from "../../graph/errors.js";
import { isLoopback } from "./is-loopback.js";

/** Methods that change nothing, so that another site may at most cause a request whose answer it cannot read. */
const SAFE_METHODS = new Set(["GET", "HEAD", "OPTIONS"]);

interface Request {
  readonly method: string;
  readonly headers: IncomingHttpHeaders;
}

/**
 * Refuse what a browser sends on behalf of another site. A server on loopback answers to loopback
 * names only: a name of the attacker's that resolves to 127.0.0.1 (DNS rebinding) is no such name.
 * The port is not compared, because a forwarded port (ssh, containers) differs honestly.
 * @throws InputError `REQUEST_REFUSED`
 */
export function checkCaller(request: Request, onLoopback: boolean): void {
  const { host = "" } = request.headers;
  if (onLoopback && !isLoopback(hostName(host))) {
    refuse(
      `This server does not answer to the host name "${host}".`,
      "Use http://localhost or http://127.0.0.1.",
    );
  }
  if (!SAFE_METHODS.has(request.method)) checkOrigin(request.headers, host);
}

function checkOrigin(headers: IncomingHttpHeaders, host: string): void {
  const site = headers["sec-fetch-site"];
  const origin = headers.origin;
  const otherSite = site !== undefined && site !== "same-origin" && site !== "none";
  const otherOrigin = origin !== undefined && hostOf(origin) !== host.toLowerCase();
  if (!otherSite && !otherOrigin) return;
  refuse(
    `A page of another site (${origin ?? "unknown"}) may not change the graph.`,
    "Open the viewer at this server's own address.",
  );
}

/** The host of an origin; null for `null` and whatever is no address. */
function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}

/** A Host header without its port. */
function hostName(host: string): string {
  return host.replace(/:\d+$/, "");
}

function refuse(message: string, hint: string): never {
  throw new InputError("REQUEST_REFUSED", message, { hint });
}
