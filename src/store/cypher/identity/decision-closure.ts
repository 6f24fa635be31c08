import { type Decision, isActive } from "../../../graph/identity/decision.js";
import type { Row } from "../../cypher-runner.js";
import type { Ask } from "../ask.js";
import { cypher } from "../cypher-text.js";
import { DECISION_COLUMNS, readDecision } from "./decision-rows.js";

const AT_LEFT = cypher`
  UNWIND $ids AS wanted
  MATCH (d:Decision {left: wanted})
  RETURN ${DECISION_COLUMNS}`;

const AT_RIGHT = cypher`
  UNWIND $ids AS wanted
  MATCH (d:Decision {right: wanted})
  RETURN ${DECISION_COLUMNS}`;

/** Decisions that belong together, and the entities as read that they reach. */
export interface DecisionClosure {
  readonly entities: ReadonlySet<string>;
  /** Every stored decision about one of the entities. */
  readonly decisions: readonly Decision[];
}

/**
 * All decisions on which the identity of some entities depends: walks from entity to entity over active decisions
 * that join or split. Decisions that keep entities apart matter only between entities that the walk reaches.
 */
export async function decisionClosure(ask: Ask, seeds: Iterable<string>): Promise<DecisionClosure> {
  const entities = new Set(seeds);
  const decisions = new Map<string, Decision>();
  let frontier = [...entities];
  while (frontier.length > 0) {
    const found = await decisionsAbout(ask, frontier);
    for (const decision of found) decisions.set(decision.id, decision);
    frontier = found
      .filter((decision) => isActive(decision) && decision.kind !== "different")
      .flatMap(({ left, right }) => [left.id, right.id])
      .filter((id) => !entities.has(id));
    for (const id of frontier) entities.add(id);
    frontier = [...new Set(frontier)];
  }
  return { entities, decisions: [...decisions.values()] };
}

/** The stored decisions with one of these entities as read at one end. */
export async function decisionsAbout(ask: Ask, ids: readonly string[]): Promise<Decision[]> {
  if (ids.length === 0) return [];
  const [left, right] = await Promise.all([ask(AT_LEFT, { ids }), ask(AT_RIGHT, { ids })]);
  const rows: readonly Row[] = [...left, ...right];
  return [...new Map(rows.map(readDecision).map((decision) => [decision.id, decision])).values()];
}
