import { describe } from "vitest";
import { asking } from "./asking.js";
import { describePart, type OpenStore, type Skip } from "./contract-context.js";
import { history } from "./history.js";
import { identityHistory } from "./identity-history.js";
import { readingArticles } from "./reading-articles.js";
import { readingFacts } from "./reading-facts.js";
import { recording } from "./recording.js";
import { saving } from "./saving.js";
import { searching } from "./searching.js";
import { sharing } from "./sharing.js";
import { versions } from "./versions.js";
import { walking } from "./walking.js";

/** The contract, part by part. */
const parts = (identityRuns: number) => ({
  "saving an article": saving,
  "sharing and deleting": sharing,
  "former texts of an article": versions,
  "reading articles and entities": readingArticles,
  "reading facts": readingFacts,
  "searching for entities": searching,
  "walking the graph": walking,
  "asking in Cypher": asking,
  "recording the graph": recording,
  history,
  "identity of entities": identityHistory(identityRuns),
});

/**
 * The specification of GraphStore: every engine passes it. `openStore` gives an empty store of
 * its own each time it is called.
 */
export function describeStoreContract(
  name: string,
  openStore: OpenStore,
  options: { readonly skip?: readonly Skip[]; readonly identityRuns?: number } = {},
): void {
  describe(`the ${name} store`, () => {
    for (const [part, body] of Object.entries(parts(options.identityRuns ?? 25)))
      describePart(part, openStore, options.skip ?? [], body);
  });
}
