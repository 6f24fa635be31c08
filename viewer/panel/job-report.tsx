import type { JSX } from "preact";

import type { IngestReport } from "../../src/api/job-report.js";
import { counted } from "../state/fact-words.js";
import { reportLines } from "../state/report-words.js";
import { formatRoute } from "../state/route.js";

/** What came of a job: articles, facts, names, failures with their reasons, and how much was understood. */
export function JobReport(props: {
  readonly report: IngestReport;
  /** Of one article its own line says why it failed. */
  readonly single: boolean;
}): JSX.Element {
  const { identity } = props.report;
  const failures = props.single ? [] : props.report.failures;
  return (
    <div class="job-report" data-testid="job-report">
      {reportLines(props.report).map((line) => (
        <p key={line}>{line}</p>
      ))}
      {identity !== null && identity.asked > 0 && (
        <p>
          <a href={formatRoute({ panel: "review" })}>Answer what is asked</a>
        </p>
      )}
      {failures.map(({ code, count, example }) => (
        <p key={code} class="job-error">
          {counted(count, "article")} failed: {example.message} <span class="quiet">({example.source})</span>
        </p>
      ))}
    </div>
  );
}
