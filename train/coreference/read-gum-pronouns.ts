import Type, { type Static } from "typebox";
import { layOut } from "../data/lay-out.js";
import { readLines } from "../data/read-lines.js";
import { isNamedAt, pronounExamples, type PronounExample } from "./pronoun-example.js";

const Document = Type.Object({
  id: Type.String(),
  sents: Type.Array(Type.Object({ tok: Type.Array(Type.String()), head: Type.Array(Type.Integer()) })),
  entities: Type.Array(
    Type.Object({ g: Type.String(), sent: Type.Integer(), b: Type.Integer(), e: Type.Integer() }),
  ),
});

/** News is for scoring only. */
const GENRES = ["interview", "bio", "voyage", "court", "academic"];

/** GUM's documents but news: every pronoun is annotated. */
export function readGumPronouns(folder: string): PronounExample[] {
  return GENRES.flatMap((genre) => readLines(folder, `gum/${genre}.jsonl`, Document)).flatMap((document) => {
    const laid = layOut(document.sents.map(({ tok }) => tok));
    const mentions = document.entities.flatMap(({ g, sent, b, e }) => {
      const head = headOf(document.sents[sent], b, e);
      const [start, end] = [laid.starts[sent]?.[head], laid.ends[sent]?.[head]];
      return start === undefined || end === undefined ? [] : [{ group: g, start, end }];
    });
    const parts = { document: document.id, set: "GUM" } as const;
    return pronounExamples(parts, laid.text, laid.sentences, (start, candidate) => {
      const group = mentions.find((mention) => mention.start === start)?.group;
      if (group === undefined) return undefined;
      return mentions.some(
        (mention) => mention.group === group && isNamedAt(candidate, mention.start, mention.end),
      );
    });
  });
}

/** The word of a mention whose own head lies outside; heads count from 1. */
function headOf(
  sentence: Static<typeof Document>["sents"][number] | undefined,
  begin: number,
  end: number,
): number {
  for (let i = begin; i < end; i += 1) {
    const above = (sentence?.head[i] ?? 0) - 1;
    if (above < begin || above >= end) return i;
  }
  return begin;
}
