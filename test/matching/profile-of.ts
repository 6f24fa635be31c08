import type { EntityKind } from "../../src/graph/entity-kinds.js";
import { entityId, entityKey } from "../../src/graph/ids.js";
import type { EntityProfile } from "../../src/graph/identity/entity-profile.js";

interface Given {
  readonly kind?: EntityKind;
  readonly forms?: readonly string[];
  readonly wikidata?: string;
  /** Names of people and bodies with which it shares facts. */
  readonly with?: readonly string[];
  readonly roles?: readonly string[];
  readonly articles?: readonly string[];
}

/** A profile as a store gives it, from what a test cares about. */
export function profileOf(name: string, given: Given = {}): EntityProfile {
  const kind = given.kind ?? "Person";
  const key = entityKey(kind, name, given.wikidata ?? null);
  const articleIds = given.articles ?? [`a-${kind}-${name}`];
  return {
    id: entityId(key),
    key,
    kind,
    name,
    forms: [name, ...(given.forms ?? [])].map((text) => ({ text, articles: 1, asName: 1 })),
    wikidata: given.wikidata ?? null,
    articles: articleIds.length,
    articleIds,
    mentions: articleIds.length,
    roles: (given.roles ?? []).map((text) => ({ text, facts: 1 })),
    neighbours: (given.with ?? []).map((other) => ({
      id: entityId(entityKey("Organization", other, null)),
      kind: "Organization",
      name: other,
      facts: 1,
    })),
    resolvedId: entityId(key),
  };
}
