import type {
  ContributedEntity,
  ContributedFact,
  ContributedMention,
  Contribution,
} from "../contribution.js";
import { identifyFact, joinFacts, supportedEntities } from "../identify-facts.js";
import { mentionId } from "../ids.js";
import { byPlace } from "../mention-order.js";
import { compareText, sortedTexts } from "../text-order.js";
import type { ResolvedEntity } from "./partition.js";

/** For one article: the entity of the graph of each entity as read that is not itself one. */
export type ArticleIdentity = ReadonlyMap<string, ResolvedEntity>;

/**
 * What an article says, about the entities that its entities as read are part of. Entities that are one are joined,
 * mentions and facts get the ids that follow, and facts go that now say something about an entity and itself ("the
 * ministry is part of the ministry"): no relation of the table means anything between a thing and itself. Returns
 * the contribution itself when nothing changes.
 */
export function applyIdentity(contribution: Contribution, identity: ArticleIdentity): Contribution {
  const changes = contribution.entities.some(({ id }) => resolveId(identity, id) !== id);
  if (!changes) return contribution;
  const { article, sentences } = contribution;
  const mentions = resolveMentions(contribution, identity);
  const facts = resolveFacts(contribution.facts, identity);
  const entities = resolveEntities(contribution, identity);
  return { article, sentences, entities: supportedEntities(entities, mentions, facts), mentions, facts };
}

function resolveId(identity: ArticleIdentity, id: string): string {
  return identity.get(id)?.id ?? id;
}

function resolveEntities({ entities, mentions }: Contribution, identity: ArticleIdentity) {
  const counts = new Map<string, number>();
  for (const { entity } of mentions) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  const groups = new Map<string, ContributedEntity[]>();
  for (const entity of [...entities].sort(mostNamedFirst(counts))) {
    const id = resolveId(identity, entity.id);
    groups.set(id, [...(groups.get(id) ?? []), entity]);
  }
  return [...groups.values()]
    .flatMap((group) => joinEntities(group, identity))
    .sort((a, b) => compareText(a.id, b.id));
}

/** The order in which entities that are one give the name and kind. */
function mostNamedFirst(counts: ReadonlyMap<string, number>) {
  const mentions = ({ id }: ContributedEntity) => counts.get(id) ?? 0;
  return (a: ContributedEntity, b: ContributedEntity): number =>
    mentions(b) - mentions(a) || b.name.length - a.name.length || compareText(a.id, b.id);
}

function joinEntities(
  group: readonly ContributedEntity[],
  identity: ArticleIdentity,
): readonly ContributedEntity[] {
  const [first] = group;
  if (first === undefined) return [];
  const { id, key, wikidata } = identity.get(first.id) ?? first;
  const forms = new Set(group.flatMap(({ name, aliases }) => [name, ...aliases]));
  forms.delete(first.name);
  return [{ id, key, kind: first.kind, name: first.name, aliases: sortedTexts(forms), wikidata }];
}

function resolveMentions({ article, mentions }: Contribution, identity: ArticleIdentity) {
  const byId = new Map<string, ContributedMention>();
  for (const mention of mentions) {
    const entity = resolveId(identity, mention.entity);
    const isSame = entity === mention.entity;
    const id = isSame ? mention.id : mentionId(article.id, mention.start, mention.end, entity);
    const known = byId.get(id);
    // One place that was read as two entities, which are one.
    if (known === undefined || mention.confidence > known.confidence)
      byId.set(id, { ...mention, id, entity });
  }
  return [...byId.values()].sort(byPlace);
}

function resolveFacts(facts: readonly ContributedFact[], identity: ArticleIdentity): ContributedFact[] {
  return joinFacts(
    facts.flatMap((fact) => {
      const resolved = resolveFact(fact, identity);
      const saysNothing = resolved.subject === resolved.object && fact.subject !== fact.object;
      return saysNothing ? [] : [resolved];
    }),
  );
}

function resolveFact(fact: ContributedFact, identity: ArticleIdentity): ContributedFact {
  const resolve = (id: string) => resolveId(identity, id);
  const ends = {
    subject: resolve(fact.subject),
    object: fact.object === null ? null : resolve(fact.object),
    statedBy: fact.statedBy === null ? null : resolve(fact.statedBy),
    place: fact.place === null ? null : resolve(fact.place),
  };
  const isSame =
    ends.subject === fact.subject &&
    ends.object === fact.object &&
    ends.statedBy === fact.statedBy &&
    ends.place === fact.place;
  return isSame ? fact : identifyFact({ ...fact, ...ends });
}
