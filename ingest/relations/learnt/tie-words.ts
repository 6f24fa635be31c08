import type { RelationName } from "../../../src/graph/relations.js";
import type { Token } from "../../names/token.js";

/** Beginnings of the words by which English tells a family tie; "her lawyer, Jane Doe" has none of them. */
const STEMS: ReadonlyMap<RelationName, RegExp> = new Map([
  [
    "SPOUSE_OF",
    /^(?:wife|wives|husband|spous|widow|marr|wed$|wedd|weds|divorc|bride|groom|couple|partner|remarr|engag|fianc|honeymoon|consort|ex-wi|ex-hu)/u,
  ],
  [
    "CHILD_OF",
    /^(?:son|sons|daughter|daughters|child|children|father|fathered|mother|parent|parents|dad|mum|mom|born|heir|heiress|offspring|baby|sired|stepson|stepdaughter|stepfather|stepmother)$/u,
  ],
  ["SIBLING_OF", /^(?:brother|sister|sibling|twin|half-brother|half-sister|elder|younger)/u],
]);

/** The family ties that no word of a sentence tells: what a model reads there is a guess from two names side by side. */
export function untoldTies(tokens: readonly Token[]): ReadonlySet<RelationName> {
  const untold = [...STEMS].filter(([, stem]) => !tokens.some(({ lower }) => stem.test(lower)));
  return new Set(untold.map(([relation]) => relation));
}
