import type { RelationName } from "../../graph/relations.js";
import type { CypherTransaction, Row } from "../cypher-runner.js";
import { cypher } from "./cypher-text.js";
import type { EntityNaming } from "./entity-row.js";
import { readKind, readNumber, readRelation, readText, readTextOrNull, readTexts } from "./row-reader.js";

/** What a stored article has put into the shared part of the graph. */
export interface Holding {
  readonly namings: readonly EntityNaming[];
  readonly facts: readonly HeldFact[];
}

/** A stored fact, and the ends of the relationship derived from it (null when none is). */
export interface HeldFact {
  readonly id: string;
  readonly relation: RelationName;
  readonly edge: EdgeEnds | null;
}

export interface EdgeEnds {
  readonly subject: string;
  readonly object: string;
}

const NAMINGS = cypher`
  MATCH (a:Article {id: $id})
  MATCH (a)-[n:NAMES]->(e:Entity)
  RETURN e.id AS id, n.key AS key, n.kind AS kind, n.name AS name, n.aliases AS aliases,
    n.wikidata AS wikidata, n.mentions AS mentions`;

const FACT_IDS = cypher`
  MATCH (a:Article {id: $id})
  MATCH (a)-[:HAS_SENTENCE]->(s:Sentence)
  MATCH (s)<-[:SUPPORTED_BY]-(f:Fact)
  RETURN DISTINCT f.id AS id`;

// Both ends by type and not by OPTIONAL MATCH, for which an engine may read all facts.
const FACTS = cypher`
  UNWIND $ids AS id
  MATCH (f:Fact {id: id})
  MATCH (f)-[r:SUBJECT|OBJECT]->(e:Entity)
  RETURN f.id AS id, f.relation AS relation, f.polarity AS polarity, type(r) AS part, e.id AS entity`;

export async function readHolding(transaction: CypherTransaction, article: string): Promise<Holding> {
  const namings = await transaction.run(NAMINGS, { id: article });
  const ids = (await transaction.run(FACT_IDS, { id: article })).map((row) => readText(row, "id"));
  const facts = ids.length === 0 ? [] : await transaction.run(FACTS, { ids });
  return { namings: namings.map(toNaming), facts: toHeldFacts(facts) };
}

function toNaming(row: Row): EntityNaming {
  return {
    id: readText(row, "id"),
    key: readText(row, "key"),
    kind: readKind(row, "kind"),
    name: readText(row, "name"),
    aliases: readTexts(row, "aliases"),
    wikidata: readTextOrNull(row, "wikidata"),
    mentions: readNumber(row, "mentions"),
  };
}

function toHeldFacts(rows: readonly Row[]): HeldFact[] {
  const byId = new Map<string, Row[]>();
  for (const row of rows) byId.set(readText(row, "id"), [...(byId.get(readText(row, "id")) ?? []), row]);
  return [...byId].map(([id, ends]) => {
    const end = (part: string) => ends.find((row) => row.part === part);
    const [subject, object] = [end("SUBJECT"), end("OBJECT")];
    const first = subject ?? {};
    const isDrawn = readText(first, "polarity") === "asserted" && object !== undefined;
    const edge = isDrawn ? { subject: readText(first, "entity"), object: readText(object, "entity") } : null;
    return { id, relation: readRelation(first, "relation"), edge };
  });
}
