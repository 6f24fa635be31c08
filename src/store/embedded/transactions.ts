import { setTimeout as sleep } from "node:timers/promises";
import { StoreError } from "../../graph/errors.js";
import type { CypherParameters } from "../../graph/values.js";
import type { CypherTransaction, Procedure, Rows } from "../cypher-runner.js";
import { checkParameters } from "./check-parameters.js";
import type { EngineProcess } from "./engine-process.js";
import { isConflict, isDeath, outcomeUnknown, toStoreFailure } from "./store-failure.js";
import { toRows } from "./to-rows.js";

/** How often work is repeated when another transaction was first. */
const CONFLICT_ATTEMPTS = 8;
/** How often work is repeated when the database process died under it. */
const DEATH_ATTEMPTS = 5;
const FIRST_BACKOFF_MS = 5;

type Work<T> = (transaction: CypherTransaction) => Promise<T>;

/**
 * Run `work` in a transaction and commit it; roll back when it throws. Work that lost a race,
 * or under which the process died, is run again from its beginning: whether a commit under way
 * took effect cannot be known then, so work must be such that doing it twice does it once.
 *
 * @throws StoreError `STORE_OUTCOME_UNKNOWN` when the process died every time; whatever `work` throws
 */
export async function inTransaction<T>(engine: () => Promise<EngineProcess>, work: Work<T>): Promise<T> {
  return untilItCounts(async () => attempt(await engine(), work));
}

/**
 * Run a procedure in the database process, in a transaction of its own: as `inTransaction`.
 * @throws StoreError `STORE_OUTCOME_UNKNOWN` when the process died every time
 */
export async function performInProcess<Input, Output>(
  engine: () => Promise<EngineProcess>,
  procedure: Procedure<Input, Output>,
  input: Input,
): Promise<Output> {
  let earlier: Output | null = null;
  const sent = JSON.stringify(input);
  return untilItCounts(async () => {
    const outputs: Output[] = [];
    const onPart = (part: unknown) => {
      const output: unknown = JSON.parse(String(part));
      if (procedure.isOutput(output)) outputs.push(output);
    };
    try {
      const current = await engine();
      const order = { verb: "perform", procedure: procedure.name, input: sent } as const;
      await current.ask({ ...order, earlier: JSON.stringify(earlier) }, onPart);
    } catch (error) {
      // Its commit may have been the last thing that the process did.
      if (isDeath(error)) earlier = outputs[0] ?? earlier;
      throw toStoreFailure(error);
    }
    const [output] = outputs;
    if (output === undefined)
      throw new StoreError("INTERNAL", `The procedure ${procedure.name} gave something else.`);
    return output;
  });
}

/** Try until the outcome is known. */
async function untilItCounts<T>(attempt: () => Promise<T>): Promise<T> {
  let conflicts = 0;
  let deaths = 0;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (isConflict(error) && ++conflicts < CONFLICT_ATTEMPTS) await backOff(conflicts);
      else if (isDeath(error)) {
        if (++deaths >= DEATH_ATTEMPTS) throw outcomeUnknown(error);
      } else throw error;
    }
  }
}

async function attempt<T>(engine: EngineProcess, work: Work<T>): Promise<T> {
  const transaction = new EngineTransaction(engine, await beginOn(engine));
  let result: T;
  try {
    result = await work(transaction);
  } catch (error) {
    await transaction.rollback();
    throw error;
  }
  await transaction.commit();
  return result;
}

async function beginOn(engine: EngineProcess): Promise<number> {
  try {
    return Number(await engine.ask({ verb: "begin" }));
  } catch (error) {
    throw toStoreFailure(error);
  }
}

async function backOff(attempts: number): Promise<void> {
  await sleep(FIRST_BACKOFF_MS * 2 ** attempts * (0.5 + Math.random()));
}

class EngineTransaction implements CypherTransaction {
  #ended = false;

  constructor(
    private readonly engine: EngineProcess,
    private readonly number: number,
  ) {}

  async run(query: string, parameters: CypherParameters = {}): Promise<Rows> {
    if (this.#ended)
      throw new StoreError("STORE_FAILED", "The transaction has ended; nothing can be run in it.");
    checkParameters(parameters);
    try {
      const statement = { query, parameters, maxRows: null, maxSize: null };
      return toRows(await this.engine.ask({ verb: "step", transaction: this.number, ...statement }));
    } catch (error) {
      throw toStoreFailure(error);
    }
  }

  async commit(): Promise<void> {
    this.#ended = true;
    try {
      await this.engine.ask({ verb: "commit", transaction: this.number });
    } catch (error) {
      throw toStoreFailure(error);
    }
  }

  /** Undo everything; a process that has died has undone it already. */
  async rollback(): Promise<void> {
    this.#ended = true;
    await this.engine.ask({ verb: "rollback", transaction: this.number }).catch(() => undefined);
  }
}
