import { allowsKinds } from "../../src/graph/relations.js";
import type { LinkedEntity } from "../link/index.js";
import { isBodyNoun } from "../names/kinds-beside-nouns.js";
import type { Mention } from "../names/item.js";
import { isPublicBody } from "./public-body.js";
import { type FactCandidate, type LinkedSentence, makeCandidate } from "./fact-candidate.js";

const RUN_BY_OWNER: ReadonlySet<string> = new Set(["mission", "deployment", "withdrawal"]);
const DONE_BY_OWNER: ReadonlySet<string> = new Set([
  "war",
  "attack",
  "withdrawal",
  "deployment",
  "mission",
  "launch",
]);
const EVENT_CONFIDENCE = 0.85;
const BODY_CONFIDENCE = 0.8;

/** What a name says by itself: "unrest in Kazakhstan" is there, the "Ministry of Health of Kazakhstan" is a part of it. */
export function findOwners(sentence: LinkedSentence): FactCandidate[] {
  const { article } = sentence;
  return sentence.items.flatMap((item, at): FactCandidate[] => {
    const mentions =
      item.type === "mention"
        ? [item, ...item.inner]
        : item.type === "role" && item.owner !== null
          ? [item.owner]
          : [];
    return mentions.flatMap((mention) => {
      const entity = article.entityOf.get(mention);
      const owner = mention.owner === null ? undefined : article.entityOf.get(mention.owner);
      return entity === undefined || owner === undefined ? [] : ownerFact(mention, entity, owner, at);
    });
  });
}

/** "the Popular Renewal party", "Reuters news agency", "NATO membership": the noun says what the name is, or that it has something. */
const SAME_BODY =
  /^(?:party|group|movement|agency|news agency|newspaper|channel|company|bank|club|network|membership)$/i;

function isSameBody({ name, owner }: Mention, { kind }: LinkedEntity): boolean {
  const isBody = kind === "Organization" && owner !== null && owner.form === "name" && !owner.adjectival;
  const at = isBody ? name.lastIndexOf(owner.name) : -1;
  return isBody && at >= 0 && SAME_BODY.test(name.slice(at + owner.name.length).trim());
}

function ownerFact(
  mention: Mention,
  subject: LinkedEntity,
  object: LinkedEntity,
  at: number,
): FactCandidate[] {
  if (subject === object || isSameBody(mention, object) || /\bformer\b/i.test(mention.name)) return [];
  if (
    subject.kind === "Organization" &&
    (object.kind === "Place" || !isPublicBody(mention.name)) &&
    object.kind !== "Organization"
  )
    return [];
  const isEvent = subject.kind === "Event";
  // "Russian troops" belong to Russia; "Russian election" is where it was, "the CSTO mission" is whose it is.
  if (subject.kind === "Group" && object.kind === "Country" && mention.owner?.adjectival === true) {
    return [
      makeCandidate({
        // Banks and clubs are in a country without being its citizens.
        relation: isBodyNoun(mention.head ?? "") ? "LOCATED_IN" : "CITIZEN_OF",
        subject,
        object,
        confidence: 0.7,
        rule: "group-nation",
        at,
        presupposed: true,
      }),
    ];
  }
  // "Russia's invasion", "the Israeli attack": who does it, not where.
  if (isEvent && DONE_BY_OWNER.has(subject.headClass ?? "") && mention.owner !== null) {
    if (mention.owner.adjectival || /^.{0,60}['’]s\s/.test(mention.name)) return [];
  }
  // "the CSTO mission" is run by whom it names, "Legislative Council elections" are not.
  if (isEvent && object.kind === "Organization" && !RUN_BY_OWNER.has(subject.headClass ?? "")) return [];
  // "Sweden's decision", "the Israeli peace movement": whose it is, not where; only of what happens nouns tell that.
  if (isEvent && object.kind !== "Organization" && subject.headClass?.startsWith("event ") === true)
    return [];
  const relation = isEvent
    ? object.kind === "Organization"
      ? "ORGANIZER_OF"
      : "OCCURRED_IN"
    : subject.kind === "Organization"
      ? "PART_OF"
      : null;
  if (relation === null) return [];
  const [from, to] = relation === "ORGANIZER_OF" ? [object, subject] : [subject, object];
  if (!allowsKinds(relation, from.kind, to.kind)) return [];
  const confidence =
    (isEvent ? EVENT_CONFIDENCE : BODY_CONFIDENCE) *
    (mention.owner?.adjectival === true && isEvent ? 0.75 : 1);
  return [
    makeCandidate({
      relation,
      subject: from,
      object: to,
      confidence,
      rule: isEvent ? "event-place" : "body-owner",
      at,
      presupposed: true,
    }),
  ];
}
