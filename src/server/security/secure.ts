import type { FastifyInstance } from "fastify";
import { checkCaller } from "./check-caller.js";
import { isLoopback } from "./is-loopback.js";
import { securityHeaders } from "./response-headers.js";

/** Put the checks of the caller before every route and the headers on every answer. */
export function secure(server: FastifyInstance, host: string): void {
  const onLoopback = isLoopback(host);
  server.addHook("onRequest", (request, reply, done) => {
    reply.headers(securityHeaders(request.url.split("?", 1)[0] ?? ""));
    checkCaller(request, onLoopback);
    done();
  });
}
