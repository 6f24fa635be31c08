import { existsSync } from "node:fs";
import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { API_PREFIX } from "../api/contract.js";
import type { Log } from "../jobs/log.js";
import { noSuchRoute, sendError } from "./errors/handle-errors.js";

/** Files whose name holds a hash of their content never change. */
const HASHED_NAME = /-[\w-]{8,}\.(?:js|css|woff2|wasm|svg|png)$/;

/**
 * Serve the built viewer at `/`. Its own addresses (`/entity/...`) all lead to its page; what is
 * missing below /api, and missing files, stay errors.
 */
export function serveViewer(server: FastifyInstance, folder: string | null, log: Log): void {
  const built = folder !== null && existsSync(join(folder, "index.html"));
  if (folder !== null && !built)
    log.warn("The viewer has not been built, so only the API is served.", { folder });
  if (built) {
    void server.register(fastifyStatic, {
      root: folder,
      dotfiles: "ignore",
      cacheControl: false,
      setHeaders: (reply, path) => {
        const lasting = HASHED_NAME.test(path);
        reply.header("cache-control", lasting ? "public, max-age=31536000, immutable" : "no-cache");
      },
    });
  }
  server.setNotFoundHandler((request, reply) => {
    if (built && isPage(request)) return sendPage(reply);
    return sendError(noSuchRoute(request), request, reply, log);
  });
}

function isPage({ method, url, headers }: FastifyRequest): boolean {
  const path = url.split("?", 1)[0] ?? "";
  const reads = method === "GET" || method === "HEAD";
  const accepts = headers.accept?.includes("text/html") ?? false;
  return (
    reads && accepts && !/\.[^/]*$/.test(path) && path !== API_PREFIX && !path.startsWith(`${API_PREFIX}/`)
  );
}

function sendPage(reply: FastifyReply): FastifyReply {
  return reply.sendFile("index.html");
}
