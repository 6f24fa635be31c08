/** The shape of the graph that docs/data-model.md describes; raised when stored graphs must be migrated. */
export const DATA_MODEL_VERSION = 2;

/** The shape of an export as JSON Lines. */
export const EXPORT_VERSION = 1;

/** What a Cypher script holds: the counts that later versions keep follow when the graph is opened. */
export const SCRIPT_DATA_MODEL_VERSION = 1;

/** Label of the one node that says which version of the data model a database holds. */
export const SCHEMA_LABEL = "NewsgraphSchema";

/** Value of that node's `id`. */
export const SCHEMA_ID = "schema";

/** Labels whose `id` is unique. */
export const IDENTIFIED_LABELS = [
  "Article",
  "Sentence",
  "Entity",
  "Fact",
  "Decision",
  "Identity",
  "Reading",
  "Version",
  SCHEMA_LABEL,
] as const;

/** Labels and relationship types that keep the books and are no part of what the graph says. */
export const BOOKKEEPING: readonly string[] = [SCHEMA_LABEL, "Identity", "Reading", "READS"];

/** Other properties by which nodes are looked up, with their label. */
export const INDEXED_PROPERTIES = [
  ["Article", "contentHash"],
  ["Article", "source"],
  ["Article", "canonicalUrl"],
  ["Entity", "name"],
  ["Fact", "relation"],
  ["Decision", "left"],
  ["Decision", "right"],
  ["Identity", "entity"],
  ["Version", "article"],
] as const;

/** Relationship from a fact to each entity that is part of it, with the fact's field. */
export const FACT_ENDS = [
  ["SUBJECT", "subject"],
  ["OBJECT", "object"],
  ["STATED_BY", "statedBy"],
  ["AT_PLACE", "place"],
] as const;
