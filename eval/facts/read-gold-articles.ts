import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Type, { type Static } from "typebox";
import Value from "typebox/value";
import { InputError } from "../../src/graph/errors.js";
import { readLines } from "../../train/data/read-lines.js";
import { sentenceDocument, tokenSpan } from "../documents/sentence-document.js";
import { lineBlocks, textDocument } from "../documents/text-document.js";
import { type GoldArticle, type GoldEntity, GoldFactSchema } from "./gold-article.js";

const Pair = Type.Tuple([Type.Integer(), Type.Integer()]);
const entityWith = <T extends Type.TSchema>(mention: T) =>
  Type.Object({ e: Type.String(), name: Type.String(), type: Type.String(), mentions: Type.Array(mention) });

const PlainArticle = Type.Object({
  doc: Type.String(),
  published: Type.String(),
  boilerplate: Type.Array(Pair),
  entities: Type.Array(entityWith(Pair)),
  facts: Type.Array(GoldFactSchema),
});

const TokenArticle = Type.Object({
  doc: Type.String(),
  entities: Type.Array(entityWith(Type.Tuple([Type.Integer(), Type.Integer(), Type.Integer()]))),
  facts: Type.Array(GoldFactSchema),
});

const Source = Type.Object({
  id: Type.String(),
  meta: Type.Object({ dateCreated: Type.Optional(Type.String()) }),
  sents: Type.Array(Type.Object({ text: Type.String(), tok: Type.Array(Type.String()) })),
});

/**
 * Articles as `<name>.json` beside `<name>.txt`, mentions in characters, in the order of their names.
 * @throws InputError naming the file that has another form
 */
export function readPlainArticles(folder: string): GoldArticle[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .sort()
    .map((file) => readPlainArticle(join(folder, file)));
}

function readPlainArticle(path: string): GoldArticle {
  const gold: unknown = JSON.parse(readFileSync(path, "utf8"));
  if (!Value.Check(PlainArticle, gold)) {
    const problem = Value.Errors(PlainArticle, gold)[0];
    throw new InputError(
      "INPUT_INVALID",
      `${path}: ${problem?.instancePath ?? ""} ${problem?.message ?? ""}.`,
    );
  }
  const text = readFileSync(path.replace(/json$/u, "txt"), "utf8");
  const blocks = lineBlocks(text, true, (line) =>
    gold.boilerplate.some(([start, end]) => start <= line.start && line.end <= end),
  );
  const document = textDocument(gold.doc, text, blocks, gold.published);
  return { id: gold.doc, document, entities: gold.entities, facts: gold.facts };
}

/** The articles of `news-facts/dev.jsonl`, whose texts stand in `gum/news-dev.jsonl`; mentions in tokens. */
export function readTokenArticles(dataFolder: string): GoldArticle[] {
  const sources = new Map(
    readLines(dataFolder, "gum/news-dev.jsonl", Source).map((source) => [source.id, source]),
  );
  return readLines(dataFolder, "news-facts/dev.jsonl", TokenArticle).flatMap((gold) => {
    const source = sources.get(gold.doc);
    return source === undefined ? [] : [withTexts(gold, source)];
  });
}

function withTexts(gold: Static<typeof TokenArticle>, source: Static<typeof Source>): GoldArticle {
  const { document, tokens } = sentenceDocument(
    gold.doc,
    source.sents.map(({ text, tok }) => ({ text, tokens: tok })),
    { headline: true, publishedAt: source.meta.dateCreated ?? null },
  );
  const entities = gold.entities.map((entity): GoldEntity => ({
    ...entity,
    mentions: entity.mentions.flatMap(([sentence, begin, end]): [number, number][] => {
      const span = tokenSpan(tokens[sentence] ?? [], begin, end);
      return span === null ? [] : [[span.start, span.end]];
    }),
  }));
  return { id: gold.doc, document, entities, facts: gold.facts };
}
