import type { EntityAsRead } from "../../src/graph/identity/decision.js";
import type { CypherValue } from "../../src/graph/values.js";
import type { EntityDetail } from "../../src/graph/views.js";
import type { Api } from "../client/api.js";

/** A sentence in which an entity is named. */
export interface NamingSentence {
  readonly id: string;
  readonly text: string;
  readonly article: string;
  readonly title: string | null;
}

/** What a reader needs to tell an entity from another. */
export interface Portrait {
  /** The name that is compared; the entity of the graph may have another. */
  readonly name: string;
  readonly entity: EntityDetail;
  readonly sentences: readonly NamingSentence[];
}

/** Sentences looked at for a portrait, of which those from different articles are shown first. */
const LOOKED_AT = 40;
const SHOWN = 3;

const RESOLVE = "MATCH (i:Identity) WHERE i.id IN $ids RETURN i.id AS id, i.entity AS entity";

const SENTENCES = `MATCH (e:Entity {id: $id})<-[m:MENTIONS]-(s:Sentence)<-[:HAS_SENTENCE]-(a:Article)
WHERE m.form = 'name'
RETURN s.id AS sentence, s.text AS text, a.id AS article, a.title AS title LIMIT $limit`;

/** The entities of the graph that entities as read are part of, by id; those that nobody decided about are themselves. @throws ApiError */
export async function resolveEntities(
  api: Api,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const found = new Map(ids.map((id) => [id, id]));
  if (ids.length === 0) return found;
  const { rows } = await api.cypher(
    { query: RESOLVE, parameters: { ids: [...ids] } },
    new AbortController().signal,
  );
  for (const [id, entity] of rows) if (isText(id) && isText(entity)) found.set(id, entity);
  return found;
}

/** Those of these ids that are entities of the graph now. @throws ApiError */
export async function livingEntities(api: Api, ids: Iterable<string>): Promise<ReadonlySet<string>> {
  const query = "MATCH (e:Entity) WHERE e.id IN $ids RETURN e.id AS id";
  const { rows } = await api.cypher({ query, parameters: { ids: [...ids] } }, new AbortController().signal);
  return new Set(rows.flatMap(([id]) => (isText(id) ? [id] : [])));
}

/** @throws ApiError */
export async function loadPortrait(api: Api, asRead: Pick<EntityAsRead, "id" | "name">): Promise<Portrait> {
  const id = (await resolveEntities(api, [asRead.id])).get(asRead.id) ?? asRead.id;
  const [entity, sentences] = await Promise.all([api.entity(id), namingSentences(api, id, LOOKED_AT)]);
  return { name: asRead.name || entity.name, entity, sentences: fromManyArticles(sentences) };
}

/** Sentences that name an entity, each once. @throws ApiError */
export async function namingSentences(
  api: Api,
  id: string,
  limit: number,
): Promise<readonly NamingSentence[]> {
  const { rows } = await api.cypher(
    { query: SENTENCES, parameters: { id, limit } },
    new AbortController().signal,
  );
  const byId = new Map(rows.flatMap(toSentence).map((sentence) => [sentence.id, sentence]));
  return [...byId.values()];
}

/** One sentence of each article before a second of any. */
function fromManyArticles(sentences: readonly NamingSentence[]): readonly NamingSentence[] {
  const firsts = new Map<string, NamingSentence>();
  for (const sentence of sentences) {
    if (!firsts.has(sentence.article)) firsts.set(sentence.article, sentence);
  }
  const first = [...firsts.values()];
  return [...first, ...sentences.filter((each) => !first.includes(each))].slice(0, SHOWN);
}

function toSentence(row: readonly CypherValue[]): readonly NamingSentence[] {
  const [id, text, article, title] = row;
  if (!isText(id) || !isText(text) || !isText(article)) return [];
  return [{ id, text, article, title: isText(title) ? title : null }];
}

function isText(value: CypherValue | undefined): value is string {
  return typeof value === "string";
}
