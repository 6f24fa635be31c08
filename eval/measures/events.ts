import Type, { type Static } from "typebox";
import type { AnnotatedFact, Annotations } from "../../src/graph/annotations.js";
import { normalName } from "../../src/graph/normal-name.js";
import { readLines } from "../../train/data/read-lines.js";
import { plainDocument } from "../documents/text-document.js";
import type { ArticleList, Measure } from "../measure.js";
import { compared, decided } from "../scoring/counts.js";
import { createScoreBook } from "../scoring/score-book.js";

const Actor = Type.Object({ actorText: Type.String() });
const Actors = Type.Optional(Type.Union([Type.Array(Actor), Type.String(), Type.Null()]));
const EventRecord = Type.Object({
  id: Type.String(),
  event: Type.String(),
  text: Type.String(),
  source: Actors,
  target: Actors,
});
type PloverRecord = Static<typeof EventRecord>;

const FILE = "plover-events/dev.jsonl";

/** Our relations between actors by the class of PLOVER that they belong to. */
const CLASS_OF: Readonly<Record<string, string>> = {
  AGREED_WITH: "AGREE",
  SIGNED: "AGREE",
  CONSULTED_WITH: "CONSULT",
  SUPPORTED: "SUPPORT",
  COOPERATED_WITH: "COOPERATE",
  AIDED: "AID",
  CONCEDED_TO: "CONCEDE",
  WITHDREW_FROM: "RETREAT",
  INVESTIGATED: "INVESTIGATE",
  REQUESTED: "DEMAND",
  DISAPPROVED_OF: "DISAPPROVE",
  REJECTED: "REJECT",
  THREATENED: "THREATEN",
  PROTESTED_AGAINST: "PROTEST",
  MOBILIZED_TO: "MOBILIZE",
  SANCTIONED: "SANCTION",
  COERCED: "COERCE",
  ASSAULTED: "ASSAULT",
  FOUGHT: "FIGHT",
};

/** Who did what to whom in politics. */
export const eventsMeasure: Measure = {
  name: "events",
  title: "Political events",
  about: `The gold records of [PLOVER](https://github.com/openeventdata/PLOVER), dev half: a sentence each, with one of its events. *Class* compares the classes of the facts read with that of the record
(other events of the sentence are not annotated, so precision is a lower bound); *with both actors* is the share of records for which a fact of the class joins the source and the target.`,
  needs: [FILE],
  readsArticles: true,
  run({ dataFolder, read }) {
    const book = createScoreBook();
    const lists: ArticleList[] = [];
    for (const record of readLines(dataFolder, FILE, EventRecord)) {
      const found = read(plainDocument(record.id, record.text));
      if (found === null) continue;
      const events = found.facts.filter(({ relation }) => relation in CLASS_OF);
      const classes = new Set(events.map(({ relation }) => CLASS_OF[relation] ?? ""));
      const hasClass = classes.has(record.event);
      book.add(
        record.id,
        "class",
        compared(hasClass ? 1 : 0, classes.size - (hasClass ? 1 : 0), hasClass ? 0 : 1),
      );
      const [sources, targets] = [actorsOf(record.source), actorsOf(record.target)];
      if (sources.length > 0 && targets.length > 0) {
        const joined = events.some((fact) => joins(fact, record, found, sources, targets));
        book.add(record.id, "with both actors", decided(joined ? 1 : 0, 1));
      }
      lists.push({
        article: record.id,
        missed: hasClass ? [] : [`${record.event}: ${record.text}`],
        invented: [...classes]
          .filter((name) => name !== record.event)
          .map((name) => `${name}: ${record.text}`),
      });
    }
    return { tables: [{ title: "PLOVER dev", rows: book.rows() }], lists };
  },
};

function actorsOf(actors: PloverRecord["source"]): string[] {
  return Array.isArray(actors) ? actors.map(({ actorText }) => actorText) : [];
}

function joins(
  fact: AnnotatedFact,
  { event }: PloverRecord,
  found: Annotations,
  sources: readonly string[],
  targets: readonly string[],
): boolean {
  if (CLASS_OF[fact.relation] !== event || fact.object === undefined) return false;
  return isActor(found, fact.subject, sources) && isActor(found, fact.object, targets);
}

/** True when a name or mention of the entity shares a word with the name of an actor. */
function isActor({ entities, text }: Annotations, id: string, actors: readonly string[]): boolean {
  const entity = entities.find((candidate) => candidate.id === id);
  if (entity === undefined) return false;
  const names = [
    entity.name,
    ...entity.aliases,
    ...entity.mentions.map(({ start, end }) => text.slice(start, end)),
  ];
  const words = new Set(names.flatMap(wordsOf));
  return actors.some((actor) => wordsOf(actor).some((word) => words.has(word)));
}

const SMALL: ReadonlySet<string> = new Set(["the", "of", "and", "a", "an", "in", "for", "on", "s"]);

function wordsOf(name: string): string[] {
  return normalName(name)
    .split(" ")
    .filter((word) => word !== "" && !SMALL.has(word));
}
