import Type, { type Static } from "typebox";
import type { Annotations } from "../../src/graph/annotations.js";
import { readLines } from "../../train/data/read-lines.js";
import { plainDocument } from "../documents/text-document.js";
import type { ArticleList, Measure } from "../measure.js";
import { compared, type Counts, decided } from "../scoring/counts.js";
import { createScoreBook } from "../scoring/score-book.js";

const Candidate = Type.Tuple([Type.String(), Type.Integer(), Type.Boolean()]);
const Example = Type.Object({
  id: Type.String(),
  text: Type.String(),
  pron: Type.Tuple([Type.String(), Type.Integer()]),
  A: Candidate,
  B: Candidate,
});
type GapExample = Static<typeof Example>;

const FILE = "gap/validation.jsonl";

/** Whom "he" and "she" mean. */
export const pronounsMeasure: Measure = {
  name: "pronouns",
  title: "Pronouns",
  about: `[GAP](https://github.com/google-research-datasets/gap-coreference), validation: a pronoun in a passage of Wikipedia and two people, of whom it means one or neither. F1 over the pairs of pronoun and
person, as in GAP's own scorer; *decided rightly* is the share of passages in which both pairs are right. The passages were chosen to be hard, and the pipeline leaves what is not clear alone.`,
  needs: [FILE],
  readsArticles: true,
  run({ dataFolder, read }) {
    const book = createScoreBook();
    const lists: ArticleList[] = [];
    for (const example of readLines(dataFolder, FILE, Example)) {
      const found = read(plainDocument(example.id, example.text));
      if (found === null) continue;
      const said = [example.A, example.B].map((person) => meansPerson(found, example, person));
      const truth = [example.A[2], example.B[2]];
      const counts = pairCounts(said, truth);
      book.add(example.id, "all", counts);
      book.add(example.id, isFeminine(example) ? "feminine" : "masculine", counts);
      const isRight = said.every((value, i) => value === truth[i]);
      book.add(example.id, "decided rightly", decided(isRight ? 1 : 0, 1));
      lists.push(listOf(example, said));
    }
    return { tables: [{ title: "GAP validation", rows: book.rows() }], lists };
  },
};

function isFeminine({ pron: [word] }: GapExample): boolean {
  return /^(?:she|her|hers|herself)$/iu.test(word);
}

/** True when one entity has a mention at the pronoun and one at the person's name. */
function meansPerson(
  { entities }: Annotations,
  { pron: [, at] }: GapExample,
  [name, start]: GapExample["A"],
): boolean {
  return entities.some(
    ({ mentions }) =>
      mentions.some((mention) => mention.start === at) &&
      mentions.some((mention) => mention.start < start + name.length && start < mention.end),
  );
}

function pairCounts(said: readonly boolean[], truth: readonly boolean[]): Counts {
  const count = (isCounted: (says: boolean, is: boolean) => boolean) =>
    said.filter((value, i) => isCounted(value, truth[i] ?? false)).length;
  return compared(
    count((says, is) => says && is),
    count((says, is) => says && !is),
    count((says, is) => !says && is),
  );
}

function listOf({ id, pron: [word, at], text, A, B }: GapExample, said: readonly boolean[]): ArticleList {
  const show = ([name]: GapExample["A"]) => `${word} = ${name}: ${text.slice(Math.max(0, at - 60), at + 30)}`;
  const pairs = [A, B].map((person, i) => ({ person, says: said[i] ?? false }));
  return {
    article: id,
    missed: pairs.filter(({ person, says }) => person[2] && !says).map(({ person }) => show(person)),
    invented: pairs.filter(({ person, says }) => !person[2] && says).map(({ person }) => show(person)),
  };
}
