import type { Reason } from "../graph/identity/decision.js";
import type { EntityProfile } from "../graph/identity/entity-profile.js";

/** What comparing two names gave, before other candidates are looked at. */
export interface Comparison {
  readonly outcome: "same" | "different" | "ask";
  /** 0 to 1: how sure the outcome is. */
  readonly score: number;
  readonly reasons: readonly Reason[];
  /**
   * The side whose name says less ("Tokayev" of "Kassym-Jomart Tokayev", "CSTO" of the long name): it can be only one
   * of the longer ones. Null when both say as much.
   */
  readonly shorter: "left" | "right" | null;
}

/** What articles say around two entities: companions and roles that they share. */
export interface SharedContext {
  /** Other entities with which both share facts. */
  readonly neighbours: readonly string[];
  /** Roles that facts give both, in lower case. */
  readonly roles: readonly string[];
  /** True when one article names both, as two. */
  readonly together: boolean;
}

/** Compare the surroundings of two profiles. A companion that is one of the two does not count. */
export function sharedContext(left: EntityProfile, right: EntityProfile): SharedContext {
  const ofRight = new Set(right.neighbours.map(({ id }) => id));
  const rolesOfRight = new Set(right.roles.map(({ text }) => text.toLowerCase()));
  const articles = new Set(right.articleIds);
  return {
    neighbours: left.neighbours
      .filter(({ id }) => id !== right.id && ofRight.has(id))
      .map(({ name }) => name),
    roles: left.roles.map(({ text }) => text.toLowerCase()).filter((role) => rolesOfRight.has(role)),
    together: left.articleIds.some((id) => articles.has(id)),
  };
}

/** The shared surroundings as reasons that a reader can check. */
export function contextReasons({ neighbours, roles, together }: SharedContext): Reason[] {
  return [
    ...(neighbours.length > 0
      ? [{ feature: "shared companions", value: neighbours.slice(0, 5).join(", ") }]
      : []),
    ...(roles.length > 0 ? [{ feature: "same role", value: roles.slice(0, 3).join(", ") }] : []),
    ...(together ? [{ feature: "named apart in one article", value: true }] : []),
  ];
}
