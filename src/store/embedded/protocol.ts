import Type, { type Static } from "typebox";
import Compile from "typebox/compile";

/**
 * What the server and its database process say to each other. Messages travel over Node's
 * IPC channel with advanced serialization, so that bigints and dates arrive whole.
 */
const parameters = Type.Record(Type.String(), Type.Unknown());
const maxRows = Type.Union([Type.Integer({ minimum: 0 }), Type.Null()]);
const id = Type.Integer({ minimum: 0 });
const strict = { additionalProperties: false } as const;

const openCommand = Type.Object(
  {
    verb: Type.Literal("open"),
    /** Null: in memory. */
    path: Type.Union([Type.String(), Type.Null()]),
    salvage: Type.Boolean(),
    checkpointWalBytes: Type.Integer({ minimum: 1 }),
    checkpointIntervalMs: Type.Integer({ minimum: 1 }),
    idleCheckpointMs: Type.Integer({ minimum: 1 }),
  },
  strict,
);

const statement = {
  query: Type.String(),
  parameters,
  maxRows,
  /** Largest result in values (see result-size); null: any. */
  maxSize: maxRows,
};

/** In the place of a GQLSTATUS: the result was larger than `maxSize`. */
export const RESULT_TOO_LARGE = "result too large";

const engineCommandSchema = Type.Union([
  openCommand,
  /** One statement that changes the schema, at once and for good. */
  Type.Object({ verb: Type.Literal("define"), ...statement }, strict),
  /** One statement in a transaction that is always rolled back. */
  Type.Object({ verb: Type.Literal("look"), ...statement }, strict),
  Type.Object({ verb: Type.Literal("begin") }, strict),
  Type.Object({ verb: Type.Literal("step"), transaction: id, ...statement }, strict),
  Type.Object({ verb: Type.Literal("commit"), transaction: id }, strict),
  Type.Object({ verb: Type.Literal("rollback"), transaction: id }, strict),
  /**
   * A whole transaction: its result comes first, as a part of the answer, and the answer after the commit. Input and
   * results travel as JSON, which takes a fraction of the time that copying many small objects does.
   */
  Type.Object(
    { verb: Type.Literal("perform"), procedure: Type.String(), input: Type.String(), earlier: Type.String() },
    strict,
  ),
  Type.Object({ verb: Type.Literal("checkpoint") }, strict),
  Type.Object({ verb: Type.Literal("close") }, strict),
]);

const engineRequestSchema = Type.Object({ id, command: engineCommandSchema }, strict);

const engineResponseSchema = Type.Union([
  /** What is told before the answer itself. */
  Type.Object({ id, part: Type.Unknown() }, strict),
  Type.Object({ id, ok: Type.Literal(true), value: Type.Unknown() }, strict),
  Type.Object(
    {
      id,
      ok: Type.Literal(false),
      message: Type.String(),
      gqlStatus: Type.Union([Type.String(), Type.Null()]),
    },
    strict,
  ),
]);

const engineRowsSchema = Type.Object(
  {
    columns: Type.Array(Type.String()),
    rows: Type.Array(Type.Array(Type.Unknown())),
    /** True when there were more rows than `maxRows`. */
    truncated: Type.Boolean(),
    ms: Type.Number(),
  },
  strict,
);

export type OpenCommand = Static<typeof openCommand>;
export type EngineCommand = Static<typeof engineCommandSchema>;
export type EngineRequest = Static<typeof engineRequestSchema>;
export type EngineResponse = Static<typeof engineResponseSchema>;
/** The rows of a result as the engine gives them, not yet mapped. */
export type EngineRows = Static<typeof engineRowsSchema>;

const requests = Compile(engineRequestSchema);
const responses = Compile(engineResponseSchema);
const results = Compile(engineRowsSchema);

/** @throws Error when the message is not a request */
export function parseEngineRequest(message: unknown): EngineRequest {
  if (requests.Check(message)) return message;
  throw new Error("The database process got a message that it does not know.");
}

/** @throws Error when the message is not a response */
export function parseEngineResponse(message: unknown): EngineResponse {
  if (responses.Check(message)) return message;
  throw new Error("The database process sent a message that is not an answer.");
}

/** @throws Error when the value is not a result */
export function parseEngineRows(value: unknown): EngineRows {
  if (results.Check(value)) return value;
  throw new Error("The database process sent an answer that is not a result.");
}
