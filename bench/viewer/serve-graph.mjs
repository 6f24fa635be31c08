// The built viewer, and bare Sigma beside it, on a server that answers every request with one made-up graph.
import { createReadStream, existsSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join, normalize } from "node:path";
import { build } from "vite";

const VIEWER = join(import.meta.dirname, "..", "..", "dist", "viewer");
const TYPES = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml" };

/** @returns the address, a function that sets the graph, and one that stops the server */
export async function serveGraph() {
  const bare = mkdtempSync(join(tmpdir(), "newsgraph-bare-"));
  await build({
    root: import.meta.dirname,
    base: "./",
    logLevel: "warn",
    build: {
      outDir: bare,
      emptyOutDir: true,
      target: "es2023",
      rollupOptions: { input: join(import.meta.dirname, "bare-sigma.html") },
    },
  });
  const answers = new Map();
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url, "http://localhost").pathname);
    const answer = answers.get(path.replace(/^\/bare(?=\/api)/u, ""));
    if (answer !== undefined) {
      response.writeHead(200, { "content-type": "application/json" }).end(answer);
      return;
    }
    const file = path.startsWith("/bare/")
      ? join(bare, path.slice(6))
      : join(VIEWER, path === "/" ? "index.html" : path);
    if (!existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { "content-type": TYPES[extname(file)] ?? "application/octet-stream" });
    createReadStream(file).pipe(response);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    address: `http://127.0.0.1:${server.address().port}`,
    setGraph: (graph) => {
      answers.set("/api/graph", JSON.stringify(graph));
      answers.set("/api/health", JSON.stringify(health(graph)));
      answers.set("/api/jobs", JSON.stringify({ items: [], total: 0 }));
      const detail = { ...graph.nodes[0], relations: [], recentArticles: [] };
      for (const node of graph.nodes)
        answers.set(`/api/entities/${node.id}`, JSON.stringify({ ...detail, ...node }));
      answers.set("/api/facts", JSON.stringify({ items: [], total: 0 }));
    },
    stop: () => {
      server.close();
      server.closeAllConnections();
      rmSync(bare, { recursive: true, force: true });
    },
  };
}

function health({ totalNodes, totalEdges }) {
  const counts = {
    articles: 1,
    sentences: 1,
    entities: totalNodes,
    mentions: 1,
    facts: totalEdges,
    edges: totalEdges,
  };
  return { status: "ok", version: "bench", engine: { name: "none", version: "0", location: "" }, counts };
}
