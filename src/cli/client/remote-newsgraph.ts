import { setTimeout as wait } from "node:timers/promises";
import type { ArticleRequest } from "../../api/contract.js";
import type { JobItemView, JobView } from "../../api/job-view.js";
import { isNewsgraphError } from "../../graph/errors.js";
import type { Submission } from "../../jobs/reader.js";
import { ANSWERS, checkAnswer } from "./check-answer.js";
import { followRemoteJob } from "./follow-remote-job.js";
import { createHttpClient, type HttpClient } from "./http-client.js";
import { createItemPlaces } from "./item-places.js";
import type { IngestOptions, Newsgraph } from "./newsgraph.js";
import { createRemoteIdentity } from "./remote-identity.js";
import { readArticleFile } from "./read-article-file.js";
import { SAVED_STAYS, throwIfCancelled } from "../throw-if-cancelled.js";
import { sourceOf } from "../source-of.js";
import { runPool } from "./run-pool.js";

/** Articles under way at the same time: the server has a queue of its own, this only keeps it fed. */
const IN_FLIGHT = 8;
/** How long to wait for the rules that compare entities after a batch, and between two questions, in ms. */
const RESOLVING_MS = 30_000;
const ASK_AGAIN_MS = 200;

/**
 * Newsgraph through the server that holds the database.
 * @param maxBytes largest file to send
 */
export function createRemoteNewsgraph(address: string, maxBytes: number): Newsgraph {
  const http = createHttpClient(address);
  return {
    server: address,
    async ingest(submissions, options) {
      const places = createItemPlaces(submissions.length);
      const saved: JobView[] = [];
      await runPool(submissions, IN_FLIGHT, async (submission, index) => {
        const job = await ingestOne({ http, maxBytes }, submission, places.ofJob(index, 1), options);
        if (job?.items.some(({ outcome }) => outcome !== null) === true) saved.splice(0, 1, job);
      });
      const [last] = saved;
      return last !== undefined && (await isResolved(http, last, options.signal));
    },
    async query(query, { parameters, limit, timeoutMs, allowWrites, signal }) {
      const body = { query, parameters, limit, timeoutMs, ...(allowWrites ? { write: true } : {}) };
      return checkAnswer(ANSWERS.cypher, await http.json("/api/cypher", { method: "POST", body, signal }));
    },
    articles: async (limit, offset) =>
      checkAnswer(ANSWERS.articles, await http.json(`/api/articles?limit=${limit}&offset=${offset}`)),
    versions: async (article, limit, offset) => {
      const path = `/api/articles/${encodeURIComponent(article)}/versions?limit=${limit}&offset=${offset}`;
      return checkAnswer(ANSWERS.versions, await http.json(path));
    },
    deleteArticle: async (id) =>
      checkAnswer(
        ANSWERS.deleted,
        await http.json(`/api/articles/${encodeURIComponent(id)}`, { method: "DELETE" }),
      ),
    identity: createRemoteIdentity(http),
    export: (format) => http.stream(`/api/export?format=${format}`),
    status: async () => checkAnswer(ANSWERS.health, await http.json("/api/health")),
    close: () => Promise.resolve(),
  };
}

async function ingestOne(
  { http, maxBytes }: { readonly http: HttpClient; readonly maxBytes: number },
  submission: Submission,
  placeOf: (index: number) => number,
  { signal, onItem }: IngestOptions,
): Promise<JobView | null> {
  throwIfCancelled(signal, SAVED_STAYS);
  let ended: JobView | null = null;
  try {
    const body = await toRequest(submission, maxBytes);
    const job = checkAnswer(ANSWERS.job, await http.json("/api/articles", { method: "POST", body }));
    // A job that ended at this very moment cannot be cancelled, which is as good.
    const onAbort = () => void http.json(`/api/jobs/${job.id}`, { method: "DELETE" }).catch(() => undefined);
    if (isFired(signal)) onAbort();
    else signal.addEventListener("abort", onAbort, { once: true });
    await followRemoteJob(http, job, new AbortController().signal, (view) => {
      ended = view;
      view.items.forEach((item, index) => onItem(placeOf(index), item));
    }).finally(() => signal.removeEventListener("abort", onAbort));
  } catch (error) {
    if (!isNewsgraphError(error) || error.code === "STORE_UNAVAILABLE") throw error;
    onItem(placeOf(0), failedItem(sourceOf(submission), error.code, error.message, error.hint ?? null));
  }
  throwIfCancelled(signal, SAVED_STAYS);
  return ended;
}

/** Asks until the rules have looked at who is who, which a server does when its queue is empty; false when that takes long. */
async function isResolved(http: HttpClient, { id }: JobView, signal: AbortSignal): Promise<boolean> {
  const until = Date.now() + RESOLVING_MS;
  while (Date.now() < until && !isFired(signal)) {
    const { report } = checkAnswer(ANSWERS.job, await http.json(`/api/jobs/${id}`));
    if ((report?.identity ?? null) !== null) return true;
    await wait(ASK_AGAIN_MS, undefined, { signal }).catch(() => undefined);
  }
  return false;
}

/** The server may not see this machine's files, so it is sent what is in them. */
async function toRequest(submission: Submission, maxBytes: number): Promise<ArticleRequest> {
  switch (submission.type) {
    case "url":
      return { url: submission.url, ...submission.known };
    case "text":
      return { text: submission.text, ...submission.metadata };
    case "html": {
      const { html, url, metadata } = submission;
      return { html, ...(url === null ? {} : { url }), ...metadata };
    }
    case "bytes":
      return { base64: submission.base64, ...submission.metadata };
    case "file":
      return { base64: await readArticleFile(submission.path, maxBytes), source: submission.path };
  }
}

/** Asked afresh: it may have fired since it was last looked at. */
function isFired(signal: AbortSignal): boolean {
  return signal.aborted;
}

function failedItem(source: string, code: string, message: string, hint: string | null): JobItemView {
  return { source, status: "failed", stage: null, outcome: null, error: { code, message, hint } };
}
