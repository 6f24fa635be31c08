import type { FormerVersion } from "../../../graph/article-version.js";
import { compareText } from "../../../graph/text-order.js";
import type { Row } from "../../cypher-runner.js";
import type { Ask } from "../ask.js";
import { cypher } from "../cypher-text.js";
import { byIdOrder, groupRows } from "../row-groups.js";
import { readNumber, readText } from "../row-reader.js";
import { readVersion, VERSION_COLUMNS } from "./version-nodes.js";

const BY_IDS = cypher`
  UNWIND $ids AS wanted
  MATCH (v:Version {id: wanted})
  RETURN ${VERSION_COLUMNS}`;

/** The former versions with these ids, by id. */
export async function versionsById(ask: Ask, ids: readonly string[]): Promise<FormerVersion[]> {
  return ids.length === 0 ? [] : byIdOrder(await ask(BY_IDS, { ids })).map(readVersion);
}

const OF_ARTICLES = cypher`
  UNWIND $articles AS wanted
  MATCH (v:Version {article: wanted})
  RETURN v.id AS id, v.article AS article, v.number AS number`;

/** Which former version of an article is the how manieth. */
export interface VersionPlace {
  readonly id: string;
  readonly number: number;
}

/** The places of the former versions of these articles, the newest first, by article; those that have none are left out. */
export async function versionPlaces(
  ask: Ask,
  articles: readonly string[],
): Promise<Map<string, VersionPlace[]>> {
  const rows = articles.length === 0 ? [] : await ask(OF_ARTICLES, { articles });
  return new Map(
    [...groupRows(rows, "article")].map(([article, of]) => [article, of.map(toPlace).sort(newestFirst)]),
  );
}

/** All former versions of these articles, the newest first, by article. */
export async function versionsOf(
  ask: Ask,
  articles: readonly string[],
): Promise<Map<string, FormerVersion[]>> {
  const places = await versionPlaces(ask, articles);
  const ids = [...places.values()].flat().map(({ id }) => id);
  const versions = new Map((await versionsById(ask, ids)).map((version) => [version.id, version]));
  return new Map(
    [...places].map(([article, of]) => [article, of.flatMap(({ id }) => versions.get(id) ?? [])]),
  );
}

function toPlace(row: Row): VersionPlace {
  return { id: readText(row, "id"), number: readNumber(row, "number") };
}

function newestFirst(a: VersionPlace, b: VersionPlace): number {
  return b.number - a.number || compareText(b.id, a.id);
}
