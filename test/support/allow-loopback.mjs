// Loaded before the program (NODE_OPTIONS=--import) by tests that run it against a server on this machine: pages may be
// fetched from here, without pauses between requests. There is no such setting, and no way to it from outside.
import { register } from "node:module";

const HOOK = `
const FROM = "createFetcher({ limits";
const TO = 'createFetcher({ hostPauseMs: 0, effects: { allowAddress: (address) => address === "127.0.0.1" }, limits';
export async function load(url, context, next) {
  const loaded = await next(url, context);
  if (!url.endsWith("/cli/wire/open-fetcher.js")) return loaded;
  const source = String(loaded.source);
  if (!source.includes(FROM)) throw new Error("open-fetcher.js has changed: mend test/support/allow-loopback.mjs.");
  return { ...loaded, source: source.replace(FROM, TO) };
}`;

register(`data:text/javascript,${encodeURIComponent(HOOK)}`);
