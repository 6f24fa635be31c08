import Type from "typebox";
import { splitSentences } from "../../ingest/text/split-sentences.js";
import { readLines } from "../data/read-lines.js";
import { isNamedAt, pronounExamples, type PronounExample } from "./pronoun-example.js";

const Candidate = Type.Tuple([Type.String(), Type.Integer(), Type.Boolean()]);
const Row = Type.Object({
  id: Type.String(),
  text: Type.String(),
  pron: Type.Tuple([Type.String(), Type.Integer()]),
  A: Candidate,
  B: Candidate,
});

/** GAP's development part: of each passage one pronoun is annotated, and two names. */
export function readGap(folder: string): PronounExample[] {
  return readLines(folder, "gap/development.jsonl", Row).flatMap(({ id, text, pron, A, B }) => {
    const names = [A, B];
    const meant = names.find(([, , isMeant]) => isMeant);
    const isNamed = (candidate: Parameters<typeof isNamedAt>[0], [name, start]: (typeof names)[number]) =>
      isNamedAt(candidate, start, start + name.length);
    return pronounExamples({ document: id, set: "GAP" }, text, splitSentences(text), (start, candidate) => {
      if (start !== pron[1]) return undefined;
      if (meant !== undefined) return isNamed(candidate, meant);
      return names.some((name) => isNamed(candidate, name)) ? false : null;
    });
  });
}
