import type { JSX } from "preact";
import { useMemo, useState } from "preact/hooks";

import type { CypherResult } from "../../src/graph/values.js";
import type { ApiError } from "../client/api-error.js";
import { cellText, compareCells } from "../state/cypher-text.js";
import { counted } from "../state/fact-words.js";
import { ROW_LIMIT, type ResultView } from "../state/query-store.js";
import { durationText } from "../state/time-text.js";
import { useApp } from "./app-context.js";
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
      {query.view.value === "table" && <ResultTable key={query.runs.value} result={result} />}
      {query.view.value === "json" && (
        <pre class="result-json" tabIndex={0} aria-label="Result as JSON">
          {JSON.stringify(result.rows, null, 2)}
        </pre>
      )}
    </div>
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
        {counted(result.rows.length, "row")}
        {result.truncated && `, cut at the limit of ${ROW_LIMIT.toLocaleString("en")}`}
        {`, ${durationText(result.ms)} in the database, ${durationText(query.roundTripMs.value)} in all`}
      </p>
    </div>
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
      </div>
    </div>
  );
}
