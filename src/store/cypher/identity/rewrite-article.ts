import type { CypherRunner, CypherTransaction, Procedure } from "../../cypher-runner.js";
import { readReadingEntities } from "../../../graph/identity/reading.js";
import { applyChange, type Change } from "../apply-change.js";
import { askIn } from "../ask.js";
import { cypher } from "../cypher-text.js";
import { readContributions } from "../contributions.js";
import { hasFields } from "../has-fields.js";
import { readHolding } from "../read-holding.js";
import { readText } from "../row-reader.js";
import { identitiesHere } from "./article-identity.js";
import { readReadings } from "./reading-nodes.js";
import { toSaying } from "./saying.js";

const LOCK = cypher`
  MATCH (a:Article {id: $id})
  SET a.id = $id
  WITH a
  RETURN a.id AS id`;

const NAMED = cypher`
  MATCH (a:Article {id: $id})
  MATCH (a)-[:NAMES]->(e:Entity)
  RETURN e.id AS id`;

/** What writing an article anew changed; null when it is up to date or gone. */
interface Rewritten {
  readonly change: Change | null;
}

/** Write an article anew as its entities are now, in one transaction; null when it is up to date or gone. */
export async function rewriteArticle(runner: CypherRunner, article: string): Promise<Change | null> {
  const { change } = await runner.perform(REWRITE_ARTICLE, article);
  return change;
}

export const REWRITE_ARTICLE: Procedure<string, Rewritten> = {
  name: "rewrite-article",
  async run(transaction, article, earlier) {
    const upToDate = earlier ?? { change: null };
    const found = await transaction.run(LOCK, { id: article });
    if (found.length === 0) return upToDate;
    const { asRead, written } = await writtenAs(transaction, article);
    const identities = await identitiesHere(askIn(transaction), article, asRead);
    const resolved = new Map(identities.map((each) => [each.asRead, each.resolved.id]));
    if (asRead.every((id, i) => (resolved.get(id) ?? id) === written[i])) return upToDate;
    const [stored] = await readContributions(askIn(transaction), [article]);
    if (stored === undefined) return upToDate;
    const saying = toSaying(stored.contribution, stored.ingestedAt, identities);
    const held = await readHolding(transaction, article);
    return { change: await applyChange(transaction, article, held, saying) };
  },
  isOutput: (value): value is Rewritten => hasFields(value, "change"),
};

/** The entities of an article as read, and beside each the entity of the graph that it was written as. */
async function writtenAs(
  transaction: CypherTransaction,
  article: string,
): Promise<{ readonly asRead: readonly string[]; readonly written: readonly string[] }> {
  const readings = await readReadings(askIn(transaction), [article]);
  const reading = readings.get(article);
  if (reading !== undefined)
    return { asRead: readReadingEntities(reading.entities).map(({ id }) => id), written: reading.resolved };
  const named = (await transaction.run(NAMED, { id: article })).map((row) => readText(row, "id"));
  return { asRead: named, written: named };
}
