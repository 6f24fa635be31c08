import type { CypherRunner } from "../cypher-runner.js";
import { cypher } from "./cypher-text.js";
import { readText } from "./row-reader.js";

const BY_URL = cypher`
  MATCH (a:Article {canonicalUrl: $value})
  RETURN a.id AS id ORDER BY id LIMIT 1`;

const BY_TEXT = cypher`
  MATCH (a:Article {contentHash: $value})
  RETURN a.id AS id ORDER BY id LIMIT 1`;

/** The stored article with this address, else one with this text, else null. */
export async function findArticle(
  runner: CypherRunner,
  by: { readonly canonicalUrl: string | null; readonly contentHash: string },
): Promise<string | null> {
  const byUrl = by.canonicalUrl === null ? [] : await runner.read(BY_URL, { value: by.canonicalUrl });
  const [found] = byUrl.length > 0 ? byUrl : await runner.read(BY_TEXT, { value: by.contentHash });
  return found === undefined ? null : readText(found, "id");
}
