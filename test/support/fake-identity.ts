import { InputError } from "../../src/graph/errors.js";
import type { Decision } from "../../src/graph/identity/decision.js";
import type { EntityProfile } from "../../src/graph/identity/entity-profile.js";
import type { DecisionQuery, IdentityStore } from "../../src/store/identity-store.js";
import type { Held } from "./fake-records.js";

/** The verbs of identity in memory: decisions are kept, and nothing follows from them. */
export function createFakeIdentity(held: ReadonlyMap<string, Held>): IdentityStore {
  const stored = new Map<string, Decision>();
  let claimedBy: string | null = null;
  const put = (decisions: readonly Decision[], withdrawn: readonly string[] = []) => {
    for (const id of withdrawn) stored.delete(id);
    for (const decision of decisions) stored.set(decision.id, decision);
    return Promise.resolve({ articles: 0, entities: decisions.length });
  };
  return {
    decide: (decisions, options) => put(decisions, options?.withdraw),
    undo: async (id, undoneAt) => {
      const decision = stored.get(id);
      if (decision === undefined) throw new InputError("INPUT_NOT_FOUND", `There is no decision ${id}.`);
      return put([{ ...decision, undoneAt }]);
    },
    repairIdentity: () => Promise.resolve({ articles: 0, entities: 0 }),
    decisions: (query) => {
      const found = [...stored.values()].filter((decision) => answers(decision, query));
      return Promise.resolve({
        items: found.slice(query.offset, query.offset + query.limit),
        total: found.length,
      });
    },
    profiles: (query) => profiles([...held.values()], query?.entities),
    entitiesAsRead: async (ids) => {
      const found = [];
      for await (const { id, key, kind, name } of profiles([...held.values()]))
        if (ids.includes(id)) found.push({ id, key, kind, name, entity: id });
      return found;
    },
    identityOf: async (entity) => {
      for await (const { id, key, kind, name } of profiles([...held.values()])) {
        if (id !== entity) continue;
        const decisions = [...stored.values()].filter(({ left, right }) => left.id === id || right.id === id);
        return { entity, joined: [{ id, key, kind, name }], decisions };
      }
      throw new InputError("INPUT_NOT_FOUND", `There is no entity ${entity}.`);
    },
    claimIdentity: ({ holder }) => {
      claimedBy ??= holder;
      return Promise.resolve(claimedBy === holder);
    },
    releaseIdentity: (holder) => {
      if (claimedBy === holder) claimedBy = null;
      return Promise.resolve();
    },
  };
}

function answers({ id, kind, by, left, right, undoneAt }: Decision, query: DecisionQuery): boolean {
  return (
    (query.ids?.includes(id) ?? true) &&
    (query.kinds?.includes(kind) ?? true) &&
    (query.by === undefined || query.by === by) &&
    (query.about === undefined || query.about === left.id || query.about === right.id) &&
    (query.standing === undefined || query.standing === (undoneAt === null))
  );
}

/** One profile an entity, as the first article that names it says. */
async function* profiles(held: readonly Held[], entities?: readonly string[]): AsyncGenerator<EntityProfile> {
  const seen = new Set<string>();
  for (const { contribution } of held) {
    for (const { id, key, kind, name, aliases, wikidata } of contribution.entities) {
      if (seen.has(id) || entities?.includes(id) === false) continue;
      seen.add(id);
      const articleIds = held
        .filter((each) => each.contribution.entities.some((entity) => entity.id === id))
        .map((each) => each.contribution.article.id)
        .sort();
      const forms = [name, ...aliases].sort().map((text) => ({ text, articles: 1, asName: 1 }));
      const counts = { articles: articleIds.length, articleIds, mentions: 1, roles: [], neighbours: [] };
      yield await Promise.resolve({ id, key, kind, name, forms, wikidata, ...counts, resolvedId: id });
    }
  }
}
