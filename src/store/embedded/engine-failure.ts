/** An answer of the engine that is an error, with its GQLSTATUS code where the engine gave one. */
export class EngineFailure extends Error {
  constructor(
    message: string,
    readonly gqlStatus: string | null,
  ) {
    super(message);
    this.name = "EngineFailure";
  }

  /** Another transaction changed the same things first; the same work may be done again. */
  get isConflict(): boolean {
    return this.gqlStatus === "40000";
  }
}

/** The database process ended before it answered. */
export class EngineDied extends Error {
  constructor(
    readonly exit: string,
    /** The end of what the process wrote on its error stream. */
    readonly lastWords: string,
  ) {
    super(`The database process ended (${exit}).`);
    this.name = "EngineDied";
  }
}
