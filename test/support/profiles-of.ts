import type { ContributedEntity, Contribution } from "../../src/graph/contribution.js";
import type { EntityProfile } from "../../src/graph/identity/entity-profile.js";

/** The profiles of a graph of these articles, whose entities differ in name where they are not one. */
export function profilesOf(articles: readonly Contribution[]): EntityProfile[] {
  const entities = new Map(articles.flatMap((each) => each.entities.map((entity) => [entity.id, entity])));
  return [...entities.values()].map((entity) => profileOf(entity, articles));
}

function profileOf(entity: ContributedEntity, articles: readonly Contribution[]): EntityProfile {
  const { id, key, kind, name, aliases, wikidata } = entity;
  const naming = articles.filter(({ entities }) => entities.some((each) => each.id === id));
  const facts = naming.flatMap((each) =>
    each.facts.filter((fact) => [fact.subject, fact.object].includes(id)),
  );
  const others = facts.flatMap(({ subject, object }) =>
    [subject, object].filter((end) => end !== null && end !== id),
  );
  const all = naming.flatMap(({ entities }) => entities);
  return {
    ...{ id, key, kind, name, wikidata, resolvedId: id },
    forms: [name, ...aliases].map((text) => ({ text, articles: 1, asName: text === name ? 1 : 0 })),
    articles: naming.length,
    articleIds: naming.map(({ article }) => article.id).sort(),
    mentions: naming.flatMap(({ mentions }) => mentions.filter((mention) => mention.entity === id)).length,
    roles: facts.flatMap(({ role, subject }) =>
      role === null || subject !== id ? [] : [{ text: role, facts: 1 }],
    ),
    neighbours: all
      .filter((other) => others.includes(other.id))
      .map((other) => ({ id: other.id, kind: other.kind, name: other.name, facts: 1 })),
  };
}
