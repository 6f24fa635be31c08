import { type Driver, type ManagedTransaction, Neo4jError } from "neo4j-driver";
import type { CypherParameters, CypherResult } from "../../graph/values.js";
import type { CypherRunner, CypherTransaction, Procedure, ReadOptions, Row, Rows } from "../cypher-runner.js";
import type { CypherOptions, EngineInfo } from "../graph-store.js";
import { accessMode, adhocQuery } from "./adhoc-query.js";
import { mapNeo4jError, type StatementOrigin } from "./map-neo4j-error.js";
import { readRoutines, type Routines } from "./readable-routines.js";
import { SessionPool } from "./session-pool.js";
import { toCypherValue } from "./to-cypher-value.js";
import { toDriverParameters } from "./to-driver-parameter.js";

/** How much longer than the server's own limit this side waits before it takes the server for lost. */
const GRACE_MS = 5_000;
/** Plugins come with a restart of the server, which this side may live through. */
const ROUTINES_KEPT_MS = 300_000;

/** The port CypherRunner over the official driver. */
export class Neo4jRunner implements CypherRunner {
  private readonly sessions: SessionPool;
  private routines: { readonly answer: Promise<Routines>; readonly at: number } | null = null;

  constructor(
    private readonly driver: Driver,
    database: string | null,
    private readonly transactionTimeoutMs: number,
    readonly engine: EngineInfo,
  ) {
    this.sessions = new SessionPool(driver, database);
  }

  async read(query: string, parameters: CypherParameters = {}, options: ReadOptions = {}): Promise<Rows> {
    const timeout = options.timeoutMs ?? this.transactionTimeoutMs;
    const limits = { signal: options.signal, giveUpAfterMs: timeout === 0 ? undefined : timeout + GRACE_MS };
    return mapping("own", query, () =>
      this.sessions.use("READ", limits, (session) =>
        session.executeRead((transaction) => runIn(transaction, query, parameters), { timeout }),
      ),
    );
  }

  async write<T>(work: (transaction: CypherTransaction) => Promise<T>): Promise<T> {
    return mapping("own", "", () =>
      this.sessions.use("WRITE", {}, (session) =>
        session.executeWrite(
          (transaction) => work({ run: (query, parameters = {}) => runIn(transaction, query, parameters) }),
          { timeout: this.transactionTimeoutMs },
        ),
      ),
    );
  }

  /** The server runs no code of this program, so that it runs here; what is not waited for is sent in one go. */
  async perform<Input, Output>(procedure: Procedure<Input, Output>, input: Input): Promise<Output> {
    // The driver runs work again whose commit may have arrived.
    let earlier: Output | null = null;
    return this.write(async (transaction) => {
      const output = await procedure.run(transaction, input, earlier);
      earlier = output;
      return output;
    });
  }

  async define(statement: string): Promise<void> {
    await mapping("own", statement, () =>
      this.sessions.use("WRITE", {}, async (session) => {
        try {
          await session.executeWrite((transaction) => transaction.run(statement));
        } catch (error) {
          if (!isMadeMeanwhile(error)) throw error;
        }
      }),
    );
  }

  async adhoc(query: string, options: CypherOptions): Promise<CypherResult> {
    const limits = { signal: options.signal, giveUpAfterMs: options.timeoutMs + GRACE_MS };
    return mapping("adhoc", query, async () => {
      const routines = await this.knownRoutines();
      return this.sessions.use(accessMode(options), limits, (session) =>
        adhocQuery(session, routines, query, options),
      );
    });
  }

  /** Neo4j tidies up by itself. */
  settle(): Promise<void> {
    return Promise.resolve();
  }

  async close(): Promise<void> {
    await this.driver.close();
  }

  private knownRoutines(): Promise<Routines> {
    if (this.routines === null || Date.now() - this.routines.at > ROUTINES_KEPT_MS) {
      const answer = this.sessions.use("READ", {}, readRoutines);
      this.routines = { answer, at: Date.now() };
      answer.catch(() => {
        this.routines = null;
      });
    }
    return this.routines.answer;
  }
}

/** True when another process created the same constraint or index at the same moment: IF NOT EXISTS does not see it. */
function isMadeMeanwhile(error: unknown): boolean {
  return error instanceof Neo4jError && error.code.endsWith("EquivalentSchemaRuleAlreadyExists");
}

async function mapping<T>(origin: StatementOrigin, query: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw mapNeo4jError(error, origin, query);
  }
}

async function runIn(
  transaction: ManagedTransaction,
  query: string,
  parameters: CypherParameters,
): Promise<Rows> {
  const { records } = await transaction.run(query, toDriverParameters(parameters));
  return records.map((record): Row =>
    Object.fromEntries(record.keys.map((key) => [key, toCypherValue(record.get(key))])),
  );
}
