import { computed, signal, type ReadonlySignal, type Signal } from "@preact/signals";

import type { CypherResult } from "../../src/graph/values.js";
import type { SchemaView } from "../../src/graph/views.js";
import { ApiError, isAbort, toApiError } from "../client/api-error.js";
import type { Api } from "../client/api.js";
import { drawResult } from "./cypher-drawing.js";
import { parseParameters } from "./cypher-text.js";
import type { QueryLibrary } from "./query-library.js";
import { misspeltKeyword, unknownNames, type QueryHint } from "./query-hints.js";
import { createQueryRecall } from "./query-recall.js";
import { EMPTY_DRAWING, type Drawing } from "./drawing.js";

export type ResultView = "graph" | "table" | "json";

/** How many rows can be asked for; a cut result says so and offers the next. */
export const ROW_LIMITS: readonly number[] = [1000, 10_000, 100_000];
const FIRST_LIMIT = 1000;

/** A query and its parameters as they were typed. */
export interface SentQuery {
  readonly text: string;
  readonly parameters: string;
}

/** The Cypher box: what is typed, what runs, what came back. */
export interface QueryStore {
  readonly text: Signal<string>;
  readonly parameters: Signal<string>;
  /** Most rows that the next query brings. */
  readonly limit: Signal<number>;
  readonly running: ReadonlySignal<boolean>;
  /** When the running query was started, in ms of `performance.now()`. */
  readonly startedAt: ReadonlySignal<number>;
  readonly result: ReadonlySignal<CypherResult | null>;
  /** From sending the query to having its answer, in ms. */
  readonly roundTripMs: ReadonlySignal<number>;
  readonly error: ReadonlySignal<ApiError | null>;
  /** Where in the text the error is, counted from 1; null when the server did not say. */
  readonly errorSpot: ReadonlySignal<{ readonly line: number; readonly column: number } | null>;
  /** How many queries were answered; tells one result from the next. */
  readonly runs: ReadonlySignal<number>;
  /** The query whose result is shown. */
  readonly ran: ReadonlySignal<SentQuery | null>;
  /** What of the result can be drawn. */
  readonly drawing: ReadonlySignal<Drawing>;
  readonly view: Signal<ResultView>;
  /** How the database would carry the query out, as an indented tree; null until asked for. */
  readonly plan: ReadonlySignal<string | null>;
  readonly library: QueryLibrary;
  /** What is in the graph; null until it was asked for, or when the server did not say. */
  readonly schema: ReadonlySignal<SchemaView | null>;
  /** Names and words of the query that may be slips: why it found nothing, or failed. */
  readonly hints: ReadonlySignal<readonly QueryHint[]>;
  /** Ask what is in the graph now. */
  loadSchema(): Promise<void>;
  run(): Promise<void>;
  /** Put the query that was asked before (-1) or after (1) the shown one into the box; the draft is the last. */
  recall(step: -1 | 1): void;
  /** Ask for the plan of what is typed. Nothing is carried out. */
  explain(): Promise<void>;
  readonly cancel: () => void;
}

// eslint-disable-next-line max-lines-per-function -- a list of signals and short actions on them.
export function createQueryStore(api: Api, library: QueryLibrary): QueryStore {
  const text = signal("");
  const parameters = signal("");
  const limit = signal(FIRST_LIMIT);
  const running = signal(false);
  const startedAt = signal(0);
  const runs = signal(0);
  const result = signal<CypherResult | null>(null);
  const ran = signal<SentQuery | null>(null);
  const roundTripMs = signal(0);
  const error = signal<ApiError | null>(null);
  const view = signal<ResultView>("table");
  const drawing = computed(() => (result.value === null ? EMPTY_DRAWING : drawResult(result.value)));
  const errorSpot = computed(() => spotOf(error.value));
  const plan = signal<string | null>(null);
  const schema = signal<SchemaView | null>(null);
  const hints = computed(() => hintsFor(text.value, { errorSpot, result, ran, schema }));
  let controller: AbortController | null = null;
  const recaller = createQueryRecall(library);

  const send = async (signalToStop: AbortSignal): Promise<void> => {
    const sent = { text: text.value, parameters: parameters.value };
    result.value = await ask(api, sent, limit.value, signalToStop);
    ran.value = sent;
    runs.value += 1;
    view.value = drawing.value.nodes.size > 0 ? "graph" : "table";
  };
  const sendForPlan = async (signalToStop: AbortSignal): Promise<void> => {
    const sent = { text: withExplain(text.value), parameters: parameters.value };
    const { rows } = await ask(api, sent, FIRST_LIMIT, signalToStop);
    const tree = rows[0]?.[0];
    plan.value = typeof tree === "string" ? tree : JSON.stringify(rows, null, 2);
  };
  const attempt = async (work: (stop: AbortSignal) => Promise<void>): Promise<void> => {
    if (running.value || text.value.trim() === "") return;
    controller = new AbortController();
    running.value = true;
    error.value = null;
    plan.value = null;
    startedAt.value = performance.now();
    try {
      await work(controller.signal);
    } catch (cause) {
      result.value = null;
      ran.value = null;
      error.value = isAbort(cause)
        ? new ApiError("CANCELLED", "The query was cancelled.")
        : toApiError(cause);
    } finally {
      roundTripMs.value = performance.now() - startedAt.value;
      running.value = false;
      controller = null;
    }
  };
  const run = async (): Promise<void> => {
    const sent = { text: text.value, parameters: parameters.value };
    await attempt(send);
    if (sent.text.trim() === "") return;
    library.remember({ ...sent, at: Date.now(), rows: result.value?.rows.length ?? null });
  };
  return {
    text,
    parameters,
    limit,
    running,
    startedAt,
    result,
    ran,
    runs,
    roundTripMs,
    error,
    errorSpot,
    drawing,
    view,
    plan,
    library,
    schema,
    hints,
    loadSchema: async () => {
      schema.value = await api.schema().catch(() => schema.value);
    },
    run,
    recall: (step) => {
      const found = recaller.step(step, { text: text.value, parameters: parameters.value });
      if (found === null) return;
      text.value = found.text;
      parameters.value = found.parameters;
    },
    explain: () => attempt(sendForPlan),
    cancel: () => controller?.abort(),
  };
}

/** Slips in the typed query, as long as it is the one that failed or found nothing. */
function hintsFor(
  text: string,
  { errorSpot, result, ran, schema }: Pick<QueryStore, "errorSpot" | "result" | "ran" | "schema">,
): readonly QueryHint[] {
  const known = schema.value;
  const spot = errorSpot.value;
  if (spot !== null) {
    const word = misspeltKeyword(text, spot);
    return word === null ? [] : [word];
  }
  const empty = result.value?.rows.length === 0 && ran.value?.text === text;
  return empty && known !== null ? unknownNames(text, known) : [];
}

/** The word stands on the query's own first line, so that the lines of an error are those that were typed. */
function withExplain(text: string): string {
  return /^\s*EXPLAIN\b/iu.test(text) ? text : `EXPLAIN ${text}`;
}

function spotOf(error: ApiError | null): { readonly line: number; readonly column: number } | null {
  const line = error?.details["line"];
  const column = error?.details["column"];
  if (typeof line !== "number") return null;
  return { line, column: typeof column === "number" ? column : 1 };
}

async function ask(
  api: Api,
  { text, parameters }: SentQuery,
  limit: number,
  stop: AbortSignal,
): Promise<CypherResult> {
  const parsed = parseParameters(parameters);
  if (!parsed.ok)
    throw new ApiError("INPUT_INVALID", parsed.message, "Mend the parameters, or leave their box empty.");
  return api.cypher({ query: text, parameters: parsed.parameters, limit }, stop);
}
