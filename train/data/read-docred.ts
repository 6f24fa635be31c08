import Type from "typebox";
import type { NameType } from "../../ingest/tagging/name-labels.js";
import { type NamedDocument, type NameSpan, withoutOverlaps } from "./named-document.js";
import { readLines } from "./read-lines.js";

const Mention = Type.Object({
  sent: Type.Integer(),
  pos: Type.Tuple([Type.Integer(), Type.Integer()]),
  type: Type.String(),
});
const Document = Type.Object({
  title: Type.String(),
  sents: Type.Array(Type.Array(Type.String())),
  vertexSet: Type.Array(Type.Array(Mention)),
});

const TYPES: Readonly<Record<string, NameType>> = {
  PER: "person",
  ORG: "organization",
  LOC: "place",
  MISC: "other",
};

/** DocRED and Re-DocRED: encyclopaedia articles; times and numbers are left out. */
export function readDocred(folder: string, file: string): NamedDocument[] {
  return readLines(folder, file, Document).map((document, index) => ({
    id: `${file}:${index}`,
    sentences: document.sents.map((tokens, sentence) => ({
      tokens,
      names: withoutOverlaps(
        document.vertexSet.flat().flatMap((mention): NameSpan[] => {
          const type = TYPES[mention.type];
          const [begin, end] = withoutArticle(tokens, mention.pos);
          if (mention.sent !== sentence || type === undefined || begin >= end || end > tokens.length)
            return [];
          return [{ begin, end, type }];
        }),
      ),
    })),
  }));
}

function withoutArticle(
  tokens: readonly string[],
  [begin, end]: readonly [number, number],
): [number, number] {
  return [end - begin > 1 && tokens[begin]?.toLowerCase() === "the" ? begin + 1 : begin, end];
}
