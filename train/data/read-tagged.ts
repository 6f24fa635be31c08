import Type from "typebox";
import type { NameType } from "../../ingest/tagging/name-labels.js";
import { type NamedDocument, type NameSpan, withoutOverlaps } from "./named-document.js";
import { readLines } from "./read-lines.js";

const Tagged = Type.Object({
  tok: Type.Array(Type.String()),
  ents: Type.Array(Type.Tuple([Type.Integer(), Type.Integer(), Type.String()])),
});

/** Types of WikiGold and of the five fields of CrossNER; what is no name (a metric, a genre) is left out. */
const TYPES: Readonly<Record<string, NameType>> = {
  ...of("person", "PER politician person writer musicalartist scientist researcher"),
  ...of("organization", "ORG organisation politicalparty band university"),
  ...of("place", "LOC country location"),
  ...of(
    "other",
    "MISC event election misc book song album award poem conference product programlang astronomicalobject",
  ),
  ...of("other", "academicjournal magazine"),
};

function of(type: NameType, names: string): Record<string, NameType> {
  return Object.fromEntries(names.split(" ").map((name) => [name, type]));
}

/** Sets of single sentences with typed spans; each sentence is a document. */
export function readTagged(folder: string, file: string): NamedDocument[] {
  return readLines(folder, file, Tagged).map(({ tok, ents }, index) => ({
    id: `${file}:${index}`,
    sentences: [{ tokens: tok, names: withoutOverlaps(ents.flatMap(toName)) }],
  }));
}

function toName([begin, end, name]: readonly [number, number, string]): NameSpan[] {
  const type = TYPES[name];
  return type === undefined ? [] : [{ begin, end, type }];
}
