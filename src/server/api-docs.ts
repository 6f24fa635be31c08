import swagger from "@fastify/swagger";
import swaggerUi from "@fastify/swagger-ui";
import type { FastifyInstance } from "fastify";
import { API_PREFIX } from "../api/contract.js";

/** Describe the routes, which must be registered later, at /api/docs; nothing is loaded from elsewhere. */
export function documentApi(server: FastifyInstance, version: string): void {
  void server.register(swagger, {
    openapi: {
      openapi: "3.1.0",
      info: {
        title: "Newsgraph",
        version,
        description:
          "News articles as a knowledge graph that can be browsed, queried and traced back to the sentence.",
        license: { name: "Apache-2.0", identifier: "Apache-2.0" },
      },
      tags: [
        { name: "graph", description: "The first view, and what is in the graph" },
        { name: "entities", description: "Find entities, show one, walk from it" },
        { name: "facts", description: "Facts with the sentences that support them" },
        { name: "articles", description: "List, show, add and delete articles" },
        { name: "jobs", description: "Follow and cancel the reading of articles" },
        { name: "cypher", description: "Ad-hoc queries" },
        { name: "system", description: "Health and export" },
      ],
    },
  });
  void server.register(swaggerUi, {
    routePrefix: `${API_PREFIX}/docs`,
    uiConfig: { validatorUrl: null, docExpansion: "list", deepLinking: false },
    logo: {
      type: "image/svg+xml",
      content: Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>"),
      href: "/",
    },
    theme: { title: "Newsgraph API" },
  });
}
