import { RELATION_TYPES, type RelationName } from "../../graph/relations.js";
import type { Row } from "../cypher-runner.js";
import { cypher } from "./cypher-text.js";
import type { EdgeEnds } from "./read-holding.js";
import { readNumber } from "./row-reader.js";

/** Relations of the first view. Changing them in the table asks for a migration that counts degrees anew. */
export const FIRST_VIEW_RELATIONS: readonly RelationName[] = RELATION_TYPES.filter(
  (type) => type.valueKind === null && type.inFirstView,
).map((type) => type.name);

/**
 * How many ends of derived relationships an entity has: what joins it to itself counts twice, so that the degrees of
 * all entities add up to twice the relationships.
 */
export interface Degree {
  /** Of all relations. */
  readonly degree: number;
  /** Of those in the first view. */
  readonly viewDegree: number;
}

export const NO_DEGREE: Degree = { degree: 0, viewDegree: 0 };

/** What every query returns of the degree of an entity bound to `e`. */
export const DEGREE_COLUMNS = cypher`e.degree AS degree, e.viewDegree AS viewDegree`;

export function readDegree(row: Row): Degree {
  return { degree: readNumber(row, "degree"), viewDegree: readNumber(row, "viewDegree") };
}

export function addDegrees(a: Degree, b: Degree): Degree {
  return { degree: a.degree + b.degree, viewDegree: a.viewDegree + b.viewDegree };
}

interface Edge {
  readonly relation: RelationName;
  readonly ends: EdgeEnds;
}

/** By how much drawing some relationships and removing others changes the degree of each entity. */
export function degreeChanges(drawn: readonly Edge[], removed: readonly Edge[]): ReadonlyMap<string, Degree> {
  const changes = new Map<string, Degree>();
  const count = ({ relation, ends }: Edge, step: 1 | -1) => {
    const change = { degree: step, viewDegree: inFirstView.has(relation) ? step : 0 };
    for (const end of [ends.subject, ends.object])
      changes.set(end, addDegrees(changes.get(end) ?? NO_DEGREE, change));
  };
  for (const edge of drawn) count(edge, 1);
  for (const edge of removed) count(edge, -1);
  return changes;
}

const inFirstView: ReadonlySet<string> = new Set(FIRST_VIEW_RELATIONS);
