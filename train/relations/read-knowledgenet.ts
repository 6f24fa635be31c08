import Type from "typebox";
import { labelOf, type TieName } from "../../ingest/relations/learnt/tie-labels.js";
import { readLines } from "../data/read-lines.js";

const Span = Type.Tuple([Type.Integer(), Type.Integer()]);
const Passage = Type.Object({
  doc: Type.Integer(),
  text: Type.String(),
  props: Type.Array(Type.String()),
  facts: Type.Array(Type.Object({ p: Type.String(), s: Span, o: Span })),
});

/** The tie that means the same as a property of KnowledgeNet. */
export const KNOWLEDGENET_TIES: Readonly<Record<string, TieName>> = {
  DATE_OF_BIRTH: "born-on",
  DATE_OF_DEATH: "died-on",
  PLACE_OF_RESIDENCE: "resides-in",
  PLACE_OF_BIRTH: "born-in",
  NATIONALITY: "citizen-of",
  EMPLOYEE_OR_MEMBER_OF: "works-for",
  EDUCATED_AT: "educated-at",
  POLITICAL_AFFILIATION: "party",
  CHILD_OF: "child-of",
  SPOUSE: "spouse",
  DATE_FOUNDED: "founded-on",
  HEADQUARTERS: "seat",
  SUBSIDIARY_OF: "subsidiary-of",
  FOUNDED_BY: "founded-by",
  CEO: "led-by",
};

/** One annotated fact: label, and character spans of subject and object in the passage. */
export interface GoldTie {
  readonly label: number;
  readonly subject: readonly [number, number];
  readonly object: readonly [number, number];
}

/** A passage of KnowledgeNet; for each label in `complete` all facts are there. */
export interface KnowledgeNetPassage {
  /** The page that the passage is from. */
  readonly doc: number;
  readonly text: string;
  readonly complete: ReadonlySet<number>;
  readonly facts: readonly GoldTie[];
}

/** @throws InputError when the fold is missing or has another form */
export function readKnowledgeNet(folder: string, fold: number): KnowledgeNetPassage[] {
  return readLines(folder, `knowledgenet/fold${fold}.jsonl`, Passage).map(({ doc, text, props, facts }) => ({
    doc,
    text,
    complete: new Set(props.map(labelOfProperty)),
    facts: facts.map(({ p, s, o }) => ({ label: labelOfProperty(p), subject: s, object: o })),
  }));
}

function labelOfProperty(property: string): number {
  const tie = KNOWLEDGENET_TIES[property];
  return tie === undefined ? -1 : labelOf(tie);
}
