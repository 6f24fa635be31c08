import Type, { type Static } from "typebox";
import type { AnnotatedFact, Annotations } from "../../src/graph/annotations.js";
import { readLines } from "../../train/data/read-lines.js";
import { plainDocument } from "../documents/text-document.js";
import type { ArticleList, Measure } from "../measure.js";
import { createScoreBook } from "../scoring/score-book.js";
import { knowledgeNetModelTable, redocredModelTable } from "./relation-model.js";

const Pair = Type.Tuple([Type.Integer(), Type.Integer()]);
const Passage = Type.Object({
  doc: Type.Integer(),
  start: Type.Integer(),
  text: Type.String(),
  props: Type.Array(Type.String()),
  facts: Type.Array(Type.Object({ p: Type.String(), s: Pair, o: Pair })),
});
type KnowledgeNetPassage = Static<typeof Passage>;
type KnowledgeNetFact = KnowledgeNetPassage["facts"][number];

const FILE = "knowledgenet/fold3.jsonl";

/** Our relations by the property of KnowledgeNet that they say; with a minus the property's subject is our object. */
const PROPERTY_OF: Readonly<Record<string, string>> = {
  BORN_ON: "DATE_OF_BIRTH",
  DIED_ON: "DATE_OF_DEATH",
  RESIDES_IN: "PLACE_OF_RESIDENCE",
  BORN_IN: "PLACE_OF_BIRTH",
  CITIZEN_OF: "NATIONALITY",
  WORKS_FOR: "EMPLOYEE_OR_MEMBER_OF",
  MEMBER_OF: "EMPLOYEE_OR_MEMBER_OF",
  HOLDS_POSITION: "EMPLOYEE_OR_MEMBER_OF",
  EDUCATED_AT: "EDUCATED_AT",
  MEMBER_OF_PARTY: "POLITICAL_AFFILIATION",
  CHILD_OF: "CHILD_OF",
  SPOUSE_OF: "SPOUSE",
  HEADQUARTERED_IN: "HEADQUARTERS",
  SUBSIDIARY_OF: "SUBSIDIARY_OF",
  OWNS: "-SUBSIDIARY_OF",
  FOUNDED: "-FOUNDED_BY",
  LEADS: "-CEO",
};

/** Of those who lead only these are meant. */
const CHIEF = /\b(?:chief executive|ceo)\b/iu;

/** A fact as KnowledgeNet has it: all places of the passage that name its subject and its object. */
interface PassageFact {
  readonly property: string;
  readonly subject: readonly (readonly [number, number])[];
  readonly object: readonly (readonly [number, number])[];
}

/** Typed relations of encyclopaedia sentences. */
export const relationsMeasure: Measure = {
  name: "relations",
  title: "Relations",
  about: `[KnowledgeNet](https://github.com/diffbot/knowledge-net), fold 3, which nothing was trained on: single passages, 15 properties, of which only those are scored that are annotated in full for the passage. A fact counts when subject and object overlap the
annotated ones (KnowledgeNet's *overlap*). The passage is read as an article of one paragraph; a fact of ours stands for all the mentions of its entities. KnowledgeNet has no article around the passage and counts pronouns and "the company".
*Pipeline* is what an article gets, *model* the trained model alone, which also joins pronouns that mean nobody known. Of [Re-DocRED](https://github.com/tonytan48/Re-DocRED) the ties that KnowledgeNet does not have are shown, between our mentions in one sentence that the
annotation names as evidence; each quarter of its pages was asked about by a model of the others while the shipped one was trained (\`train/relations/score-redocred.ts\`).
Published on its test fold: BERT 68.8, people 87.8.`,
  needs: [FILE],
  readsArticles: true,
  run({ dataFolder, read }) {
    const book = createScoreBook();
    const lists: ArticleList[] = [];
    for (const passage of readLines(dataFolder, FILE, Passage)) {
      const id = `${passage.doc}:${passage.start}`;
      const annotations = read(plainDocument(id, passage.text));
      if (annotations === null) continue;
      const found = annotations.facts
        .flatMap((fact) => toPassageFact(fact, annotations))
        .filter(({ property }) => passage.props.includes(property));
      const right = found.filter((fact) => passage.facts.some((gold) => isSame(fact, gold)));
      const hit = passage.facts.filter((gold) => found.some((fact) => isSame(fact, gold)));
      for (const property of ["all", ...passage.props]) {
        const of = <T>(facts: readonly T[], name: (fact: T) => string) =>
          facts.filter((fact) => property === "all" || name(fact) === property).length;
        book.add(`${passage.doc}`, property, {
          right: of(right, (fact) => fact.property),
          found: of(found, (fact) => fact.property),
          matched: of(hit, ({ p }) => p),
          gold: of(passage.facts, ({ p }) => p),
        });
      }
      const show = (name: string, s: string, o: string) => `${name}: ${s} | ${o} in: ${passage.text}`;
      const words = ([start, end]: readonly [number, number] = [0, 0]) => passage.text.slice(start, end);
      lists.push({
        article: id,
        missed: passage.facts
          .filter((gold) => !hit.includes(gold))
          .map(({ p, s, o }) => show(p, words(s), words(o))),
        invented: found
          .filter((fact) => !right.includes(fact))
          .map(({ property, subject, object }) => show(property, words(subject[0]), words(object[0]))),
      });
    }
    const pipeline = { title: "KnowledgeNet fold 3, pipeline", rows: book.rows() };
    return { tables: [pipeline, knowledgeNetModelTable(dataFolder), redocredModelTable()], lists };
  },
};

function toPassageFact(fact: AnnotatedFact, { entities }: Annotations): PassageFact[] {
  const property = PROPERTY_OF[fact.relation];
  if (property === undefined || fact.polarity === "denied") return [];
  if (property === "-CEO" && !CHIEF.test(fact.role ?? "")) return [];
  const mentions = (id: string) =>
    (entities.find((entity) => entity.id === id)?.mentions ?? []).map(({ start, end }): [number, number] => [
      start,
      end,
    ]);
  const subject = mentions(fact.subject);
  const { object, value } = fact;
  const objects =
    object === undefined
      ? value === undefined
        ? []
        : [[value.start, value.end] as const]
      : mentions(object);
  return property.startsWith("-")
    ? [{ property: property.slice(1), subject: objects, object: subject }]
    : [{ property, subject, object: objects }];
}

function isSame(fact: PassageFact, { p, s, o }: KnowledgeNetFact): boolean {
  const overlap = (places: PassageFact["subject"], [start, end]: readonly [number, number]) =>
    places.some((place) => place[0] < end && start < place[1]);
  if (fact.property !== p) return false;
  const straight = overlap(fact.subject, s) && overlap(fact.object, o);
  return straight || (p === "SPOUSE" && overlap(fact.subject, o) && overlap(fact.object, s));
}
