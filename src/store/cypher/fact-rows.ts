import { MODALITIES, POLARITIES } from "../../graph/annotations.js";
import type { EntityRef, FactView } from "../../graph/views.js";
import type { CypherRunner, Row } from "../cypher-runner.js";
import { cypher } from "./cypher-text.js";
import { FACT_COLUMNS, readWording } from "./fact-tally.js";
import { readKind, readNumber, readOneOf, readRelation, readText, readTextOrNull } from "./row-reader.js";

const FACTS = cypher`
  UNWIND $ids AS wanted
  MATCH (f:Fact {id: wanted})
  RETURN ${FACT_COLUMNS}`;

const ENTITIES = cypher`
  UNWIND $ids AS wanted
  MATCH (f:Fact {id: wanted})
  MATCH (f)-[r:SUBJECT|OBJECT|STATED_BY|AT_PLACE]->(e:Entity)
  RETURN wanted AS fact, type(r) AS part, e.id AS id, e.kind AS kind, e.name AS name`;

/** The facts with these ids, in this order, with the entities they join. */
export async function readFactRows(
  runner: CypherRunner,
  ids: readonly string[],
): Promise<readonly Omit<FactView, "evidence" | "independentSources">[]> {
  if (ids.length === 0) return [];
  const [rows, ends] = await Promise.all([runner.read(FACTS, { ids }), runner.read(ENTITIES, { ids })]);
  const refs = new Map(ends.map((row) => [`${readText(row, "fact")} ${readText(row, "part")}`, toRef(row)]));
  const byId = new Map(rows.map((row) => [readText(row, "id"), row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    const subject = refs.get(`${id} SUBJECT`);
    return row === undefined || subject === undefined ? [] : [toFact(row, id, subject, refs)];
  });
}

function toFact(
  row: Row,
  id: string,
  subject: EntityRef,
  refs: ReadonlyMap<string, EntityRef>,
): Omit<FactView, "evidence" | "independentSources"> {
  return {
    id,
    relation: readRelation(row, "relation"),
    subject,
    object: refs.get(`${id} OBJECT`) ?? null,
    ...readWording(row),
    polarity: readOneOf(row, "polarity", POLARITIES),
    modality: readOneOf(row, "modality", MODALITIES),
    statedBy: refs.get(`${id} STATED_BY`) ?? null,
    validFrom: readTextOrNull(row, "validFrom"),
    validTo: readTextOrNull(row, "validTo"),
    place: refs.get(`${id} AT_PLACE`) ?? null,
    confidence: readNumber(row, "confidence"),
    sources: readNumber(row, "sources"),
  };
}

function toRef(row: Row): EntityRef {
  return { id: readText(row, "id"), kind: readKind(row, "kind"), name: readText(row, "name") };
}
