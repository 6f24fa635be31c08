import type { JSX } from "preact";
import { useState } from "preact/hooks";

import type { JobItemView, JobStatus, JobView } from "../../src/api/job-view.js";
import { isEnded } from "../client/job-events.js";
import { counted } from "../state/fact-words.js";
import { jobProgress } from "../state/job-progress.js";
import { formatRoute } from "../state/route.js";
import { durationText, momentText } from "../state/time-text.js";
import { useApp } from "./app-context.js";
import { JobReport } from "./job-report.js";
import { UnreadLanguage } from "./unread-language.js";

const STATUS_WORDS: Readonly<Record<JobStatus, string>> = {
  queued: "Waiting",
  running: "Reading",
  done: "Done",
  failed: "Failed",
  cancelled: "Cancelled",
};

const STAGE_WORDS: Readonly<Record<NonNullable<JobItemView["stage"]>, string>> = {
  fetch: "fetching the page",
  text: "finding the text",
  sentences: "splitting sentences",
  names: "finding names",
  facts: "finding facts",
  save: "saving",
};

/** A long list of articles is folded after these. */
const ITEMS_SHOWN = 12;

/** A job with its progress, a button to cancel it, and what came of each article. */
export function JobCard(props: { readonly job: JobView }): JSX.Element {
  const { store } = useApp();
  const { job } = props;
  const progress = jobProgress(job);
  const [shown, setShown] = useState(ITEMS_SHOWN);
  const cancel = (): void => void store.jobs.cancel(job.id).catch(store.report);
  return (
    <section
      class="job-card"
      data-job={job.id}
      data-status={job.status}
      aria-label={`Job of ${momentText(job.createdAt)}`}
    >
      <header>
        <span class={`badge badge-${job.status}`}>{STATUS_WORDS[job.status]}</span>
        <span class="quiet">{momentText(job.createdAt)}</span>
        {!isEnded(job) && (
          <button type="button" class="button" onClick={cancel}>
            Cancel
          </button>
        )}
        <RetryButton job={job} />
      </header>
      {job.items.length > 1 && <ItemCount job={job} />}
      {!isEnded(job) && <progress max={1} value={progress} aria-label="Progress" />}
      {job.report !== undefined && <JobReport report={job.report} single={job.items.length === 1} />}
      <ul>
        {job.items.slice(0, shown).map((item, index) => (
          <li key={`${index} ${item.source}`}>
            <Item item={item} />
          </li>
        ))}
      </ul>
      {job.items.length > shown && (
        <button type="button" class="button" onClick={() => setShown(job.items.length)}>
          Show all {job.items.length.toLocaleString("en")}
        </button>
      )}
    </section>
  );
}

/** Hands in again what failed; it comes back as jobs of its own. */
function RetryButton(props: { readonly job: JobView }): JSX.Element | null {
  const { store, go } = useApp();
  const [asked, setAsked] = useState(false);
  const { length } = store.jobs.again(props.job);
  if (length === 0) return null;
  const retry = async (): Promise<void> => {
    setAsked(true);
    try {
      await store.jobs.retry(props.job);
      go({ panel: "jobs" });
    } catch (error) {
      setAsked(false);
      store.report(error);
    }
  };
  return (
    <button type="button" class="button" disabled={asked} onClick={() => void retry()}>
      {length === 1 ? "Try again" : `Try ${length.toLocaleString("en")} again`}
    </button>
  );
}

/** How many there are, which grows while a feed is read, and how many of them are done. */
function ItemCount(props: { readonly job: JobView }): JSX.Element {
  // What was a list itself is no article.
  const articles = props.job.items.filter(({ collection }) => collection === undefined);
  const done = articles.filter(({ status }) => status !== "queued" && status !== "running").length;
  return (
    <p class="quiet" data-testid="item-count">
      {done.toLocaleString("en")} of {counted(articles.length, "article")} done
    </p>
  );
}

function Item(props: { readonly item: JobItemView }): JSX.Element {
  const { item } = props;
  const { outcome, error, collection } = item;
  return (
    <div class="job-item">
      <span class="job-source">{outcome?.title ?? item.source}</span>
      {item.status === "running" && item.stage !== null && (
        <span class="quiet">{STAGE_WORDS[item.stage]}…</span>
      )}
      {outcome !== null && (
        <span class="quiet">
          {outcome.status === "unchanged"
            ? "Known already; nothing changed."
            : `${counted(outcome.sentences, "sentence")}, ${counted(outcome.entities, "entity", "entities")} (${outcome.newEntities.length} new), ${counted(outcome.facts, "fact")} (${outcome.newFacts.length} new), ${durationText(outcome.ms)}.`}{" "}
          <a href={formatRoute({ panel: "article", id: outcome.article, sentence: null })}>Read it</a>
        </span>
      )}
      {collection !== undefined && (
        <span class="quiet">
          {`${collection.title ?? "A list"}: ${counted(collection.articles, "article")}`}
          {collection.leftOut > 0 && `; ${collection.leftOut.toLocaleString("en")} more are left out`}
        </span>
      )}
      {outcome !== null && outcome.status !== "unchanged" && outcome.entities === 0 && (
        <UnreadLanguage article={outcome.article} />
      )}
      {error !== null && (
        <span class="job-error" role="alert">
          {error.message} {error.hint}
        </span>
      )}
    </div>
  );
}
