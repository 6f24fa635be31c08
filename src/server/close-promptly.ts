import type { FastifyInstance } from "fastify";
import { StoreError } from "../graph/errors.js";
import { trackConnections } from "./track-connections.js";

/** How long answers under way may take once the server begins to close, in ms. */
const GRACE_MS = 2_000;

/**
 * Have the server stop soon after it was told to: what runs long (queries, event streams) is
 * stopped by the signal that is returned, new requests are refused, connections are not kept for
 * another request, and what is still open after a moment is cut.
 */
export function closePromptly(server: FastifyInstance): AbortSignal {
  const closing = new AbortController();
  const closeIdle = trackConnections(server.server);
  let cut: NodeJS.Timeout | undefined;
  server.addHook("preClose", (done) => {
    closing.abort();
    closeIdle();
    cut = setTimeout(() => server.server.closeAllConnections(), GRACE_MS);
    done();
  });
  server.addHook("onClose", (_server, done) => {
    clearTimeout(cut);
    done();
  });
  server.addHook("onRequest", (_request, _reply, done) => {
    done(closing.signal.aborted ? new StoreError("STORE_UNAVAILABLE", "The server is stopping.") : undefined);
  });
  server.addHook("onSend", (_request, reply, _payload, done) => {
    if (closing.signal.aborted) reply.header("connection", "close");
    done();
  });
  return closing.signal;
}
