import { readFileSync } from "node:fs";
import { join } from "node:path";

export interface CorpusQuery {
  /** Heading under which it stands. */
  readonly group: string;
  readonly query: string;
}

/** The queries of corpus.cypher: one a paragraph, under headings. */
export function readCorpus(): CorpusQuery[] {
  const text = readFileSync(join(import.meta.dirname, "corpus.cypher"), "utf8");
  let group = "";
  const queries: CorpusQuery[] = [];
  for (const paragraph of text.trim().split(/\n\n+/)) {
    const heading = /^\/\/ ## (.*)$/.exec(paragraph)?.[1];
    if (heading !== undefined) group = heading;
    else queries.push({ group, query: paragraph });
  }
  return queries;
}
