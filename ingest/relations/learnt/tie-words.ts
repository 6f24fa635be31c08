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
  ["BORN_IN", /^(?:born|birth|native|hometown|hails?$|hailed$|hailing$|raised|grew|b\.$|née$|-born)/u],
  [
    "DIED_IN",
    /^(?:die|died|dies|dying|death|dead|kill|pass|buried|burial|murder|assassin|execut|suicide|funeral|drown|shot|fell$|perish|late$)/u,
  ],
  [
    "EDUCATED_AT",
    /^(?:stud|graduat|educat|degree|attend|school|alumn|universit|college|bachelor|master|ph\.?d|doctor|enrol|academy|major|thesis|dissertation|learn|taught|train|diploma|b\.?a|m\.?a|m\.?b\.?a|b\.?s|m\.?s|ll|residency|scholar|institut|fellow|read$)/u,
  ],
  ["SIBLING_OF", /^(?:brother|sister|sibling|twin|half-brother|half-sister|elder|younger)/u],
]);

/** "Acme Motors, founded in 1992,": nobody is said to have founded it. */
function isFoundedByNobody(tokens: readonly Token[]): boolean {
  const founded = tokens.flatMap(({ lower }, at) =>
    /^(?:found|founded|established|formed|founder|founders|co-founder|co-founded|started|created|launched)$/u.test(
      lower,
    )
      ? [at]
      : [],
  );
  return (
    founded.length > 0 &&
    founded.every((at) => {
      const isPassive = /^(?:,|was|were|been|is)$/u.test(tokens[at - 1]?.lower ?? "");
      const near = tokens.slice(at + 1, at + 1 + AGENT_REACH).map(({ lower }) => lower);
      const comma = near.indexOf(",");
      const behind = comma < 0 ? near : near.slice(0, comma);
      return isPassive && behind[0] === "in" && !behind.includes("by");
    })
  );
}

/** How far behind "founded" who did it may be named. */
const AGENT_REACH = 6;

/** The ties that no word of a sentence tells: what a model reads there is a guess from two names side by side. */
export function untoldTies(tokens: readonly Token[]): ReadonlySet<RelationName> {
  const untold = [...STEMS].filter(([, stem]) => !tokens.some(({ lower }) => stem.test(lower)));
  const founded: readonly RelationName[] = isFoundedByNobody(tokens) ? ["FOUNDED"] : [];
  return new Set([...untold.map(([relation]) => relation), ...founded]);
}
