import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Log } from "../../jobs/log.js";
import { InputError } from "../../graph/errors.js";
import { securityHeaders } from "../security/response-headers.js";
import { toErrorAnswer } from "./to-error-answer.js";

/** Answer every error in the one shape, and log what nobody expected. */
export function handleErrors(server: FastifyInstance, log: Log): void {
  server.setErrorHandler((error, request, reply) => sendError(error, request, reply, log));
}

/** Answer one error. */
export function sendError(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
  log: Log,
): FastifyReply {
  const { status, body, unexpected } = toErrorAnswer(error);
  const facts = { method: request.method, path: pathOf(request), request: request.id };
  if (unexpected) log.error("A request failed because of a fault in the program.", { ...facts, error });
  else log.debug("A request was not fulfilled.", { ...facts, status, code: body.error.code });
  // Again, because an error in the address itself is answered before any hook has run.
  return reply
    .headers(securityHeaders(pathOf(request)))
    .code(status)
    .type("application/json; charset=utf-8")
    .send(body);
}

/** What is answered to a path that leads nowhere. */
export function noSuchRoute(request: FastifyRequest): InputError {
  const { method } = request;
  return new InputError("INPUT_NOT_FOUND", `There is no ${method} ${pathOf(request)} here.`, {
    hint: "GET /api/docs lists what there is.",
    details: { method, path: pathOf(request) },
  });
}

/** The path without its query, which may hold what somebody searched for. */
function pathOf(request: FastifyRequest): string {
  return request.url.split("?", 1)[0] ?? request.url;
}
