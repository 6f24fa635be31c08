import { EngineDied } from "./engine-failure.js";
import type { EngineProcess } from "./engine-process.js";
import type { EngineCommand } from "./protocol.js";
import { askWithin, type QueryLimits } from "./query-limits.js";

/** How often a query is asked again when the process died under it, because another query was stopped. */
const REPEATS = 4;

/**
 * Ask something that changes nothing; when the process dies under it, ask the next process.
 *
 * @throws what `askWithin` throws; EngineDied when every process died
 */
export async function askReading(
  engine: () => Promise<EngineProcess>,
  command: EngineCommand,
  limits: QueryLimits,
  repeats = REPEATS,
): Promise<unknown> {
  try {
    return await askWithin(await engine(), command, limits);
  } catch (error) {
    if (!(error instanceof EngineDied) || repeats === 0) throw error;
    return askReading(engine, command, limits, repeats - 1);
  }
}
