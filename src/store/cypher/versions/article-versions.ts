import type { FormerVersion } from "../../../graph/article-version.js";
import { compareVersions, statementsOf } from "../../../graph/compare-versions.js";
import type { Contribution } from "../../../graph/contribution.js";
import { InputError } from "../../../graph/errors.js";
import { applyIdentity } from "../../../graph/identity/apply-identity.js";
import { versionId } from "../../../graph/ids.js";
import type { ArticleVersionText, ArticleVersionView } from "../../../graph/version-views.js";
import type { Page } from "../../../graph/views.js";
import type { CypherRunner } from "../../cypher-runner.js";
import type { StoredContribution, VersionQuery } from "../../graph-store.js";
import { type Ask, askOf } from "../ask.js";
import { readContributions } from "../contributions.js";
import { cypher } from "../cypher-text.js";
import { identitiesHere, toArticleIdentity } from "../identity/article-identity.js";
import { readText } from "../row-reader.js";
import { versionPlaces, versionsById } from "./former-versions.js";

/** A text of an article, present or former, about the entities of the graph. */
interface Version extends FormerVersion {
  readonly isCurrent: boolean;
}

/** The texts that an article has had, the newest first, each against the one before it. */
export async function articleVersions(
  runner: CypherRunner,
  article: string,
  { limit, offset }: VersionQuery,
): Promise<Page<ArticleVersionView>> {
  const ask = askOf(runner);
  const current = await readCurrent(ask, article);
  const places = (await versionPlaces(ask, [article])).get(article) ?? [];
  const all = [toCurrent(current, places[0]?.number ?? 0), ...places];
  // One more than is shown, because each is compared with the one before it.
  const wanted = new Set(all.slice(offset, offset + limit + 1).map(({ id }) => id));
  const texts = await readTexts(ask, current, wanted, all);
  const stored = await storedFacts(ask, texts);
  const isInGraph = (fact: string) => stored.has(fact);
  const items = texts.slice(0, limit).map((version, place): ArticleVersionView => {
    const before = texts[place + 1];
    const changes =
      before === undefined ? null : compareVersions(before.contribution, version.contribution, isInGraph);
    return { ...describe(version), changes };
  });
  return { items, total: all.length };
}

/** One text of an article, with what it states. */
export async function articleVersion(
  runner: CypherRunner,
  article: string,
  id: string,
): Promise<ArticleVersionText> {
  const ask = askOf(runner);
  const current = await readCurrent(ask, article);
  const places = (await versionPlaces(ask, [article])).get(article) ?? [];
  const all = [toCurrent(current, places[0]?.number ?? 0), ...places];
  const [version] = await readTexts(ask, current, new Set([id]), all);
  if (version === undefined) {
    throw new InputError("INPUT_NOT_FOUND", `The article ${article} has no version ${id}.`, {
      hint: "The versions of an article are listed at /api/articles/:id/versions.",
      details: { article, version: id },
    });
  }
  const stored = await storedFacts(ask, [version]);
  const statements = statementsOf(version.contribution, (fact) => stored.has(fact));
  return { ...describe(version), text: version.contribution.article.text, statements };
}

async function readCurrent(ask: Ask, article: string): Promise<StoredContribution> {
  const [current] = await readContributions(ask, [article]);
  if (current !== undefined) return current;
  throw new InputError("INPUT_NOT_FOUND", `There is no article ${article}.`, { details: { id: article } });
}

function toCurrent(current: StoredContribution, formerNumber: number) {
  const { id, contentHash } = current.contribution.article;
  return { id: versionId(id, contentHash, current.ingestedAt), number: formerNumber + 1 };
}

/** Those of all versions that are wanted, the newest first. */
async function readTexts(
  ask: Ask,
  current: StoredContribution,
  wanted: ReadonlySet<string>,
  all: readonly { readonly id: string; readonly number: number }[],
): Promise<Version[]> {
  const former = await versionsById(ask, [...wanted]);
  const [newest] = all;
  const read = all.flatMap((place): Version[] => {
    if (!wanted.has(place.id)) return [];
    if (place === newest) return [{ ...place, ...current, isCurrent: true }];
    const found = former.find(({ id }) => id === place.id);
    return found === undefined ? [] : [{ ...found, isCurrent: false }];
  });
  const ids = [
    ...new Set(read.flatMap(({ contribution }) => contribution.entities.map((entity) => entity.id))),
  ];
  const identity = toArticleIdentity(await identitiesHere(ask, current.contribution.article.id, ids));
  return read.map((version) => ({ ...version, contribution: applyIdentity(version.contribution, identity) }));
}

const FACTS = cypher`
  UNWIND $ids AS wanted
  MATCH (f:Fact {id: wanted})
  RETURN f.id AS id`;

async function storedFacts(
  ask: Ask,
  versions: readonly { readonly contribution: Contribution }[],
): Promise<ReadonlySet<string>> {
  const ids = new Set(versions.flatMap(({ contribution }) => contribution.facts.map(({ id }) => id)));
  const rows = ids.size === 0 ? [] : await ask(FACTS, { ids: [...ids] });
  return new Set(rows.map((row) => readText(row, "id")));
}

function describe(version: Version): Omit<ArticleVersionView, "changes"> {
  const { id, number, isCurrent, contribution, ingestedAt } = version;
  const { id: article, text: _text, ...described } = contribution.article;
  return {
    id,
    article,
    number,
    isCurrent,
    ...described,
    ingestedAt,
    sentences: contribution.sentences.length,
    entities: contribution.entities.length,
    facts: contribution.facts.length,
  };
}
