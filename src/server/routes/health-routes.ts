import { API_PREFIX, type HealthView } from "../../api/contract.js";
import { StoreError } from "../../graph/errors.js";
import type { GraphCounts } from "../../graph/views.js";
import type { GraphStore } from "../../store/graph-store.js";
import { toErrorAnswer } from "../errors/to-error-answer.js";
import { answers } from "../schemas/common-schemas.js";
import { HealthSchema } from "../schemas/system-schemas.js";
import type { RouteParts } from "../server-parts.js";
import type { Api } from "../type-provider.js";

/** How long the store may take before it counts as away, in ms. */
const PATIENCE_MS = 3_000;

const NO_COUNTS: GraphCounts = { articles: 0, sentences: 0, entities: 0, mentions: 0, facts: 0, edges: 0 };

/** Says whether the server works, also when the database does not. */
export function registerHealthRoutes(api: Api, { store, version }: RouteParts): void {
  const schema = { tags: ["system"], summary: "Is it working?", response: answers(200, HealthSchema) };
  api.get(`${API_PREFIX}/health`, { schema }, async (): Promise<HealthView> => {
    const engine = { ...store.engine };
    try {
      return { status: "ok", version, engine, counts: { ...(await countInTime(store)) }, problem: null };
    } catch (error) {
      const problem = toErrorAnswer(error).body.error;
      return { status: "degraded", version, engine, counts: NO_COUNTS, problem };
    }
  });
}

async function countInTime(store: GraphStore): Promise<GraphCounts> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new StoreError("STORE_UNAVAILABLE", `The database did not answer within ${PATIENCE_MS} ms.`));
    }, PATIENCE_MS);
  });
  try {
    return await Promise.race([store.counts(), late]);
  } finally {
    clearTimeout(timer);
  }
}
