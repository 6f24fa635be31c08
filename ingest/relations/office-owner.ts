import type { LinkedEntity } from "../link/index.js";
import { isToken, type Role, wordOf } from "../names/item.js";
import { possessiveBefore } from "../names/possessive-before.js";
import { entityAt, type LinkedSentence } from "./fact-candidate.js";
import { countryOf } from "../link/country-served.js";
import { itsBody } from "./its-body.js";

/** Kinds of what can have offices. */
const OWNERS: ReadonlySet<string> = new Set(["Organization", "Country", "Place"]);

/** Whose office a title is: as the words of the title say, or those around it ("its director", "the EU's top diplomat", "director of the institute"). */
export function officeOwner(sentence: LinkedSentence, at: number, role: Role): LinkedEntity | null {
  if (role.owner !== null) return sentence.article.entityOf.get(role.owner) ?? null;
  const owner = ownerBefore(sentence, at) ?? ownerBehind(sentence, at);
  return owner !== null && OWNERS.has(owner.kind) ? owner : null;
}

/** "club president Jane Doe": of the club that is spoken of. */
const BODY_NOUN = /^(?:club|company|party|union|association|federation|group|team|bank)$/;

function ownerBefore(sentence: LinkedSentence, at: number): LinkedEntity | null {
  const { items } = sentence;
  const mark = possessiveBefore(items, at);
  if (mark < 0) return BODY_NOUN.test(wordOf(items[at - 1])) ? itsBody(sentence, at - 1) : null;
  const word = wordOf(items[mark]);
  if (word === "its") return itsBody(sentence, mark);
  if (word === "his" || word === "her") return countryServed(sentence, mark, at);
  const owner = items[mark - 1];
  return word === "'s" && owner?.type === "mention" ? entityAt(sentence, mark - 1) : null;
}

/** "dismissed her justice minister": who serves under a minister or president serves the same country. */
function countryServed(sentence: LinkedSentence, mark: number, at: number): LinkedEntity | null {
  const { items, article } = sentence;
  const item = items[mark];
  const role = items[at];
  const person = isToken(item) ? article.possessorOf.get(item) : undefined;
  if (person === undefined || role?.type !== "role" || !STATE.test(role.head)) return null;
  return countryOf(article, person);
}

const STATE =
  /^(?:minister|prime minister|ambassador|foreign secretary|secretary of state|vice president|attorney general)$/;

/** "the director of the institute", where the institute was named before. */
function ownerBehind(sentence: LinkedSentence, at: number): LinkedEntity | null {
  const { items } = sentence;
  const next = at + (wordOf(items[at + 2]) === "the" ? 3 : 2);
  const owner = items[next];
  const isOwner = /^(?:of|at)$/.test(wordOf(items[at + 1])) && owner?.type === "mention" && !owner.adjectival;
  return isOwner ? entityAt(sentence, next) : null;
}
