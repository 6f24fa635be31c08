import { ApiError, errorFromAnswer, isAbort, unreachable } from "./api-error.js";

/** Decides whether a parsed answer has the form that the caller expects. */
export type Guard<T> = (value: unknown) => value is T;

export interface RequestOptions {
  readonly method?: "GET" | "POST" | "DELETE";
  readonly body?: unknown;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Ask the server and check the form of the answer.
 * @throws ApiError when the server is away, refuses, or answers in another form
 * @throws DOMException `AbortError` when `signal` fires
 */
export async function request<T>(path: string, guard: Guard<T>, options: RequestOptions = {}): Promise<T> {
  const response = await send(path, options);
  const body = await parseBody(response);
  if (!response.ok) throw errorFromAnswer(response.status, body);
  if (guard(body)) return body;
  throw new ApiError(
    "UNEXPECTED_ANSWER",
    `The answer of ${path} does not have the expected form.`,
    "The viewer and the server may differ in version. Reload the page.",
  );
}

async function send(path: string, options: RequestOptions): Promise<Response> {
  const init: RequestInit = { method: options.method ?? "GET", headers: { accept: "application/json" } };
  if (options.signal !== undefined) init.signal = options.signal;
  if (options.body !== undefined) {
    init.body = JSON.stringify(options.body);
    init.headers = { accept: "application/json", "content-type": "application/json" };
  }
  try {
    return await fetch(path, init);
  } catch (error) {
    if (isAbort(error)) throw error;
    throw unreachable();
  }
}

async function parseBody(response: Response): Promise<unknown> {
  try {
    const body: unknown = await response.json();
    return body;
  } catch (error) {
    if (isAbort(error)) throw error;
    return null;
  }
}

/** A query string from what is given; undefined and empty values are left out. */
export function queryString(
  parameters: Readonly<Record<string, string | number | boolean | undefined>>,
): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== undefined && value !== "") query.set(name, String(value));
  }
  const text = query.toString();
  return text === "" ? "" : `?${text}`;
}
