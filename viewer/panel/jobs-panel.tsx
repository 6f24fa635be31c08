import type { JSX } from "preact";
import { useEffect } from "preact/hooks";

import { useApp } from "./app-context.js";
import { JobCard } from "./job-card.js";
import { PanelFrame } from "./panel-frame.js";

/** Every job that the server remembers, newest first. */
export function JobsPanel(): JSX.Element {
  const { store, go } = useApp();
  useEffect(() => void store.jobs.load().catch(store.report), []);
  const jobs = store.jobs.jobs.value;
  return (
    <PanelFrame
      overline="Feed"
      title="Jobs"
      actions={
        <button type="button" class="button button-primary" onClick={() => go({ panel: "add" })}>
          Add an article
        </button>
      }
    >
      {jobs.length === 0 && <p class="quiet">No article was handed in since the server keeps count.</p>}
      <div class="job-cards">
        {jobs.map((job) => (
          <JobCard key={job.id} job={job} />
        ))}
      </div>
    </PanelFrame>
  );
}
