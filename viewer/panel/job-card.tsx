import type { JSX } from "preact";

import type { JobItemView, JobStatus, JobView } from "../../src/api/job-view.js";
import { isEnded } from "../client/job-events.js";
import { counted } from "../state/fact-words.js";
import { jobProgress } from "../state/job-progress.js";
import { formatRoute } from "../state/route.js";
import { durationText, momentText } from "../state/time-text.js";
import { useApp } from "./app-context.js";

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

/** A job with its progress, a button to cancel it, and what came of each article. */
export function JobCard(props: { readonly job: JobView }): JSX.Element {
  const { store } = useApp();
  const { job } = props;
  const progress = jobProgress(job);
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
      </header>
      {!isEnded(job) && <progress max={1} value={progress} aria-label="Progress" />}
      <ul>
        {job.items.map((item, index) => (
          <li key={`${index} ${item.source}`}>
            <Item item={item} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Item(props: { readonly item: JobItemView }): JSX.Element {
  const { item } = props;
  const { outcome, error } = item;
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
      {error !== null && (
        <span class="job-error" role="alert">
          {error.message} {error.hint}
        </span>
      )}
    </div>
  );
}
