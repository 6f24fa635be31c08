import * as robotsParser from "robots-parser";

/** The part of robots-parser that is used here; its own types do not fit the way in which it is packed. */
export interface ParsedRobots {
  /** Undefined when the address is not of the site that the rules are for. */
  isAllowed(url: string, product: string): boolean | undefined;
  /** In seconds. */
  getCrawlDelay(product: string): number | undefined;
}

/** Parses a robots.txt (RFC 9309). */
export function parseRobots(address: string, text: string): ParsedRobots {
  const library: unknown = robotsParser.default;
  return (library as (url: string, contents: string) => ParsedRobots)(address, text);
}
