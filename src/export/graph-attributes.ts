import type { EntityRecord } from "../graph/records.js";
import type { EdgeView } from "../graph/views.js";

export type AttributeValue = string | number | boolean | null;

/** An attribute of nodes or edges in GraphML and GEXF. */
export interface Attribute<T> {
  readonly name: string;
  readonly type: "string" | "int" | "double" | "boolean";
  readonly read: (item: T) => AttributeValue;
}

/** Neither format has lists that every reader understands. */
const LIST_SEPARATOR = " | ";

export const NODE_ATTRIBUTES: readonly Attribute<EntityRecord>[] = [
  { name: "kind", type: "string", read: (entity) => entity.kind },
  { name: "name", type: "string", read: (entity) => entity.name },
  { name: "aliases", type: "string", read: (entity) => entity.aliases.join(LIST_SEPARATOR) },
  { name: "wikidata", type: "string", read: (entity) => entity.wikidata },
  { name: "articles", type: "int", read: (entity) => entity.articles },
  { name: "mentions", type: "int", read: (entity) => entity.mentions },
];

export const EDGE_ATTRIBUTES: readonly Attribute<EdgeView>[] = [
  { name: "relation", type: "string", read: (edge) => edge.relation },
  { name: "role", type: "string", read: (edge) => edge.role },
  { name: "modality", type: "string", read: (edge) => edge.modality },
  { name: "attributed", type: "boolean", read: (edge) => edge.attributed },
  { name: "confidence", type: "double", read: (edge) => edge.confidence },
  { name: "sources", type: "int", read: (edge) => edge.sources },
  { name: "validFrom", type: "string", read: (edge) => edge.validFrom },
  { name: "validTo", type: "string", read: (edge) => edge.validTo },
  { name: "precision", type: "string", read: (edge) => edge.precision },
  { name: "firstPublishedAt", type: "string", read: (edge) => edge.firstPublishedAt },
  { name: "lastPublishedAt", type: "string", read: (edge) => edge.lastPublishedAt },
];
