import { MODALITIES, POLARITIES } from "../../graph/annotations.js";
import type { GraphRecord } from "../../graph/records.js";
import { compareText } from "../../graph/text-order.js";
import type { CypherRunner, Row } from "../cypher-runner.js";
import { cypher } from "./cypher-text.js";
import { FACT_COLUMNS, readFactTally, readWording, wordingColumns } from "./fact-tally.js";
import { byIdOrder, groupRows } from "./row-groups.js";
import { readNumber, readOneOf, readRelation, readText, readTextOrNull } from "./row-reader.js";

const FACTS = cypher`
  UNWIND $ids AS wanted
  MATCH (f:Fact {id: wanted})
  RETURN ${FACT_COLUMNS}`;

const FACT_ENTITIES = cypher`
  UNWIND $ids AS wanted
  MATCH (f:Fact {id: wanted})
  MATCH (f)-[r:SUBJECT|OBJECT|STATED_BY|AT_PLACE]->(e:Entity)
  RETURN wanted AS fact, type(r) AS part, e.id AS entity`;

const SUPPORT = cypher`
  UNWIND $ids AS wanted
  MATCH (f:Fact {id: wanted})
  MATCH (f)-[r:SUPPORTED_BY]->(s:Sentence)
  RETURN wanted AS fact, s.id AS sentence, r.confidence AS confidence, r.extractor AS extractor,
    ${wordingColumns("r")}`;

/** The facts with these ids, by id, with their support. */
export async function factsOf(runner: CypherRunner, ids: readonly string[]): Promise<GraphRecord[]> {
  const rows = byIdOrder(await runner.read(FACTS, { ids }));
  const ends = groupRows(await runner.read(FACT_ENTITIES, { ids }), "fact");
  const support = groupRows(await runner.read(SUPPORT, { ids }), "fact");
  return rows.map((row) => {
    const id = readText(row, "id");
    return toFact(row, ends.get(id) ?? [], support.get(id) ?? []);
  });
}

function toFact(row: Row, ends: readonly Row[], support: readonly Row[]): GraphRecord {
  const parts = new Map(ends.map((end) => [readText(end, "part"), readText(end, "entity")]));
  const evidence = support.map((line) => ({
    sentence: readText(line, "sentence"),
    confidence: readNumber(line, "confidence"),
    extractor: readText(line, "extractor"),
    ...readWording(line),
  }));
  return {
    type: "fact",
    fact: {
      id: readText(row, "id"),
      relation: readRelation(row, "relation"),
      subject: parts.get("SUBJECT") ?? "",
      object: parts.get("OBJECT") ?? null,
      ...readFactTally(row),
      polarity: readOneOf(row, "polarity", POLARITIES),
      modality: readOneOf(row, "modality", MODALITIES),
      statedBy: parts.get("STATED_BY") ?? null,
      validFrom: readTextOrNull(row, "validFrom"),
      validTo: readTextOrNull(row, "validTo"),
      place: parts.get("AT_PLACE") ?? null,
      evidence: evidence.sort((a, b) => compareText(a.sentence, b.sentence)),
    },
  };
}
