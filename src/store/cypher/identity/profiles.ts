import type { EntityProfile } from "../../../graph/identity/entity-profile.js";
import { readReadingEntities, readReadingFacts } from "../../../graph/identity/reading.js";
import { compareText } from "../../../graph/text-order.js";
import type { EntityRef } from "../../../graph/views.js";
import type { CypherRunner, Row } from "../../cypher-runner.js";
import type { ProfileQuery } from "../../identity-store.js";
import { askOf } from "../ask.js";
import { cypher, quoted } from "../cypher-text.js";
import { idChunks } from "../records.js";
import { groupRows } from "../row-groups.js";
import { readKind, readNumber, readText, readTextOrNull, readTexts } from "../row-reader.js";
import { ProfileTally } from "./profile-tally.js";
import { articlesWithReading, readReadings, type StoredReading } from "./reading-nodes.js";

/** Entities of the graph that are read together. */
const CHUNK = 200;

const NAMINGS = cypher`
  UNWIND $ids AS wanted
  MATCH (e:Entity {id: wanted})
  MATCH (e)<-[n:NAMES]-(a:Article)
  RETURN wanted AS entity, a.id AS article, n.key AS key, n.kind AS kind, n.name AS name, n.aliases AS aliases,
    n.mentions AS mentions`;

const FACTS_AS = (end: "SUBJECT" | "OBJECT") => cypher`
  UNWIND $ids AS wanted
  MATCH (e:Entity {id: wanted})
  MATCH (e)<-[:${quoted(end)}]-(f:Fact)
  RETURN wanted AS entity, f.id AS fact`;

const ENDS = cypher`
  UNWIND $ids AS wanted
  MATCH (f:Fact {id: wanted})
  MATCH (f)-[r:SUBJECT|OBJECT]->(e:Entity)
  RETURN wanted AS fact, type(r) AS part, e.id AS id, e.kind AS kind, e.name AS name`;

const SUPPORT = cypher`
  UNWIND $ids AS wanted
  MATCH (f:Fact {id: wanted})
  MATCH (f)-[r:SUPPORTED_BY]->(s:Sentence)
  RETURN DISTINCT wanted AS fact, s.article AS article, r.role AS role`;

const PART_KEYS = cypher`
  UNWIND $ids AS wanted
  MATCH (i:Identity {id: wanted})
  RETURN i.id AS id, i.key AS key`;

/**
 * Profiles of entities as read. Articles beside which a reading is kept speak through it; what all others say
 * stands in the graph as it was read.
 */
export async function* profiles(
  runner: CypherRunner,
  { entities }: ProfileQuery = {},
): AsyncGenerator<EntityProfile> {
  const reread = await articlesWithReading(askOf(runner));
  for await (const ids of chunksOf(runner, entities)) {
    const tallies = await tallyChunk(runner, ids, reread);
    const found = [...tallies.values()].flatMap((tally) => tally.profile() ?? []);
    yield* found.sort((a, b) => compareText(a.resolvedId, b.resolvedId) || compareText(a.id, b.id));
  }
}

async function* chunksOf(
  runner: CypherRunner,
  entities: readonly string[] | undefined,
): AsyncGenerator<readonly string[]> {
  if (entities === undefined) {
    yield* idChunks(runner, "Entity", CHUNK);
    return;
  }
  const ids = [...new Set(entities)].sort(compareText);
  for (let i = 0; i < ids.length; i += CHUNK) yield ids.slice(i, i + CHUNK);
}

/** By the id of the entity as read. */
type Tallies = Map<string, ProfileTally>;

async function tallyChunk(
  runner: CypherRunner,
  ids: readonly string[],
  reread: ReadonlySet<string>,
): Promise<Tallies> {
  const tallies: Tallies = new Map();
  const rows = await runner.read(NAMINGS, { ids });
  const concerned = new Set<string>();
  for (const row of rows) {
    const article = readText(row, "article");
    if (reread.has(article)) concerned.add(article);
    else tallyOf(tallies, readText(row, "entity"), readText(row, "key")).addNaming(article, toNaming(row));
  }
  const wanted = new Set(ids);
  const readings = await readReadings(askOf(runner), [...concerned].sort(compareText));
  const partKeys = await readPartKeys(runner, [...readings.values()]);
  for (const reading of readings.values()) addReading(tallies, reading, wanted, partKeys);
  await addFacts(runner, ids, reread, tallies);
  return tallies;
}

function tallyOf(tallies: Tallies, id: string, key: string, resolvedId = id): ProfileTally {
  const known = tallies.get(id) ?? new ProfileTally(id, key, resolvedId);
  tallies.set(id, known);
  return known;
}

function toNaming(row: Row) {
  return {
    kind: readKind(row, "kind"),
    name: readText(row, "name"),
    aliases: readTexts(row, "aliases"),
    mentions: readNumber(row, "mentions"),
  };
}

/** What a reading says about the entities as read that are part of the wanted ones. */
function addReading(
  tallies: Tallies,
  reading: StoredReading,
  wanted: ReadonlySet<string>,
  partKeys: ReadonlyMap<string, string>,
): void {
  const named = readReadingEntities(reading.entities);
  const units = new Map<string, EntityRef>();
  const mine = new Map<string, ProfileTally>();
  for (const [i, entity] of named.entries()) {
    const unit = reading.units[i] ?? entity.id;
    const resolved = reading.resolved[i] ?? entity.id;
    units.set(entity.id, { id: unit, kind: entity.kind, name: entity.name });
    if (!wanted.has(resolved)) continue;
    const tally = tallyOf(tallies, unit, partKeys.get(unit) ?? entity.key, resolved);
    tally.addNaming(reading.article, entity);
    mine.set(entity.id, tally);
  }
  for (const { subject, object, role } of readReadingFacts(reading.facts)) {
    mine.get(subject)?.addFact(role, units.get(object ?? "") ?? null);
    if (object !== null) mine.get(object)?.addFact(null, units.get(subject) ?? null);
  }
}

/** The keys of parts that were split off; entities as read carry their own. */
async function readPartKeys(
  runner: CypherRunner,
  readings: readonly StoredReading[],
): Promise<Map<string, string>> {
  const units = readings.flatMap((reading) => {
    const read = new Set(readReadingEntities(reading.entities).map(({ id }) => id));
    return reading.units.filter((unit) => !read.has(unit));
  });
  const rows = units.length === 0 ? [] : await runner.read(PART_KEYS, { ids: [...new Set(units)] });
  return new Map(rows.map((row) => [readText(row, "id"), readText(row, "key")]));
}

function toRef(row: Row): EntityRef {
  return { id: readText(row, "id"), kind: readKind(row, "kind"), name: readText(row, "name") };
}

async function addFacts(
  runner: CypherRunner,
  ids: readonly string[],
  reread: ReadonlySet<string>,
  tallies: Tallies,
): Promise<void> {
  const [asSubject, asObject] = await Promise.all([
    runner.read(FACTS_AS("SUBJECT"), { ids }),
    runner.read(FACTS_AS("OBJECT"), { ids }),
  ]);
  const facts = [...new Set([...asSubject, ...asObject].map((row) => readText(row, "fact")))];
  if (facts.length === 0) return;
  const [ends, support] = await Promise.all([
    runner.read(ENDS, { ids: facts }),
    runner.read(SUPPORT, { ids: facts }),
  ]);
  const parts = new Map(ends.map((row) => [`${readText(row, "fact")} ${readText(row, "part")}`, toRef(row)]));
  const supported = groupRows(
    support.filter((row) => !reread.has(readText(row, "article"))),
    "fact",
  );
  for (const fact of facts) {
    const subject = parts.get(`${fact} SUBJECT`);
    const object = parts.get(`${fact} OBJECT`) ?? null;
    for (const row of supported.get(fact) ?? []) {
      tallies.get(subject?.id ?? "")?.addFact(readTextOrNull(row, "role"), object);
      tallies.get(object?.id ?? "")?.addFact(null, subject ?? null);
    }
  }
}
