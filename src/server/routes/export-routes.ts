import { Readable } from "node:stream";
import Type from "typebox";
import { API_PREFIX } from "../../api/contract.js";
import { EXPORT_FORMATS, type ExportFormat, exportGraph } from "../../export/export-graph.js";
import { answers, closed, oneOf, streamOf } from "../schemas/common-schemas.js";
import type { RouteParts } from "../server-parts.js";
import type { Api } from "../type-provider.js";

const FILES: Readonly<Record<ExportFormat, { mediaType: string; extension: string }>> = {
  jsonl: { mediaType: "application/x-ndjson", extension: "jsonl" },
  graphml: { mediaType: "application/graphml+xml", extension: "graphml" },
  gexf: { mediaType: "application/gexf+xml", extension: "gexf" },
  cypher: { mediaType: "text/plain", extension: "cypher" },
  csv: { mediaType: "text/csv", extension: "csv" },
  jsonld: { mediaType: "application/ld+json", extension: "jsonld" },
  ntriples: { mediaType: "application/n-triples", extension: "nt" },
};

const ExportQuery = Type.Object({ format: oneOf(EXPORT_FORMATS) }, closed);

/** The whole graph as a file, sent as it is read. */
export function registerExportRoutes(api: Api, { store, log }: RouteParts): void {
  const schema = {
    tags: ["system"],
    summary: "The whole graph as a file: the same graph gives the same bytes",
    querystring: ExportQuery,
    response: answers(200, streamOf("The file, in the format that was asked for.")),
  };
  // A HEAD request would make the whole file only to throw it away.
  api.get(`${API_PREFIX}/export`, { schema, exposeHeadRoute: false }, async ({ query }, reply) => {
    const content = exportGraph(query.format, await begin(store.records()));
    const file = Readable.from(content, { objectMode: false });
    // Too late for an error answer: the connection is cut, so that nobody takes a half for the whole.
    file.once("error", (error) => log.error("An export failed half way.", { format: query.format, error }));
    return reply.headers(fileHeaders(query.format)).send(file);
  });
}

function fileHeaders(format: ExportFormat): Record<string, string> {
  const { mediaType, extension } = FILES[format];
  return {
    "content-type": `${mediaType}; charset=utf-8`,
    "content-disposition": `attachment; filename="newsgraph.${extension}"`,
  };
}

/** The same items, the first of them read already: a failure before it can still be answered as an error. */
async function begin<T>(items: AsyncIterable<T>): Promise<AsyncIterable<T>> {
  const iterator = items[Symbol.asyncIterator]();
  const first = await iterator.next();
  return {
    async *[Symbol.asyncIterator]() {
      try {
        for (let next = first; next.done !== true; next = await iterator.next()) yield next.value;
      } finally {
        await iterator.return?.();
      }
    },
  };
}
