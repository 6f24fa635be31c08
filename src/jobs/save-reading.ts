import type { JobOutcome } from "../api/job-view.js";
import type { Annotations } from "../graph/annotations.js";
import type { ContributedArticle, Contribution } from "../graph/contribution.js";
import { isNewsgraphError } from "../graph/errors.js";
import { toContribution } from "../graph/to-contribution.js";
import type { ArticleView, SaveOutcome } from "../graph/views.js";
import type { GraphStore } from "../store/graph-store.js";
import { countQuality } from "./count-quality.js";
import type { Submission } from "./reader.js";
import { withRetries } from "./with-retries.js";

/** What saving did, without the time the whole article took. */
export type Saved = Omit<JobOutcome, "ms">;

interface ReadArticle {
  readonly submission: Submission;
  readonly read: Annotations;
  readonly ingestedAt: string;
}

/**
 * Save an article, unless its text is stored already under another address: then it is
 * `unchanged`, and the answer names the article that is there. A file without an address that was edited since it was
 * last read is the article that it was, with another text. A failure that may pass is
 * tried once more, and a database that is away is waited for; `signal` ends the waiting.
 */
export async function saveReading(
  store: GraphStore,
  { submission, read, ingestedAt }: ReadArticle,
  signal: AbortSignal,
): Promise<Saved> {
  const contribution = toContribution(read);
  const { article } = contribution;
  const { canonicalUrl, contentHash } = article;
  const save = async (saying: Contribution) =>
    describeSave(saying, await store.saveArticle(saying, ingestedAt));
  return withRetries(signal, async () => {
    const id = await store.findArticle({ canonicalUrl, contentHash });
    const edited = id === null && isFile(submission) ? await findEdited(store, article) : null;
    if (edited !== null) return save(toContribution(read, edited));
    const twin = id === null ? await findEditedSince(store, article) : await findTwin(store, id, article);
    return twin === null ? save(contribution) : describeTwin(twin);
  });
}

function isFile({ type }: Submission): boolean {
  return type === "file" || type === "bytes";
}

/** A stored article with the same text but another id. The same id is for the store to compare. */
async function findTwin(
  store: GraphStore,
  id: string,
  article: ContributedArticle,
): Promise<ArticleView | null> {
  if (id === article.id) return null;
  const stored = await getIfThere(store, id);
  return stored?.contentHash === article.contentHash ? stored : null;
}

/** The id of the article that an edited file was before. */
async function findEdited(store: GraphStore, article: ContributedArticle): Promise<string | null> {
  return hasAddress(article) ? null : store.findEdited(article);
}

/** A stored article that had this text before its file was edited, when the text now comes from elsewhere. */
async function findEditedSince(store: GraphStore, article: ContributedArticle): Promise<ArticleView | null> {
  if (hasAddress(article)) return null;
  const stored = await getIfThere(store, article.id);
  return stored === null || stored.source === article.source ? null : stored;
}

function hasAddress({ url, canonicalUrl }: ContributedArticle): boolean {
  return url !== null || canonicalUrl !== null;
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
