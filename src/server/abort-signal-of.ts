import type { FastifyReply } from "fastify";

/** Fires when the caller goes away before it was answered, or when `closing` fires. */
export function abortSignalOf(reply: FastifyReply, closing: AbortSignal): AbortSignal {
  const gone = new AbortController();
  reply.raw.once("close", () => {
    if (!reply.raw.writableFinished) gone.abort();
  });
  return AbortSignal.any([gone.signal, closing]);
}
