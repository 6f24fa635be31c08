import { EngineDied } from "./engine-failure.js";
import type { EngineProcess } from "./engine-process.js";
import type { EngineCommand } from "./protocol.js";
import { askWithin, type QueryLimits } from "./query-limits.js";

/**
 * Ask something that changes nothing; when the process dies under it (because another query was
 * stopped), ask the next process once more.
 *
 * @throws what `askWithin` throws; EngineDied when the process died twice
 */
export async function askReading(
  engine: () => Promise<EngineProcess>,
  command: EngineCommand,
  limits: QueryLimits,
): Promise<unknown> {
  try {
    return await askWithin(await engine(), command, limits);
  } catch (error) {
    if (!(error instanceof EngineDied)) throw error;
    return askWithin(await engine(), command, limits);
  }
}
