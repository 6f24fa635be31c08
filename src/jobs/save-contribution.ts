import type { JobOutcome } from "../api/job-view.js";
import type { ContributedArticle, Contribution } from "../graph/contribution.js";
import { isNewsgraphError } from "../graph/errors.js";
import type { ArticleView, SaveOutcome } from "../graph/views.js";
import type { GraphStore } from "../store/graph-store.js";
import { countQuality } from "./count-quality.js";
import { withRetries } from "./with-retries.js";

/** What saving did, without the time the whole article took. */
export type Saved = Omit<JobOutcome, "ms">;

/**
 * Save an article, unless its text is stored already under another address: then it is
 * `unchanged`, and the answer names the article that is there. A failure that may pass is
 * tried once more, and a database that is away is waited for; `signal` ends the waiting.
 */
export async function saveContribution(
  store: GraphStore,
  contribution: Contribution,
  ingestedAt: string,
  signal: AbortSignal,
): Promise<Saved> {
  return withRetries(signal, async () => {
    const twin = await findTwin(store, contribution);
    if (twin !== null) return describeTwin(twin);
    return describeSave(contribution, await store.saveArticle(contribution, ingestedAt));
  });
}

/** A stored article with the same text but another id. The same id is for the store to compare. */
async function findTwin(store: GraphStore, { article }: Contribution): Promise<ArticleView | null> {
  const { canonicalUrl, contentHash } = article;
  const id = await store.findArticle({ canonicalUrl, contentHash });
  if (id === null) return findEditedSince(store, article);
  if (id === article.id) return null;
  const stored = await getIfThere(store, id);
  return stored?.contentHash === contentHash ? stored : null;
}

/** A stored article that had this text before its file was edited, when the text now comes from elsewhere. */
async function findEditedSince(store: GraphStore, article: ContributedArticle): Promise<ArticleView | null> {
  if (article.url !== null || article.canonicalUrl !== null) return null;
  const stored = await getIfThere(store, article.id);
  return stored === null || stored.source === article.source ? null : stored;
}

async function getIfThere(store: GraphStore, id: string): Promise<ArticleView | null> {
  try {
    return await store.getArticle(id);
  } catch (error) {
    // Deleted between the two questions.
    if (isNewsgraphError(error) && error.code === "INPUT_NOT_FOUND") return null;
    throw error;
  }
}

function describeTwin(twin: ArticleView): Saved {
  const { id, title, language, sentences, entities, facts } = twin;
  return {
    article: id,
    title,
    language,
    status: "unchanged",
    sentences,
    entities,
    facts,
    newEntities: [],
    newFacts: [],
  };
}

function describeSave(contribution: Contribution, outcome: SaveOutcome): Saved {
  return {
    article: outcome.article,
    title: contribution.article.title,
    language: contribution.article.language,
    status: outcome.status,
    sentences: contribution.sentences.length,
    entities: contribution.entities.length,
    facts: contribution.facts.length,
    newEntities: outcome.newEntities,
    newFacts: outcome.newFacts,
    ...(outcome.changes === null ? {} : { changes: outcome.changes }),
    ...(outcome.status === "unchanged" ? {} : { quality: countQuality(contribution) }),
  };
}
