import { allowsKinds } from "../../src/graph/relations.js";
import { type Role, wordOf } from "../names/item.js";
import type { Clause } from "./clause.js";
import { type FactCandidate, type LinkedSentence, makeCandidate } from "./fact-candidate.js";
import { officeFacts } from "./find-offices.js";

const TAKING: ReadonlySet<string> = new Set([
  "elect",
  "re-elect",
  "appoint",
  "name",
  "become",
  "inaugurate",
  "serve",
  "swear",
]);
const LEAVING: ReadonlySet<string> = new Set(["resign", "retire", "step", "quit"]);
const CONFIDENCE = 0.75;
/** How many items may stand between the verb and the office. */
const REACH = 4;

/** "X was elected president of Y", "X resigned as president of Y": who takes or leaves an office. */
export function findOfficeChanges(sentence: LinkedSentence, clause: Clause): FactCandidate[] {
  const { verb } = clause;
  const isLeaving = LEAVING.has(verb.lemma);
  if (verb.negated || (!isLeaving && !TAKING.has(verb.lemma))) return [];
  const at = officeAfter(sentence, verb.end);
  const role = sentence.items[at];
  if (role?.type !== "role" || role.owner === null) return [];
  const owner = sentence.article.entityOf.get(role.owner);
  const people = verb.passive ? clause.objects : isActive(verb.lemma) ? clause.subjects : clause.objects;
  const [person] = people.filter(({ entity, at: place }) => entity.kind === "Person" && place !== at);
  if (owner === undefined || person === undefined || owner === person.entity) return [];
  const shared = {
    subject: person.entity,
    object: owner,
    date: clause.date,
    modality: verb.modality,
    at: verb.start,
  };
  if (!isLeaving)
    return officeFacts(role, person.entity, owner).map((fact) =>
      makeCandidate({ ...shared, ...fact, confidence: CONFIDENCE, rule: "office-taken" }),
    );
  return leaving(role, shared);
}

/** Where the office stands: right behind the verb, but for small words and who is given it. */
function officeAfter({ items }: LinkedSentence, start: number): number {
  for (let at = start; at < start + REACH; at += 1) {
    const item = items[at];
    if (item?.type === "role") return at;
    if (item?.type !== "mention" && !/^(?:as|in|down|the|a|an|new|interim|acting|to|be)$/.test(wordOf(item)))
      return -1;
  }
  return -1;
}

function isActive(lemma: string): boolean {
  return LEAVING.has(lemma) || lemma === "become" || lemma === "serve";
}

function leaving(
  role: Role,
  shared: Pick<FactCandidate, "subject" | "date" | "modality" | "at"> & { object: FactCandidate["subject"] },
): FactCandidate[] {
  if (!allowsKinds("RESIGNED_FROM", shared.subject.kind, shared.object.kind)) return [];
  const parts = { relation: "RESIGNED_FROM", role: role.title, confidence: CONFIDENCE } as const;
  return [makeCandidate({ ...shared, ...parts, rule: "office-left" })];
}
