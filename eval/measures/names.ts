import { shippedNameModel } from "../../ingest/tagging/index.js";
import type { NameType } from "../../ingest/tagging/name-labels.js";
import { readGum } from "../../train/data/read-gum.js";
import { readUd } from "../../train/data/read-ud.js";
import type { NamedDocument } from "../../train/data/named-document.js";
import { scoreNames as scoreModel } from "../../train/names/score-names.js";
import { gumTexts, type NamedText, udTexts } from "../documents/named-text.js";
import { readRe3d } from "../documents/read-re3d.js";
import type { ArticleList, Measure, MeasureContext, ScoreTable } from "../measure.js";
import { compared } from "../scoring/counts.js";
import { createScoreBook } from "../scoring/score-book.js";
import {
  isExact,
  isExactOrActor,
  isOverlapping,
  namesIn,
  type SameName,
  scoreNames,
} from "./score-name-spans.js";

const GUM_NEWS = "gum/news-dev.jsonl";
const PUD = "ud-pud/dev.jsonl";
const TYPES: readonly NameType[] = ["person", "organization", "place"];

const LENIENT: readonly (readonly [string, SameName])[] = [
  ["all, a place may be its team or government", isExactOrActor],
  ["all, any overlap", isOverlapping],
];

/** Names of people, organizations and places. */
export const namesMeasure: Measure = {
  name: "names",
  title: "Names",
  about: `Exact span and type of the names of people, organizations and places, on text that no model was trained on: the twelve articles of GUM news, the sentences of
[PUD](https://github.com/UniversalDependencies/UD_English-PUD) with the names of [Universal NER](https://github.com/UniversalNER/UNER_English-PUD), and
[re3d](https://github.com/dstl/re3d) (governments and agencies on a war; it counts "Foreign Office Minister" as a person, so only overlap says something).
GUM's names are taken from its nested mentions (\`train/data/read-gum.ts\`); of names inside names only the longest counts, on both sides. GUM calls national teams organizations, PUD countries
and cities that act: one row accepts a place of the same words there. *Pipeline* is what an article gets, *model* the trained model alone.`,
  needs: [GUM_NEWS, PUD, "re3d/wikipedia.jsonl"],
  readsArticles: true,
  run(context) {
    const { dataFolder } = context;
    const [gum, pud] = [readGum(dataFolder, GUM_NEWS), readUd(dataFolder, PUD)];
    const sets: readonly (readonly [string, readonly NamedText[]])[] = [
      ["GUM news", gumTexts(dataFolder, GUM_NEWS, gum)],
      ["PUD", udTexts(dataFolder, PUD, pud)],
      ["re3d", readRe3d(dataFolder)],
    ];
    const lists: ArticleList[] = [];
    const pipeline = sets.map(([title, texts]) => pipelineTable(`${title}, pipeline`, texts, context, lists));
    const model = [modelTable("GUM news, model", gum), modelTable("PUD, model", pud)];
    return { tables: [...pipeline, ...model], lists };
  },
};

function pipelineTable(
  title: string,
  texts: readonly NamedText[],
  { read }: MeasureContext,
  lists: ArticleList[],
): ScoreTable {
  const book = createScoreBook();
  for (const gold of texts) {
    const annotations = read(gold.document);
    if (annotations === null) continue;
    const found = namesIn(annotations);
    for (const type of ["all", ...TYPES] as const)
      book.add(gold.id, type, scoreNames(gold, found, isExact, type));
    for (const [heading, isSame] of LENIENT)
      book.add(gold.id, heading, scoreNames(gold, found, isSame, "all"));
    lists.push(listOf(gold, found));
  }
  return { title, rows: book.rows() };
}

function modelTable(title: string, documents: readonly NamedDocument[]): ScoreTable {
  const book = createScoreBook();
  for (const document of documents) {
    const scores = scoreModel(shippedNameModel(), [document]);
    for (const type of ["all", ...TYPES] as const) {
      const { right, wrong, missed } = scores.get(type) ?? { right: 0, wrong: 0, missed: 0 };
      book.add(document.id, type, compared(right, wrong, missed));
    }
  }
  return { title, rows: book.rows() };
}

function listOf(gold: NamedText, found: ReturnType<typeof namesIn>): ArticleList {
  const { text } = gold.document;
  const show = ({ start, end, type }: (typeof found)[number]) => `${text.slice(start, end)} (${type})`;
  const annotated = gold.names.filter(({ type }) => TYPES.includes(type));
  return {
    article: gold.id,
    missed: annotated.filter((name) => !found.some((other) => isExact(other, name, text))).map(show),
    invented: found.filter((name) => !annotated.some((other) => isExact(name, other, text))).map(show),
  };
}
