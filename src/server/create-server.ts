import fastify, { type FastifyInstance } from "fastify";
import { API_PREFIX } from "../api/contract.js";
import { documentApi } from "./api-docs.js";
import { closePromptly } from "./close-promptly.js";
import { answerBrokenRequest } from "./errors/answer-broken-request.js";
import { handleErrors, sendError } from "./errors/handle-errors.js";
import { registerArticleRoutes } from "./routes/article-routes.js";
import { registerCypherRoutes } from "./routes/cypher-routes.js";
import { registerEntityRoutes } from "./routes/entity-routes.js";
import { registerExportRoutes } from "./routes/export-routes.js";
import { registerFactRoutes } from "./routes/fact-routes.js";
import { registerGraphRoutes } from "./routes/graph-routes.js";
import { registerHealthRoutes } from "./routes/health-routes.js";
import { registerIdentityRoutes } from "./routes/identity-routes.js";
import { registerJobRoutes } from "./routes/job-routes.js";
import { secure } from "./security/secure.js";
import type { RouteParts, ServerParts } from "./server-parts.js";
import type { Api, SchemaTypes } from "./type-provider.js";
import { validateRequest } from "./validate-request.js";
import { serveViewer } from "./viewer-files.js";

const ROUTES = [
  registerHealthRoutes,
  registerArticleRoutes,
  registerJobRoutes,
  registerEntityRoutes,
  registerIdentityRoutes,
  registerFactRoutes,
  registerGraphRoutes,
  registerCypherRoutes,
  registerExportRoutes,
] as const;

/** The HTTP server, not yet listening: see `listen`, or `inject` requests into it. Closing it leaves store and jobs open. */
export function createServer(parts: ServerParts): FastifyInstance {
  const { log, limits, version, viewerFolder, host = "127.0.0.1" } = parts;
  const server = fastify({
    bodyLimit: limits.bodyBytes,
    // Slow senders must not hold connections for ever; answers may take their time.
    requestTimeout: 60_000,
    forceCloseConnections: "idle",
    return503OnClosing: false,
    genReqId: numbered(),
    frameworkErrors: (error, request, reply) => void sendError(error, request, reply, log),
    clientErrorHandler: answerBrokenRequest,
  }).withTypeProvider<SchemaTypes>();
  // Only JSON, so that no form of another site can send a body without the browser asking first.
  server.removeContentTypeParser("text/plain");
  server.setValidatorCompiler(validateRequest);
  // The answers are what the contract's types say, checked when compiling; the schemas only describe them.
  server.setSerializerCompiler(() => (data) => JSON.stringify(data));
  handleErrors(server, log);
  secure(server, host);
  const closing = closePromptly(server);
  documentApi(server, version);
  serveViewer(server, viewerFolder, log);
  void server.register((api: Api, _options, done) => {
    registerRoutes(api, { ...parts, closing });
    done();
  });
  return server;
}

function registerRoutes(api: Api, parts: RouteParts): void {
  api.addHook("onSend", (request, reply, _payload, done) => {
    if (!reply.hasHeader("cache-control") && request.url.startsWith(API_PREFIX))
      reply.header("cache-control", "no-store");
    done();
  });
  for (const register of ROUTES) register(api, parts);
}

function numbered(): () => string {
  let last = 0;
  return () => `r-${(last += 1)}`;
}
