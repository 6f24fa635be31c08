import { isIPv4 } from "node:net";

/** True for a host name or address that only this machine can mean; brackets around IPv6 are allowed. */
export function isLoopback(host: string): boolean {
  const name = host.toLowerCase().replace(/^\[(.*)\]$/, "$1");
  return name === "localhost" || name === "::1" || (isIPv4(name) && name.startsWith("127."));
}
