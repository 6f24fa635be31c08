import type { LinkedEntity } from "../link/index.js";
import { isToken, type Item, type Role, wordOf } from "../names/item.js";
import { entityAt, type FactCandidate, type LinkedSentence, makeCandidate } from "./fact-candidate.js";
import { officeFacts } from "./find-offices.js";

const CONFIDENCE = 0.8;
/** How far before "counterpart" whose it is may stand. */
const REACH = 3;

/** "the minister met her Swedish counterpart, Jane Doe": who has the same office in another country. */
export function findCounterparts(sentence: LinkedSentence): FactCandidate[] {
  const { items } = sentence;
  return items.flatMap((item, at): FactCandidate[] => {
    if (wordOf(item) !== "counterpart") return [];
    const country = countryBefore(sentence, at);
    const first = possessorBefore(sentence, at);
    const role = first === null ? null : officeHeld(sentence, first);
    const other = named(sentence, at + (wordOf(items[at + 1]) === "," ? 2 : 1));
    if (country === null || role === null || other === null || other === first) return [];
    return officeFacts(role, other, country).map((fact) =>
      makeCandidate({
        ...fact,
        subject: other,
        object: country,
        confidence: CONFIDENCE,
        rule: "counterpart",
        at,
        presupposed: true,
      }),
    );
  });
}

function countryBefore(sentence: LinkedSentence, at: number): LinkedEntity | null {
  const before = sentence.items[at - 1];
  const entity = before?.type === "mention" && before.adjectival ? entityAt(sentence, at - 1) : null;
  return entity?.kind === "Country" ? entity : null;
}

/** "her", "Jane Doe's". */
function possessorBefore(sentence: LinkedSentence, at: number): LinkedEntity | null {
  const { items, article } = sentence;
  for (let before = at - 1; before >= at - REACH; before -= 1) {
    const item = items[before];
    const meant = isToken(item) ? article.possessorOf.get(item) : undefined;
    if (meant !== undefined) return meant;
    if (wordOf(item) === "'s") return entityAt(sentence, before - 1);
  }
  return null;
}

/** The office of a state that the article gives a person. */
function officeHeld({ article }: LinkedSentence, person: LinkedEntity): Role | null {
  for (const [role, holder] of article.holderOf)
    if (holder === person && !role.past && STATE_OFFICES.has(role.headClass)) return role;
  return null;
}

const STATE_OFFICES: ReadonlySet<Role["headClass"]> = new Set(["headOfState", "headOfGovernment", "office"]);

function named(sentence: LinkedSentence, at: number): LinkedEntity | null {
  const item: Item | undefined = sentence.items[at];
  const entity = item?.type === "mention" && item.form === "name" ? entityAt(sentence, at) : null;
  return entity?.kind === "Person" ? entity : null;
}
