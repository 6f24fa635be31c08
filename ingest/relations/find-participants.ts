import type { Clause } from "./clause.js";
import { OF_NOUN } from "./clause-objects.js";
import { type FactCandidate, makeCandidate } from "./fact-candidate.js";

/** Events that people take part in by being there; who is at an attack or a fire need not have a part in it. */
const ATTENDED: ReadonlySet<string> = new Set(["meeting", "match", "celebration", "election"]);
const NAMED =
  /\b(?:summit|conference|forum|fair|festival|olympics|games|cup|championships?|congress|convention|awards?|debate|talks|prix)\b/i;
const CONFIDENCE = 0.65;
/** How many items may stand between a meeting and whom it is with. */
const WITH_REACH = 4;
/** "At the summit in Oslo, Jane Doe said": an event that stands at most so far in opens the sentence. */
const OPENING = 4;
/** Verbs after which "at the event" says what they are about. */
const NOT_THERE: ReadonlySet<string> = new Set([
  "look",
  "aim",
  "laugh",
  "target",
  "arrest",
  "kill",
  "die",
  "be",
]);

/** "X spoke at the summit in Oslo": who does something at an event takes part in it. */
export function findParticipants({ verb, subjects, objects, oblique, date }: Clause): FactCandidate[] {
  if (NOT_THERE.has(verb.lemma)) return [];
  const doers = verb.passive && subjects.length === 0 ? objects : subjects;
  const events = ["at", "during"]
    .flatMap((word) => oblique.get(word) ?? [])
    .filter(
      ({ entity }) =>
        entity.kind === "Event" &&
        !entity.mentions.some(({ head }) => head === "visit") &&
        (ATTENDED.has(entity.headClass ?? "") || NAMED.test(entity.name)),
    );
  // "at a meeting with Y": Y is there too.
  const others = ["with", `${OF_NOUN}with`]
    .flatMap((word) => oblique.get(word) ?? [])
    .filter(({ at }) => events.some((event) => at > event.at && at - event.at <= WITH_REACH));
  const people = [...doers, ...others].filter(
    ({ entity }) => entity.kind === "Person" || entity.kind === "Organization" || entity.kind === "Country",
  );
  return people.flatMap(({ entity: subject, at }) =>
    // "said at the summit that Norway would": who is named behind the event is told of there.
    events
      .filter(
        (event) =>
          at < event.at || verb.passive || others.some((other) => other.at === at) || event.at < OPENING,
      )
      .map(({ entity: object }) =>
        makeCandidate({
          relation: "PARTICIPANT_IN",
          subject,
          object,
          date,
          polarity: verb.negated ? "denied" : "asserted",
          modality: verb.modality,
          confidence: CONFIDENCE,
          rule: "at-event",
          at: verb.start,
        }),
      ),
  );
}
