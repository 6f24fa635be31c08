import type { RelationName } from "../../src/graph/relations.js";
import { allowsKinds } from "../../src/graph/relations.js";
import type { LinkedEntity } from "../link/index.js";
import type { Role } from "../names/item.js";
import { type FactCandidate, type LinkedSentence, makeCandidate } from "./fact-candidate.js";

const OFFICE_CONFIDENCE = 0.9;
/** A title without an owner is filled from the article only when it speaks of one country alone. */
const INFERRED_CONFIDENCE = 0.6;

/** Facts that titles state: "Russian Defense Minister Sergei Shoigu", "X, the president of Y". */
export function findOffices(sentence: LinkedSentence): FactCandidate[] {
  const { items, article } = sentence;
  return items.flatMap((item, at): FactCandidate[] => {
    if (item.type !== "role" || item.headClass === "title") return [];
    const person = article.holderOf.get(item);
    const owner = item.owner === null ? null : (article.entityOf.get(item.owner) ?? null);
    if (person === undefined || owner === null || owner === person) return [];
    return officeFacts(item, person, owner).map((fact) =>
      makeCandidate({
        ...fact,
        subject: person,
        object: owner,
        rule: `office-${item.headClass}`,
        at,
        presupposed: true,
      }),
    );
  });
}

interface OfficeFact {
  readonly relation: RelationName;
  readonly role: string;
  readonly confidence: number;
}

function officeFacts(role: Role, person: LinkedEntity, owner: LinkedEntity): OfficeFact[] {
  const relation = relationOf(role, owner);
  if (!allowsKinds(relation, person.kind, owner.kind)) return [];
  // A former president is not the head of state: only that the office was held can be said.
  const held: RelationName = role.past ? "HOLDS_POSITION" : relation;
  const title = role.past && !/^first\b/i.test(role.title) ? `former ${role.title}` : role.title;
  return [{ relation: held, role: title, confidence: OFFICE_CONFIDENCE }];
}

function relationOf(role: Role, owner: LinkedEntity): RelationName {
  const isCountry = owner.kind === "Country";
  if (role.head === "founder" || role.head === "co-founder") return "FOUNDED";
  if (role.head === "member") return "MEMBER_OF";
  switch (role.headClass) {
    case "headOfState":
      return isCountry ? "HEAD_OF_STATE_OF" : "LEADS";
    case "headOfGovernment":
      return isCountry || owner.kind === "Place" ? "HEAD_OF_GOVERNMENT_OF" : "HOLDS_POSITION";
    case "leader":
      return owner.kind === "Organization" ? "LEADS" : "HOLDS_POSITION";
    case "employee":
      return "WORKS_FOR";
    case "office":
    case "title":
      return "HOLDS_POSITION";
  }
}

/**
 * "President Tokayev" in an article about one country: he is its head of state.
 * Read only where no office with an owner says otherwise, and where one country is named far more than any other.
 */
export function inferOffices(sentence: LinkedSentence, stated: ReadonlySet<LinkedEntity>): FactCandidate[] {
  const country = mainCountry(sentence);
  if (country === null) return [];
  return sentence.items.flatMap((item, at): FactCandidate[] => {
    if (item.type !== "role" || item.headClass !== "headOfState" || item.owner !== null || item.past)
      return [];
    const person = sentence.article.holderOf.get(item);
    if (person === undefined || stated.has(person)) return [];
    return [
      makeCandidate({
        relation: "HEAD_OF_STATE_OF",
        subject: person,
        object: country,
        role: item.title,
        confidence: INFERRED_CONFIDENCE,
        rule: "office-inferred",
        at,
        presupposed: true,
      }),
    ];
  });
}

/** The country named in the sentence, when it is the only one there and the most named in the article. */
function mainCountry({ items, article }: LinkedSentence): LinkedEntity | null {
  const here = new Set<LinkedEntity>();
  for (const item of items) {
    if (item.type !== "mention") continue;
    const entity = article.entityOf.get(item);
    if (entity?.kind === "Country" && !item.adjectival) here.add(entity);
    if (entity?.owner?.kind === "Country") here.add(entity.owner);
  }
  const [only] = here;
  if (only === undefined || here.size > 1) return null;
  const most = article.entities
    .filter((entity) => entity.kind === "Country")
    .sort((a, b) => b.mentions.length - a.mentions.length)[0];
  return most === only ? only : null;
}
