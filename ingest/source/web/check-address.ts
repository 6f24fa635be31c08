import ipaddr from "ipaddr.js";
import { FetchError } from "../../../src/graph/errors.js";

/**
 * True for an address of the public internet: not loopback, private, link-local, carrier-grade NAT,
 * multicast, reserved or unspecified, and no such address inside IPv6 (mapped, 6to4, Teredo, NAT64).
 * @param address an IPv4 or IPv6 address, without brackets
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  return ipaddr.process(address).range() === "unicast";
}

/**
 * Reads an address to fetch.
 * @throws FetchError FETCH_REFUSED when it is not http(s) or carries a password; INPUT-like faults included
 */
export function parseAddress(address: string, base?: string): URL {
  if (!URL.canParse(address, base))
    throw refused(address, "is not a web address", "Give it in full, such as https://example.org/article.");
  const url = new URL(address, base);
  if (url.protocol !== "http:" && url.protocol !== "https:") {
    throw refused(address, "does not begin with http:// or https://", "Only web pages can be fetched.");
  }
  if (url.username !== "" || url.password !== "") {
    throw refused(url.origin, "carries a user name or password", "Give the address without them.");
  }
  url.hash = "";
  return url;
}

/** The error for an address that must not be fetched. */
export function refused(address: string, why: string, hint: string): FetchError {
  const shown = address.slice(0, 200);
  return new FetchError("FETCH_REFUSED", `The address ${shown} ${why}.`, {
    hint,
    details: { address: shown },
  });
}
