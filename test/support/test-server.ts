import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FastifyInstance, InjectOptions } from "fastify";
import { createIdentities } from "../../src/identity/create-identities.js";
import { createJobQueue } from "../../src/jobs/create-job-queue.js";
import type { JobQueue } from "../../src/jobs/job-queue.js";
import { createServer } from "../../src/server/create-server.js";
import { DEFAULT_LIMITS } from "../../src/server/server-limits.js";
import type { ServerParts } from "../../src/server/server-parts.js";
import type { GraphStore } from "../../src/store/graph-store.js";
import { createFakeReader, type FakeReader } from "./fake-reader.js";
import { createFakeStore } from "./fake-store.js";
import { createRecordingLog } from "./recording-log.js";

export interface TestServer {
  readonly server: FastifyInstance;
  readonly store: GraphStore;
  readonly jobs: JobQueue;
  readonly log: ReturnType<typeof createRecordingLog>;
  /** Ask, and read the answer's JSON (null when it is none). */
  ask(
    request: InjectOptions | string,
  ): Promise<{ status: number; headers: Record<string, unknown>; body: unknown; text: string }>;
  /** Add articles and wait until they are in the graph. */
  add(...texts: string[]): Promise<void>;
  close(): Promise<void>;
}

/** A server over a real job queue and, unless others are given, a store and a reader in memory. */
export async function startTestServer(
  changes: Partial<Omit<ServerParts, "jobs" | "log">> & { readonly reader?: FakeReader } = {},
): Promise<TestServer> {
  const { reader = createFakeReader(), store = createFakeStore(), ...parts } = changes;
  const log = createRecordingLog();
  const folder = await mkdtemp(join(tmpdir(), "newsgraph-server-"));
  const clock = () => new Date();
  const jobs = await createJobQueue({ store, reader, folder, clock, concurrency: 2, log });
  const server = createServer({
    store,
    jobs,
    identity: createIdentities({
      store,
      matcher: { name: "none", version: "1", findVerdicts: () => [] },
      clock,
    }),
    log,
    version: "1.2.3",
    viewerFolder: null,
    allowWrites: false,
    limits: DEFAULT_LIMITS,
    ...parts,
  });
  return {
    server,
    store,
    jobs,
    log,
    async ask(request) {
      const answer = await server.inject(request);
      const { statusCode: status, headers, body: text } = answer;
      return { status, headers, body: parse(text), text };
    },
    async add(...texts) {
      await jobs.submit(texts.map((text) => ({ type: "text", text, metadata: { source: "test" } })));
      await jobs.idle();
    },
    async close() {
      await server.close();
      await jobs.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** A POST of JSON. */
export function post(url: string, payload: unknown, headers: Record<string, string> = {}): InjectOptions {
  return {
    method: "POST",
    url,
    payload: JSON.stringify(payload),
    headers: { "content-type": "application/json", ...headers },
  };
}
