import type { LinkedEntity } from "../link/index.js";
import { headOf, isToken, type Item, type Value } from "../names/item.js";
import { singular } from "../names/verb-form.js";
import type { Clause } from "./clause.js";
import { entityAt, type FactCandidate, type LinkedSentence, makeCandidate } from "./fact-candidate.js";

/** What people and bodies have a number of. */
const SCORES: ReadonlySet<string> = new Set(["vote", "seat", "goal", "point", "employee", "signature"]);
/** What bodies consist of. */
const MEMBERS: ReadonlySet<string> = new Set(["member", "state", "country", "nation"]);
/** "defeated by 10,694 votes" tells a difference. */
const LOSING: ReadonlySet<string> = new Set(["defeat", "beat", "lose", "win", "trail", "lead"]);
/** Groups that somebody has a number of. */
const HELD: ReadonlySet<string> = new Set(["employee", "member", "worker", "student", "soldier"]);
/** Fewer of a group are told of what happened to them, not of the group. */
const MANY = 100;
const CONFIDENCE = 0.7;

/** Numbers of people and bodies: "elected with 84,121 votes", "has six members", "700 migrants". */
export function findAmounts(sentence: LinkedSentence, clauses: readonly Clause[]): FactCandidate[] {
  return sentence.items.flatMap((item, at): FactCandidate[] => {
    if (item.type !== "quantity" || item.number === null) return [];
    if (item.unit === "%") return voteShare(sentence, clauses, at, item);
    if (item.unit !== null) return [];
    const group = entityAt(sentence, at + 1);
    const isMany =
      group?.kind === "Group" && group.headClass !== null && (item.number >= MANY || group.owner !== null);
    const isHeld = HELD.has(headOrName(sentence.items[at + 1]));
    if (group !== null && isMany && !isHeld)
      return [fact(group, item, headOrName(sentence.items[at + 1]), at)];
    const noun = countedNoun(sentence.items, at);
    const clause = clauses.findLast(({ verb }) => verb.end <= at);
    if (noun === null || clause === undefined) return [];
    const holder = holderOf(clause, noun);
    return holder === null ? [] : [fact(holder, item, noun, at)];
  });
}

/** "won 52 percent of the vote". */
function voteShare(
  { items }: LinkedSentence,
  clauses: readonly Clause[],
  at: number,
  share: Value,
): FactCandidate[] {
  const noun = items.slice(at + 1, at + 4).map(headOf);
  if (noun[0] !== "of" || !/^votes?$/.test((noun[1] === "the" ? noun[2] : noun[1]) ?? "")) return [];
  const clause = clauses.findLast(({ verb }) => verb.end <= at);
  const holder = clause === undefined ? null : holderOf(clause, "votes");
  return holder === null ? [] : [fact(holder, share, "vote share", at)];
}

function fact(subject: LinkedEntity, object: Value, role: string, at: number): FactCandidate {
  return makeCandidate({
    relation: "HAS_QUANTITY",
    subject,
    object,
    role,
    confidence: CONFIDENCE,
    rule: "amount",
    at,
  });
}

function headOrName(item: Item | undefined): string {
  return item?.type === "mention" ? (item.head ?? item.name) : "";
}

/** The noun right after the number, or one word further on ("six member states"). */
function countedNoun(items: readonly Item[], at: number): string | null {
  for (const item of [items[at + 1], items[at + 2]]) {
    if (item?.type === "mention" && HELD.has(item.head ?? "")) return item.head;
    if (!isToken(item)) return null;
    const noun = singular(item.lower);
    if (SCORES.has(noun) || MEMBERS.has(noun)) return item.lower;
    if (item.tag !== "adjective" && item.tag !== "noun") return null;
  }
  return null;
}

function holderOf({ verb, subjects, objects }: Clause, noun: string): LinkedEntity | null {
  const surface = (verb.passive ? objects : subjects).map(({ entity }) => entity);
  if (surface.length !== 1 || LOSING.has(verb.lemma)) return null;
  const [holder] = surface;
  if (holder === undefined) return null;
  if (MEMBERS.has(singular(noun))) {
    const has = ["include", "have", "comprise", "unite"].includes(verb.lemma);
    return has && holder.kind === "Organization" ? holder : null;
  }
  return ["Person", "Organization", "Work", "Law"].includes(holder.kind) ? holder : null;
}
