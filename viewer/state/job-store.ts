import { computed, signal, type ReadonlySignal } from "@preact/signals";

import type { ArticleRequest } from "../../src/api/contract.js";
import type { JobOutcome, JobView } from "../../src/api/job-view.js";
import type { Api } from "../client/api.js";
import { followJob, isEnded } from "../client/job-events.js";
import { retryRequests } from "./job-retry.js";

/** The jobs that add articles, newest first, kept up to date while they run. */
export interface JobStore {
  readonly jobs: ReadonlySignal<readonly JobView[]>;
  /** Jobs that have not ended. */
  readonly active: ReadonlySignal<number>;
  /** Load the list and follow what still runs. @throws ApiError */
  load(): Promise<void>;
  /** Hand in an article and follow its job. @throws ApiError */
  add(article: ArticleRequest): Promise<JobView>;
  /** What can be handed in again of a job, which is empty when nothing failed. */
  again(job: JobView): readonly ArticleRequest[];
  /** Hand in again what failed of a job. @throws ApiError */
  retry(job: JobView): Promise<void>;
  /** @throws ApiError */
  cancel(id: string): Promise<void>;
}

/** How often, and how far apart in ms, an ended job is asked for what the rules made of its names. */
const RULE_LOOKS = [1000, 2000, 4000, 8000, 16_000];

/**
 * `onOutcomes` is called once for each job that ends with articles saved, `onIdentity` when the rules have then looked
 * at who is who.
 */
// eslint-disable-next-line max-lines-per-function -- short actions on one list.
export function createJobStore(
  api: Api,
  onOutcomes: (outcomes: readonly JobOutcome[]) => void,
  onIdentity: () => void,
): JobStore {
  const jobs = signal<readonly JobView[]>([]);
  const followed = new Set<string>();
  const sent = new Map<string, ArticleRequest>();

  const put = (job: JobView): void => {
    const known = jobs.value.some((other) => other.id === job.id);
    jobs.value = known
      ? jobs.value.map((other) => (other.id === job.id ? job : other))
      : [job, ...jobs.value];
  };
  const report = (job: JobView): void => {
    const outcomes = job.items.flatMap((item) => (item.outcome === null ? [] : [item.outcome]));
    if (outcomes.length === 0) return;
    onOutcomes(outcomes);
    void awaitRules(job).catch(() => undefined);
  };
  const awaitRules = async (job: JobView): Promise<void> => {
    for (const pause of RULE_LOOKS) {
      await new Promise((resolve) => setTimeout(resolve, pause));
      const now = await api.job(job.id);
      if ((now.report?.identity ?? null) === null) continue;
      put(now);
      onIdentity();
      return;
    }
  };
  const follow = (job: JobView): void => {
    put(job);
    if (followed.has(job.id)) return;
    followed.add(job.id);
    if (isEnded(job)) {
      report(job);
      return;
    }
    followJob(api, job.id, (next) => {
      put(next);
      if (isEnded(next)) report(next);
    });
  };

  const add = async (article: ArticleRequest): Promise<JobView> => {
    const job = await api.addArticle(article);
    sent.set(job.id, article);
    follow(job);
    return job;
  };

  return {
    jobs,
    active: computed(() => jobs.value.filter((job) => !isEnded(job)).length),
    load: async () => {
      const loaded = await api.jobs();
      jobs.value = [...loaded].sort((a, b) => b.createdAt.localeCompare(a.createdAt));
      loaded.filter((job) => !isEnded(job)).forEach(follow);
    },
    add,
    again: (job) => (isEnded(job) ? retryRequests(job, sent.get(job.id)) : []),
    retry: async (job) => {
      for (const article of retryRequests(job, sent.get(job.id))) await add(article);
    },
    cancel: async (id) => put(await api.cancelJob(id)),
  };
}
