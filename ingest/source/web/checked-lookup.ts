import { lookup } from "node:dns/promises";
import { isIP } from "node:net";
import type { LookupFunction } from "node:net";
import type { SourceEffects } from "../article-source.js";
import { isPublicAddress, refused } from "./check-address.js";

async function resolveByIts(hostname: string): Promise<readonly string[]> {
  return (await lookup(hostname, { all: true, verbatim: true })).map(({ address }) => address);
}

/**
 * Resolves a host to addresses that may be fetched. Every answer must be public: a name with one
 * private answer is refused altogether, since which one a connection takes is chance.
 * @throws FetchError FETCH_REFUSED; the resolver's own error when the name does not exist
 */
export async function resolvePublic(
  hostname: string,
  effects: SourceEffects = {},
): Promise<readonly string[]> {
  const host = hostname.replace(/^\[|\]$/gu, "");
  const addresses = isIP(host) === 0 ? await (effects.resolve ?? resolveByIts)(host) : [host];
  const forbidden = addresses.find(
    (address) => !isPublicAddress(address) && effects.allowAddress?.(address) !== true,
  );
  if (forbidden === undefined) return addresses;
  const why =
    isIP(host) === 0
      ? `leads to ${forbidden}, which is not on the public internet`
      : "is not on the public internet";
  throw refused(host, why, "Save the page and give the file instead.");
}

/**
 * A look-up for a connection, which so goes to the very address that was checked: a name that
 * answers otherwise the second time gains nothing.
 */
export function checkedLookup(effects: SourceEffects): LookupFunction {
  return (hostname, options, callback) => {
    resolvePublic(hostname, effects).then(
      (addresses) => {
        const answers = addresses.map((address) => ({ address, family: isIP(address) }));
        const [first] = answers;
        if (options.all === true) callback(null, answers);
        else if (first === undefined) callback(new Error(`No address for ${hostname}`), "", 0);
        else callback(null, first.address, first.family);
      },
      (error: unknown) => callback(error instanceof Error ? error : new Error(String(error)), "", 0),
    );
  };
}
