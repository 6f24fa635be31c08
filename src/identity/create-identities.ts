import { InputError } from "../graph/errors.js";
import {
  type Decision,
  type DecisionKind,
  type EntityAsRead,
  newDecision,
  type Reason,
} from "../graph/identity/decision.js";
import { compareText } from "../graph/text-order.js";
import type { IdentityStore } from "../store/identity-store.js";
import { allDecisions } from "./all-decisions.js";
import type { Decided, Identities, PageQuery } from "./identities.js";
import { refuseConflict } from "./refuse-conflict.js";
import { resolveIdentities, type ResolverParts } from "./resolve-identities.js";
import { splitDecisions } from "./split-decisions.js";
import { openSuggestions } from "./open-suggestions.js";

/** What people do with identity, over a store. */
export function createIdentities(parts: ResolverParts): Identities {
  const { store } = parts;
  const now = () => parts.clock().toISOString();
  const record = async (decisions: readonly Decision[]): Promise<Decided> => {
    const { articles } = await store.decide(decisions);
    return { decisions, articles };
  };
  const decide = async (
    kind: "same" | "different",
    pair: readonly EntityAsRead[],
    reasons: readonly Reason[],
  ) => {
    const decision = personal(kind, pair, reasons, now());
    await refuseConflict(store, decision);
    return record([decision]);
  };
  return {
    suggestions: (page) => suggestions(store, page),
    decisions: (query) => store.decisions(query),
    identityOf: (entity) => store.identityOf(entity),
    async merge({ left, right, acrossKinds = false }) {
      const pair = await requirePair(store, left, right);
      if (!acrossKinds) refuseOtherKinds(pair);
      return decide("same", pair, []);
    },
    async keepApart({ left, right }) {
      return decide("different", await requirePair(store, left, right), []);
    },
    split: async (request) => record(await splitDecisions(store, request, now())),
    async undo(id) {
      const undoneAt = now();
      const { articles } = await store.undo(id, undoneAt);
      const { items } = await store.decisions({ ids: [id], limit: 1, offset: 0 });
      return { decisions: items, articles };
    },
    async accept(id) {
      const { left, right, reasons } = await requireSuggestion(store, id);
      return decide("same", [left, right], reasons);
    },
    async reject(id) {
      const { left, right, reasons } = await requireSuggestion(store, id);
      return decide("different", [left, right], reasons);
    },
    resolve: (options) => resolveIdentities(parts, options),
  };
}

function personal(
  kind: DecisionKind,
  [left, right]: readonly EntityAsRead[],
  reasons: readonly Reason[],
  decidedAt: string,
): Decision {
  if (left === undefined || right === undefined) throw new RangeError("A decision needs two entities.");
  return newDecision({
    kind,
    left,
    right,
    articles: [],
    by: "person",
    rule: null,
    score: 1,
    reasons,
    decidedAt,
  });
}

async function suggestions(store: IdentityStore, { limit, offset }: PageQuery) {
  const open = openSuggestions(await allDecisions(store, { standing: true }));
  open.sort((a, b) => b.score - a.score || compareText(a.id, b.id));
  return { items: open.slice(offset, offset + limit), total: open.length };
}

async function requireSuggestion(store: IdentityStore, id: string): Promise<Decision> {
  const { items } = await store.decisions({ ids: [id], limit: 1, offset: 0 });
  const [found] = items;
  if (found?.kind === "ask") return found;
  throw new InputError("INPUT_NOT_FOUND", `There is no suggestion with the id ${JSON.stringify(id)}.`, {
    hint: "List them again: rules withdraw a suggestion that no longer holds.",
    details: { suggestion: id },
  });
}

async function requirePair(
  store: IdentityStore,
  left: string,
  right: string,
): Promise<readonly EntityAsRead[]> {
  const found = await store.entitiesAsRead([left, right]);
  const of = (id: string): EntityAsRead => {
    const entity = found.find((each) => each.id === id);
    if (entity !== undefined) return entity;
    throw new InputError("INPUT_NOT_FOUND", `There is no entity with the id ${JSON.stringify(id)}.`, {
      hint: "Search for it by name.",
      details: { entity: id },
    });
  };
  if (left === right)
    throw new InputError("INPUT_INVALID", "The two entities are the same one.", {
      details: { entity: left },
    });
  return [of(left), of(right)];
}

function refuseOtherKinds([left, right]: readonly EntityAsRead[]): void {
  if (left === undefined || right === undefined || left.kind === right.kind) return;
  throw new InputError(
    "INPUT_INVALID",
    `${left.name} is read as ${left.kind}, ${right.name} as ${right.kind}: they are joined only when that is asked for.`,
    {
      hint: "Say acrossKinds (--across-kinds) if they are the same.",
      details: { left: left.kind, right: right.kind },
    },
  );
}
