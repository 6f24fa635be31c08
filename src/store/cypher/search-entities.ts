import { normalName } from "../../graph/normal-name.js";
import type { EntityHit } from "../../graph/views.js";
import type { CypherRunner } from "../cypher-runner.js";
import type { EntitySearch } from "../graph-store.js";
import { readEntities } from "./entity-view.js";
import type { NameIndex } from "./name-index.js";
import { rankNames } from "./rank-names.js";

/** Candidates that are ranked for one that is asked for, and at least how many. */
const CANDIDATES_PER_HIT = 5;
const LEAST_CANDIDATES = 100;

/** Entities by name or alias, best first. A text without letters or digits finds nothing. */
export async function searchEntities(
  runner: CypherRunner,
  index: NameIndex,
  { text, limit, kinds }: EntitySearch,
): Promise<readonly EntityHit[]> {
  if (normalName(text) === "" || limit <= 0) return [];
  const wanted = Math.max(LEAST_CANDIDATES, CANDIDATES_PER_HIT * limit);
  const ids = await index.candidates({ text, limit: wanted, kinds: kinds ?? null });
  const entities = await readEntities(runner, ids);
  const allowed = entities.filter((entity) => kinds?.includes(entity.kind) ?? true);
  return rankNames(text, allowed).slice(0, limit);
}
