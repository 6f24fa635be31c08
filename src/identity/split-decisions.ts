import { InputError } from "../graph/errors.js";
import { splitKey } from "../graph/identity/decision-id.js";
import { type Decision, type EntityAsRead, newDecision } from "../graph/identity/decision.js";
import type { EntityProfile } from "../graph/identity/entity-profile.js";
import { entityId } from "../graph/ids.js";
import type { IdentityStore } from "../store/identity-store.js";
import type { SplitRequest } from "./identities.js";

/**
 * The decisions by which some articles are about another entity: one for each entity as read that they name, and
 * beside them decisions that the parts so made are one, and that they are none of what the entity still is.
 * @throws InputError `INPUT_NOT_FOUND` for an unknown entity, and for an article that does not name it
 */
export async function splitDecisions(
  store: IdentityStore,
  { entity, articles }: SplitRequest,
  decidedAt: string,
): Promise<Decision[]> {
  const profiles = await profilesOf(store, entity);
  const missing = articles.find((id) => !profiles.some(({ articleIds }) => articleIds.includes(id)));
  if (missing !== undefined) {
    throw new InputError(
      "INPUT_NOT_FOUND",
      `The article ${JSON.stringify(missing)} does not name this entity.`,
      {
        details: { article: missing, entity },
      },
    );
  }
  const personal = { by: "person", rule: null, score: 1, reasons: [], decidedAt } as const;
  const splits = profiles.flatMap((profile) => {
    const mine = articles.filter((id) => profile.articleIds.includes(id));
    if (mine.length === 0) return [];
    const left = asRead(profile);
    const key = splitKey(left.key, mine);
    return newDecision({
      ...personal,
      kind: "split",
      left,
      right: { ...left, key, id: entityId(key) },
      articles: mine,
    });
  });
  const [first, ...others] = splits.map(({ right }) => right);
  const joins = others.flatMap((part) =>
    first === undefined
      ? []
      : newDecision({ ...personal, kind: "same", left: first, right: part, articles: [] }),
  );
  // The parts are none of the other entities as read that were one with what they were split from.
  const differences = splits.flatMap(({ left, right }) =>
    profiles
      .filter(({ id }) => id !== left.id)
      .map((other) =>
        newDecision({ ...personal, kind: "different", left: right, right: asRead(other), articles: [] }),
      ),
  );
  return [...splits, ...joins, ...differences];
}

/** The profiles of an entity of the graph, or of the one entity as read that was meant. */
async function profilesOf(store: IdentityStore, id: string): Promise<EntityProfile[]> {
  const [found] = await store.entitiesAsRead([id]);
  if (found === undefined) {
    throw new InputError("INPUT_NOT_FOUND", `There is no entity with the id ${JSON.stringify(id)}.`, {
      hint: "Search for it by name.",
      details: { entity: id },
    });
  }
  const profiles: EntityProfile[] = [];
  for await (const profile of store.profiles({ entities: [found.entity] })) profiles.push(profile);
  return found.entity === id ? profiles : profiles.filter((profile) => profile.id === id);
}

function asRead({ id, key, kind, name }: EntityProfile): EntityAsRead {
  return { id, key, kind, name };
}
