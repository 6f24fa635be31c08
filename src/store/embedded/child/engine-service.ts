import { procedureOf } from "../../cypher/procedures.js";
import type { EngineCommand, EngineRequest, EngineResponse } from "../protocol.js";
import { EngineDatabase } from "./engine-database.js";
import { IdleCheckpoint } from "./idle-checkpoint.js";

type Tell = (part: unknown) => Promise<void>;

/** Answers the requests of the parent process, one database a process. */
export class EngineService {
  // A strong reference for the life of the process: the engine closes a database whose handle is collected.
  #database: EngineDatabase | undefined;
  #idle: IdleCheckpoint | undefined;
  #running = 0;

  get busy(): boolean {
    return this.#running > 0;
  }

  /** @param tell sends a part of the answer before the answer; resolves when it is on its way */
  async answer(request: EngineRequest, tell: Tell): Promise<EngineResponse> {
    this.#running += 1;
    try {
      return { id: request.id, ok: true, value: await this.#carryOut(request.command, tell) };
    } catch (error) {
      return { id: request.id, ok: false, ...describe(error) };
    } finally {
      this.#running -= 1;
    }
  }

  /** Close the database if it is open. */
  close(): void {
    this.#idle?.done();
    const database = this.#database;
    this.#database = undefined;
    database?.close();
  }

  async #carryOut(command: EngineCommand, tell: Tell): Promise<unknown> {
    if (command.verb === "open") return this.#open(command);
    const database = this.#database;
    if (database === undefined) throw new Error("The database is not open.");
    switch (command.verb) {
      case "define": {
        const rows = await database.define(command);
        this.#idle?.committed();
        return rows;
      }
      case "look":
        return database.look(command);
      case "begin":
        return database.begin();
      case "step":
        return database.step(command.transaction, command);
      case "commit":
        await database.commit(command.transaction);
        this.#idle?.committed();
        return null;
      case "rollback":
        await database.rollback(command.transaction);
        return null;
      case "perform": {
        const procedure = procedureOf(command.procedure);
        const input: unknown = JSON.parse(command.input);
        const earlier: unknown = JSON.parse(command.earlier);
        await database.perform(
          (transaction) => procedure.run(transaction, input, earlier),
          (result) => tell(JSON.stringify(result)),
        );
        this.#idle?.committed();
        return null;
      }
      case "checkpoint":
        this.#idle?.done();
        database.checkpoint();
        return null;
      case "close":
        this.close();
        return null;
    }
  }

  async #open(command: Extract<EngineCommand, { verb: "open" }>): Promise<string> {
    if (this.#database !== undefined) throw new Error("The database is open already.");
    const database = await EngineDatabase.open(command);
    this.#database = database;
    this.#idle = new IdleCheckpoint(command.idleCheckpointMs, () => database.checkpoint());
    return database.version;
  }
}

function describe(error: unknown): { message: string; gqlStatus: string | null } {
  const message = error instanceof Error ? error.message : String(error);
  const status = error instanceof Error && "gqlStatus" in error ? error.gqlStatus : null;
  return { message, gqlStatus: typeof status === "string" ? status : null };
}
