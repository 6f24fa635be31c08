import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { EntityKind } from "./entity-kinds.js";
import { normalName } from "./normal-name.js";

/**
 * Ids are deterministic, so that the same article gives the same graph on every
 * machine, and start with a letter and a dash, so that no database takes them for
 * numbers (the embedded engine holds `'1' = 1` for true).
 */

/** Lower-case hex SHA-256 of a text in UTF-8. */
export function contentHash(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** 20 hex digits (80 bits) of a hash over the parts; the separator cannot occur in a part. */
function digest(parts: readonly (string | number | null)[]): string {
  return contentHash(parts.map((part) => (part === null ? "\u0000" : String(part))).join("\u001f")).slice(
    0,
    20,
  );
}

/** An article is its canonical address, or its text when it has none. */
export function articleId(canonicalUrl: string | null, text: string): string {
  return `a-${digest(canonicalUrl === null ? ["text", contentHash(text)] : ["url", canonicalUrl])}`;
}

/** A version is a text that an article has from a moment on. */
export function versionId(article: string, hash: string, ingestedAt: string): string {
  return `v-${digest([article, hash, ingestedAt])}`;
}

/** A sentence is a position in an article: equal sentences of two articles stay two. */
export function sentenceId(article: string, index: number): string {
  return `s-${digest([article, index])}`;
}

/** The key of an entity: its Wikidata id where known, else its kind and normal name. */
export function entityKey(kind: EntityKind, name: string, wikidata: string | null): string {
  return wikidata === null ? `${kind.toLowerCase()}:${normalName(name)}` : `wikidata:${wikidata}`;
}

/** The id of the entity that a key stands for. */
export function entityId(key: string): string {
  return `e-${digest([key])}`;
}

/** A mention is a place in an article that names an entity. */
export function mentionId(article: string, start: number, end: number, entity: string): string {
  return `m-${digest([article, start, end, entity])}`;
}

/** What makes two facts one: everything but their evidence, confidence and extractor. */
export interface FactIdentity {
  readonly relation: string;
  readonly subject: string;
  /** An entity id, or the normal form of a value. */
  readonly object: string;
  readonly role: string | null;
  readonly polarity: string;
  readonly modality: string;
  readonly statedBy: string | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly place: string | null;
}

export function factId(fact: FactIdentity): string {
  return `f-${digest([
    fact.relation,
    fact.subject,
    fact.object,
    fact.role === null ? null : normalName(fact.role),
    fact.polarity,
    fact.modality,
    fact.statedBy,
    fact.validFrom,
    fact.validTo,
    fact.place,
  ])}`;
}
