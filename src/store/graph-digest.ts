import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { GraphRecord } from "../graph/records.js";
import type { GraphStore } from "./graph-store.js";

/** How many records of each type a graph has, and a checksum over each type. */
export type GraphDigest = Readonly<
  Record<GraphRecord["type"], { readonly count: number; readonly sha256: string }>
>;

const TYPES = [
  "article",
  "sentence",
  "entity",
  "mention",
  "fact",
  "reading",
  "decision",
  "version",
] as const satisfies readonly GraphRecord["type"][];

/**
 * The digest of everything that is stored. Records come in an order that depends on the content alone, so that
 * equal digests mean equal graphs, whatever the engine.
 */
export async function graphDigest(store: GraphStore): Promise<GraphDigest> {
  const sums = new Map(TYPES.map((type) => [type, { count: 0, hash: sha256.create() }]));
  for await (const record of store.records()) {
    const sum = sums.get(record.type);
    if (sum === undefined) continue;
    sum.count++;
    sum.hash.update(utf8ToBytes(`${JSON.stringify(record)}\n`));
  }
  const digest = (type: GraphRecord["type"]) => {
    const sum = sums.get(type);
    return { count: sum?.count ?? 0, sha256: bytesToHex((sum?.hash ?? sha256.create()).digest()) };
  };
  return {
    article: digest("article"),
    sentence: digest("sentence"),
    entity: digest("entity"),
    mention: digest("mention"),
    fact: digest("fact"),
    reading: digest("reading"),
    decision: digest("decision"),
    version: digest("version"),
  };
}

/** The types of record in which two graphs differ, with both counts; none for equal graphs. */
export function digestDifferences(a: GraphDigest, b: GraphDigest): readonly string[] {
  return TYPES.filter((type) => a[type].sha256 !== b[type].sha256).map(
    (type) => `${type} records differ (${a[type].count} and ${b[type].count})`,
  );
}
