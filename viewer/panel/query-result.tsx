import type { JSX } from "preact";
import { useMemo, useState } from "preact/hooks";

import type { CypherResult } from "../../src/graph/values.js";
import type { ApiError } from "../client/api-error.js";
import { cellText, compareCells } from "../state/cypher-text.js";
import { counted } from "../state/fact-words.js";
import type { ResultView } from "../state/query-store.js";
import { durationText } from "../state/time-text.js";
import { mend, type QueryHint } from "../state/query-hints.js";
import { useApp } from "./app-context.js";
import { MoreRows } from "./more-rows.js";
import { runQuery } from "./run-query.js";
import { WindowedRows } from "./windowed-rows.js";

const VIEWS: readonly { readonly view: ResultView; readonly label: string }[] = [
  { view: "graph", label: "Graph" },
  { view: "table", label: "Table" },
  { view: "json", label: "JSON" },
];

/** What a query brought: rows, or why not. */
export function QueryResult(): JSX.Element | null {
  const { store } = useApp();
  const { query } = store;
  const error = query.error.value;
  const result = query.result.value;
  if (error !== null) return <QueryError error={error} />;
  const plan = query.plan.value;
  if (plan !== null) return <QueryPlan plan={plan} />;
  if (result === null) return null;
  return (
    <div class="query-result" data-rows={result.rows.length}>
      <ResultBar result={result} />
      {result.notices.map((notice) => (
        <p key={notice} class="quiet">
          {notice}
        </p>
      ))}
      {query.view.value === "graph" && (
        <p class="quiet result-note">
          {query.drawing.value.nodes.size === 0
            ? "The result holds no nodes to draw. Return nodes, relationships or paths to see them here."
            : "The result is drawn on the stage."}
        </p>
      )}
      {result.rows.length === 0 && <p class="quiet result-note">The query found nothing.</p>}
      <Hints />
      {query.view.value === "table" && result.rows.length > 0 && (
        <ResultTable key={query.runs.value} result={result} />
      )}
      {query.view.value === "json" && <ResultJson result={result} />}
    </div>
  );
}

/** Rows beyond these would hold up the page; the saved file has all. */
const MAX_JSON_ROWS = 1000;

function ResultJson(props: { readonly result: CypherResult }): JSX.Element {
  const { rows } = props.result;
  return (
    <>
      {rows.length > MAX_JSON_ROWS && (
        <p class="quiet result-note">
          The first {MAX_JSON_ROWS.toLocaleString("en")} of {counted(rows.length, "row")}. The saved file
          holds all.
        </p>
      )}
      <pre class="result-json" tabIndex={0} aria-label="Result as JSON">
        {JSON.stringify(rows.slice(0, MAX_JSON_ROWS), null, 2)}
      </pre>
    </>
  );
}

function QueryPlan(props: { readonly plan: string }): JSX.Element {
  return (
    <div class="query-result" data-testid="query-plan">
      <p class="quiet">What the database would do, the last step first. Nothing was carried out.</p>
      <pre class="result-json" tabIndex={0} aria-label="Plan of the query">
        {props.plan}
      </pre>
    </div>
  );
}

function ResultBar(props: { readonly result: CypherResult }): JSX.Element {
  const { store } = useApp();
  const { query } = store;
  const { result } = props;
  const show = (view: ResultView): void => {
    query.view.value = view;
    store.stage.value = view === "graph" && query.drawing.value.nodes.size > 0 ? "query" : "explore";
  };
  return (
    <div class="result-bar">
      <div class="segmented" role="group" aria-label="Show the result as">
        {VIEWS.map(({ view, label }) => (
          <button
            key={view}
            type="button"
            aria-pressed={query.view.value === view}
            onClick={() => show(view)}
          >
            {label}
          </button>
        ))}
      </div>
      <p role="status" class="quiet" data-testid="query-status">
        {result.truncated
          ? `Showing the first ${counted(result.rows.length, "row")}; there are more`
          : counted(result.rows.length, "row")}
        {`, ${durationText(result.ms)} in the database, ${durationText(query.roundTripMs.value)} in all`}
      </p>
      {result.truncated && <MoreRows shown={result.rows.length} />}
      <span class="spacer" />
      <SaveResult result={result} />
    </div>
  );
}

/** The rows as a file. */
function SaveResult(props: { readonly result: CypherResult }): JSX.Element {
  const { store } = useApp();
  const save = async (format: "csv" | "json"): Promise<void> => {
    try {
      const [{ download }, { resultToCsv, resultToJson }] = await Promise.all([
        import("../export/export-drawing.js"),
        import("../export/export-result.js"),
      ]);
      const [text, type] =
        format === "csv"
          ? [resultToCsv(props.result), "text/csv"]
          : [resultToJson(props.result), "application/json"];
      download(new Blob([text], { type }), `query-result.${format}`);
    } catch (error) {
      store.report(error);
    }
  };
  return (
    <>
      <button type="button" class="button" aria-label="Save the rows as CSV" onClick={() => void save("csv")}>
        CSV
      </button>
      <button
        type="button"
        class="button"
        aria-label="Save the rows as JSON"
        onClick={() => void save("json")}
      >
        JSON
      </button>
    </>
  );
}

function ResultTable(props: { readonly result: CypherResult }): JSX.Element {
  const { columns, rows } = props.result;
  const [sort, setSort] = useState<{ readonly column: number; readonly ascending: boolean } | null>(null);
  const sorted = useMemo(() => {
    if (sort === null) return rows;
    const { column, ascending } = sort;
    return [...rows].sort((a, b) => {
      const order = compareCells(a[column] ?? null, b[column] ?? null);
      return ascending ? order : -order;
    });
  }, [rows, sort]);
  const onSort = (column: number): void =>
    setSort(sort?.column === column ? { column, ascending: !sort.ascending } : { column, ascending: true });
  return (
    <WindowedRows
      label="Query result"
      columns={columns}
      rowCount={sorted.length}
      sort={sort}
      onSort={onSort}
      renderCells={(index) => (
        <>
          {(sorted[index] ?? []).map((value, column) => {
            const text = cellText(value);
            return (
              <td key={column} title={text} class={typeof value === "number" ? "number" : undefined}>
                {text}
              </td>
            );
          })}
        </>
      )}
    />
  );
}

/** What may be a slip, each with a press that mends it and asks again. */
function Hints(): JSX.Element | null {
  const { store } = useApp();
  const { query } = store;
  const apply = (hint: QueryHint): void => {
    query.text.value = mend(query.text.value, hint);
    void runQuery(store);
  };
  if (query.hints.value.length === 0) return null;
  return (
    <ul class="query-hints">
      {query.hints.value.map((hint) => (
        <li key={hint.at}>
          {hint.what !== "word" && (
            <span>
              The graph has no {hint.what} <code>{hint.word}</code>.{" "}
            </span>
          )}
          {hint.instead !== null && (
            <button type="button" class="button" onClick={() => apply(hint)}>
              Did you mean {hint.instead}?
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

function QueryError(props: { readonly error: ApiError }): JSX.Element {
  const { code, message, hint, details } = props.error;
  const position = [
    ["line", details["line"]],
    ["column", details["column"]],
  ].flatMap(([name, value]) => (typeof value === "number" ? [`${String(name)} ${value}`] : []));
  return (
    <div class="query-result">
      <div class="failure" role="alert" data-code={code}>
        <p class="failure-message">{message}</p>
        {position.length > 0 && <p class="failure-position">At {position.join(", ")}.</p>}
        {hint !== null && <p class="failure-hint">{hint}</p>}
        <Hints />
      </div>
    </div>
  );
}
