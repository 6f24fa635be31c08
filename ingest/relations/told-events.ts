import type { LinkedArticle, LinkedEntity } from "../link/index.js";
import { isToken, makeMention, type Value } from "../names/item.js";
import type { Argument, Clause } from "./clause.js";
import { type FactCandidate, type LinkedSentence, makeCandidate } from "./fact-candidate.js";

interface Told {
  /** What the event is called, and its class among the nouns of events. */
  readonly noun: string;
  readonly headClass: string;
  /** What stands between the noun and whom or what it is about. */
  readonly about: "of" | "on";
}

/** Verbs that tell an event which people are hurt in or come to, by the noun for it. */
const TOLD: ReadonlyMap<string, Told> = new Map(
  (
    [
      ["sink", "sinking", "accident", "of"],
      ["capsize", "capsizing", "accident", "of"],
      ["crash", "crash", "accident", "of"],
      ["collide", "collision", "accident", "of"],
      ["derail", "derailment", "accident", "of"],
      ["collapse", "collapse", "accident", "of"],
      ["explode", "explosion", "attack", "of"],
      ["attack", "attack", "attack", "on"],
      ["bomb", "bombing", "attack", "of"],
      ["shell", "shelling", "attack", "of"],
      ["stab", "stabbing", "attack", "of"],
      ["ambush", "ambush", "attack", "on"],
      ["storm", "storming", "attack", "of"],
      ["march", "march", "unrest", "of"],
      ["demonstrate", "demonstration", "unrest", "of"],
      ["riot", "riot", "unrest", "of"],
    ] as const
  ).map(([verb, noun, headClass, about]) => [verb, { noun, headClass, about }]),
);
const CONFIDENCE = 0.7;
const PLACES: readonly string[] = ["in", "at", "near", "off", "outside", "through"];

/** Events of an article that no noun names: "the ferry sank off Malta", "thousands marched through Lima". */
export class ToldEvents {
  readonly #made = new Map<string, LinkedEntity>();
  #nextId: number;

  constructor(readonly article: LinkedArticle) {
    this.#nextId = 1 + Math.max(0, ...article.entities.map(({ id }) => Number(id.slice(1)) || 0));
  }

  /** The events made so far. */
  get entities(): readonly LinkedEntity[] {
    return [...this.#made.values()];
  }

  /** The events that the predicates of a sentence tell, with where and when they happened. */
  read(sentence: LinkedSentence, clauses: readonly Clause[]): FactCandidate[] {
    return clauses.flatMap((clause): FactCandidate[] => {
      const told = TOLD.get(clause.verb.lemma);
      const { verb } = clause;
      if (told === undefined || verb.negated || verb.modality !== "actual" || !verb.finite) return [];
      if (!isTellable(clause, told)) return [];
      const place = placeOf(clause);
      const isDated = clause.date !== null && clause.date.iso !== null;
      if (place === null && !isDated) return [];
      const event = this.#eventOf(sentence, clause, told, place);
      return event === null ? [] : settings(event, clause, place);
    });
  }

  #eventOf(
    sentence: LinkedSentence,
    clause: Clause,
    told: Told,
    place: LinkedEntity | null,
  ): LinkedEntity | null {
    const named = this.article.entities.filter(
      ({ kind, mentions }) => kind === "Event" && mentions.some(({ head }) => head === told.noun),
    );
    // Of several the noun does not say which is told of.
    if (named.length > 0) return named.length === 1 ? (named[0] ?? null) : null;
    const verb = sentence.items[clause.verb.end - 1];
    if (!isToken(verb)) return null;
    const name = nameOf(told, themeOf(clause), place, clause.date);
    const mention = makeMention(verb, {
      kind: "Event",
      form: "nominal",
      name,
      head: told.noun,
      headClass: told.headClass,
      confidence: 0.6,
    });
    // The headline and the text tell the same: one event of a noun in a year.
    const key = `${told.noun} ${(clause.date?.iso ?? this.article.document.publishedAt ?? "").slice(0, 4)}`;
    const known = this.#made.get(key);
    if (known !== undefined) {
      known.mentions.push(mention);
      return known;
    }
    const event: LinkedEntity = {
      id: `e${this.#nextId}`,
      kind: "Event",
      name,
      aliases: new Set(),
      mentions: [mention],
      headClass: told.headClass,
      owner: null,
      ownedIn: null,
    };
    this.#nextId += 1;
    this.#made.set(key, event);
    return event;
  }
}

/** "gatecrashed a party" is no crash, and one who marches is no march. */
function isTellable(clause: Clause, { noun, headClass }: Told): boolean {
  const theme = themeOf(clause);
  if (theme?.kind === "Event") return false;
  if (headClass === "unrest") return theme === null || theme.kind === "Group";
  const isTransitive = !clause.verb.passive && (clause.objects.length > 0 || clause.objectNoun !== null);
  return noun !== "crash" || !isTransitive || theme?.kind === "Product";
}

function placeOf({ oblique, verb, objects }: Clause): LinkedEntity | null {
  const behind = PLACES.flatMap((word) => oblique.get(word) ?? []).find(({ entity }) => isPlace(entity));
  const struck = verb.passive ? undefined : objects.find(({ entity }) => isPlace(entity));
  return behind?.entity ?? struck?.entity ?? null;
}

function isPlace({ kind }: LinkedEntity): boolean {
  return kind === "Place" || kind === "Country";
}

/** What it happened to: the object, or the subject of what nobody does. */
function themeOf({ verb, subjects, objects }: Clause): LinkedEntity | null {
  const [first]: readonly Argument[] = objects.length > 0 || verb.passive ? objects : subjects;
  return first?.entity ?? null;
}

function nameOf(
  { noun, about }: Told,
  theme: LinkedEntity | null,
  place: LinkedEntity | null,
  date: Value | null,
): string {
  if (theme !== null && theme !== place) return `${noun} ${about} ${theme.name}`;
  if (place !== null) return `${noun} in ${place.name}`;
  return `${noun} (${date?.iso ?? ""})`;
}

function settings(subject: LinkedEntity, clause: Clause, place: LinkedEntity | null): FactCandidate[] {
  const { date, verb } = clause;
  const shared = { subject, date, confidence: CONFIDENCE, rule: "told-event", at: verb.start };
  return [
    ...(place === null ? [] : [makeCandidate({ ...shared, relation: "OCCURRED_IN", object: place })]),
    ...(date === null || date.iso === null
      ? []
      : [makeCandidate({ ...shared, relation: "OCCURRED_ON", object: date })]),
  ];
}
