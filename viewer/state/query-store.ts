import { computed, signal, type ReadonlySignal, type Signal } from "@preact/signals";

import type { CypherResult } from "../../src/graph/values.js";
import { ApiError, isAbort, toApiError } from "../client/api-error.js";
import type { Api } from "../client/api.js";
import { drawResult } from "./cypher-drawing.js";
import { parseParameters } from "./cypher-text.js";
import { EMPTY_DRAWING, type Drawing } from "./drawing.js";

export type ResultView = "graph" | "table" | "json";

/** Rows asked for; a cut result says so. */
export const ROW_LIMIT = 1000;

/** A query and its parameters as they were typed. */
export interface SentQuery {
  readonly text: string;
  readonly parameters: string;
}

/** The Cypher box: what is typed, what runs, what came back. */
export interface QueryStore {
  readonly text: Signal<string>;
  readonly parameters: Signal<string>;
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
  run(): Promise<void>;
  readonly cancel: () => void;
}

export function createQueryStore(api: Api): QueryStore {
  const text = signal("");
  const parameters = signal("");
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
  let controller: AbortController | null = null;

  const send = async (signalToStop: AbortSignal): Promise<void> => {
    const sent = { text: text.value, parameters: parameters.value };
    result.value = await ask(api, sent, signalToStop);
    ran.value = sent;
    runs.value += 1;
    view.value = drawing.value.nodes.size > 0 ? "graph" : "table";
  };
  const run = async (): Promise<void> => {
    if (running.value || text.value.trim() === "") return;
    controller = new AbortController();
    running.value = true;
    error.value = null;
    startedAt.value = performance.now();
    try {
      await send(controller.signal);
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
  return {
    text,
    parameters,
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
    run,
    cancel: () => controller?.abort(),
  };
}

function spotOf(error: ApiError | null): { readonly line: number; readonly column: number } | null {
  const line = error?.details["line"];
  const column = error?.details["column"];
  if (typeof line !== "number") return null;
  return { line, column: typeof column === "number" ? column : 1 };
}

async function ask(api: Api, { text, parameters }: SentQuery, stop: AbortSignal): Promise<CypherResult> {
  const parsed = parseParameters(parameters);
  if (!parsed.ok)
    throw new ApiError("INPUT_INVALID", parsed.message, "Mend the parameters, or leave their box empty.");
  return api.cypher({ query: text, parameters: parsed.parameters, limit: ROW_LIMIT }, stop);
}
