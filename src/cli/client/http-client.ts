import Type from "typebox";
import Value from "typebox/value";
import { CancelledError, StoreError } from "../../graph/errors.js";
import { rebuildError } from "../output/rebuild-error.js";

const ErrorBodySchema = Type.Object({
  error: Type.Object({
    code: Type.String(),
    message: Type.String(),
    hint: Type.Union([Type.String(), Type.Null()]),
    details: Type.Record(
      Type.String(),
      Type.Union([Type.String(), Type.Number(), Type.Boolean(), Type.Null()]),
    ),
  }),
});

export interface HttpRequest {
  readonly method?: "GET" | "POST" | "DELETE";
  readonly body?: unknown;
  readonly signal?: AbortSignal;
}

/** Talks to the HTTP API of a running server; its errors come out as the classes they were there. */
export interface HttpClient {
  readonly address: string;
  /** The JSON of the answer, not yet checked. */
  json(path: string, request?: HttpRequest): Promise<unknown>;
  /** The text of the answer, as it arrives. */
  stream(path: string, request?: HttpRequest): AsyncIterable<string>;
}

/** @param address such as http://127.0.0.1:4040 */
export function createHttpClient(address: string): HttpClient {
  const send = async (path: string, request: HttpRequest = {}): Promise<Response> => {
    const response = await fetch(new URL(path, address), {
      method: request.method ?? "GET",
      ...(request.body === undefined
        ? {}
        : { body: JSON.stringify(request.body), headers: { "content-type": "application/json" } }),
      ...(request.signal === undefined ? {} : { signal: request.signal }),
    }).catch((cause: unknown) => {
      if (request.signal?.aborted === true) throw new CancelledError("CANCELLED", "Cancelled.");
      throw unreachable(address, cause);
    });
    if (!response.ok) throw await readError(response);
    return response;
  };
  return {
    address,
    json: async (path, request) => (await send(path, request)).json(),
    async *stream(path, request) {
      const response = await send(path, request);
      const decoder = new TextDecoder();
      try {
        const body: AsyncIterable<unknown> | null = response.body;
        for await (const chunk of body ?? []) {
          if (chunk instanceof Uint8Array) yield decoder.decode(chunk, { stream: true });
        }
      } catch (cause) {
        if (request?.signal?.aborted === true) throw new CancelledError("CANCELLED", "Cancelled.");
        throw unreachable(address, cause);
      }
      yield decoder.decode();
    },
  };
}

async function readError(response: Response): Promise<Error> {
  const body: unknown = await response.json().catch(() => null);
  if (Value.Check(ErrorBodySchema, body)) return rebuildError(body.error);
  return new StoreError(
    "STORE_UNAVAILABLE",
    `The server answered with status ${response.status} and no explanation.`,
    {
      hint: "Another program may be listening there. Stop the server and start it again.",
    },
  );
}

function unreachable(address: string, cause: unknown): StoreError {
  return new StoreError("STORE_UNAVAILABLE", `The server at ${address} stopped answering.`, {
    hint: "Start it again with `newsgraph serve`, or repeat the command without it.",
    cause,
  });
}
