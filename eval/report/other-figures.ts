import { existsSync, readFileSync } from "node:fs";

/** Figures that a benchmark of its own measures and leaves in docs/quality-<name>.json. */
export interface OtherFigures {
  readonly title: string;
  /** Markdown; how to measure again stands in it. */
  readonly about: string;
  readonly figures: unknown;
}

const OTHERS: readonly (Omit<OtherFigures, "figures"> & { readonly file: string })[] = [
  {
    file: "quality-pages.json",
    title: "Pages",
    about: `The article of a page, free of its furniture, on the pages of test/fixtures/pages, beside plain [Readability](https://github.com/mozilla/readability): runs of four words, as
the [article extraction benchmark](https://github.com/scrapinghub/article-extraction-benchmark) counts them. Again: \`node bench/pages.mjs --write\`.`,
  },
  {
    file: "quality-merging.json",
    title: "Who is who across articles",
    about: `Pairs of named entities of two articles of the [ECB+](https://github.com/cltl/ecbPlus) corpus that the matcher joins, within a topic, beside joining equal names only. "News names" are the forms of
names in six annotated news articles, each form as if another article used it. Again: \`node bench/identity.mjs <folder of ECB+> --write --names <folder of news-facts> <folder of GUM>\`.`,
  },
];

/** Those that are there. */
export function readOtherFigures(docs: URL): OtherFigures[] {
  return OTHERS.flatMap(({ file, title, about }) => {
    const path = new URL(file, docs);
    if (!existsSync(path)) return [];
    const figures: unknown = JSON.parse(readFileSync(path, "utf8"));
    return [{ title, about, figures }];
  });
}

/** A section of docs/quality.md: one line a figure, named by its way through the file. */
export function otherSection({ title, about, figures }: OtherFigures): string {
  const rows = flatten(figures).map(([name, value]) => `| ${name} | ${value} |`);
  return `## ${title}\n\n${about}\n\n| figure | value |\n|---|---:|\n${rows.join("\n")}\n`;
}

function flatten(value: unknown, way: readonly string[] = []): [name: string, value: string][] {
  if (typeof value === "object" && value !== null)
    return Object.entries(value).flatMap(([key, part]) => flatten(part, [...way, inWords(key)]));
  return [[way.join(": "), String(value)]];
}

/** `medianMs` as "median ms". */
function inWords(key: string): string {
  return key.replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2").toLowerCase();
}
