import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { GraphStore } from "../../src/store/graph-store.js";
import { createCypherStore } from "../../src/store/cypher/cypher-store.js";
import { openEmbedded } from "../../src/store/embedded/open-embedded.js";
import { ask } from "../dialect/ask.js";
import { compareOutcomes } from "../dialect/compare-outcomes.js";
import { describeDialect, type Finding } from "../dialect/describe-dialect.js";
import { KNOWN_DIFFERENCES } from "../dialect/known-differences.js";
import { readCorpus } from "../dialect/read-corpus.js";
import { INGESTED_AT } from "../store/contract/contract-context.js";
import { appeal, meeting, toll } from "../store/contract/story.js";
import { SERVER_VERSIONS } from "../support/neo4j/server-versions.js";
import { testServer } from "../support/neo4j/test-server.js";
import { openEmptyStore } from "../support/neo4j/test-store.js";

const DOCUMENT = join(import.meta.dirname, "..", "..", "docs", "cypher.md");
/** The embedded engine's process runs the compiled program. */
const childModule = new URL("../../dist/src/store/embedded/child/main.js", import.meta.url);
const corpus = readCorpus();

describe.skipIf(testServer === null)("Cypher on both engines", () => {
  let neo4j: GraphStore;
  let embedded: GraphStore;
  const findings = new Map<string, Finding>();
  beforeAll(async () => {
    neo4j = await openEmptyStore();
    embedded = await createCypherStore(await openEmbedded({ path: null, childModule }));
    for (const store of [neo4j, embedded]) {
      for (const article of [appeal(), meeting(), toll()]) await store.saveArticle(article, INGESTED_AT);
    }
  });
  afterAll(async () => {
    await neo4j.close();
    await embedded.close();
  });

  test("the corpus is large, and has no query twice", () => {
    expect(corpus.length).toBeGreaterThanOrEqual(150);
    expect(new Set(corpus.map(({ query }) => query)).size).toBe(corpus.length);
  });

  test.each(corpus)("$query", async ({ group, query }) => {
    const answers = { neo4j: await ask(neo4j, query), embedded: await ask(embedded, query) };
    const verdict = compareOutcomes(query, answers.neo4j, answers.embedded);
    const reason = KNOWN_DIFFERENCES[query];
    findings.set(query, { group, query, verdict, ...answers, reason });
    const isSilent = (verdict === "differs" || verdict === "more") && reason === undefined;
    expect(isSilent, `the engines differ in silence: ${JSON.stringify(answers, null, 1)}`).toBe(false);
  });

  // Other releases may know other Cypher; the page describes one.
  test.skipIf(testServer?.version !== SERVER_VERSIONS[0]?.version)("docs/cypher.md says what happens", () => {
    const text = describeDialect(corpus.flatMap(({ query }) => findings.get(query) ?? []));
    if (process.env.UPDATE_DOCS === "1") writeFileSync(DOCUMENT, text);
    expect(readFileSync(DOCUMENT, "utf8")).toBe(text);
  });
});
