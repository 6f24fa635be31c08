import Type, { type Static } from "typebox";
import type { ErrorBody } from "../../api/contract.js";
import { ENTITY_KIND_NAMES, type EntityKind } from "../../graph/entity-kinds.js";
import { ERROR_CODES, type ErrorCode } from "../../graph/errors.js";
import { RELATION_TYPES } from "../../graph/relations.js";
import type { Agreement, Agrees } from "../../jobs/agrees.js";

/** No other fields: a misspelt one is an error, not a wish that is silently ignored. */
export const closed = { additionalProperties: false } as const;

export const orNull = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
export const oneOf = <const T extends string>(values: readonly T[]) => Type.Enum([...values] as [T, ...T[]]);

export const text = Type.String();
export const textOrNull = orNull(text);
export const count = Type.Integer({ minimum: 0 });
/** 0 to 1. */
export const share = Type.Number({ minimum: 0, maximum: 1 });
/** UTF-16 code units into the article's text. */
export const offset = Type.Integer({ minimum: 0, description: "UTF-16 code units into the article's text." });
export const time = Type.String({ description: "ISO 8601." });
export const timeOrNull = orNull(time);

export const EntityKindSchema = oneOf<EntityKind>(ENTITY_KIND_NAMES);
export const RelationNameSchema = oneOf(RELATION_TYPES.map((type) => type.name));

/** An id in a path or a query string. */
export const Id = Type.String({ minLength: 1, maxLength: 100 });
export const IdParams = Type.Object({ id: Id }, closed);

/** `limit` of a list, with the most it may be. */
export const limit = (standard: number, maximum: number) =>
  Type.Optional(Type.Integer({ minimum: 1, maximum, default: standard }));
export const listOffset = Type.Optional(Type.Integer({ minimum: 0, default: 0 }));

/** A part of a list, and how long the list is. */
export const pageOf = <T extends Type.TSchema>(items: T) =>
  Type.Object({ items: Type.Array(items), total: count }, closed);

/** An answer that is sent piece by piece; its form is the media type's. */
export const streamOf = (description: string) => Type.Unsafe<unknown>({ type: "string", description });

const codes = Object.keys(ERROR_CODES).filter((code): code is ErrorCode => code in ERROR_CODES);

export const ErrorBodySchema = Type.Object(
  {
    error: Type.Object(
      {
        code: oneOf(codes),
        message: text,
        hint: textOrNull,
        details: Type.Record(text, Type.Union([text, Type.Number(), Type.Boolean(), Type.Null()])),
      },
      closed,
    ),
  },
  { ...closed, description: "What every answer that is not a success looks like." },
);

/** The answers of a route: its own, and the errors that every route may give. */
export const answers = <Status extends 200 | 202, T extends Type.TSchema>(status: Status, schema: T) =>
  ({ [status]: schema, "4xx": ErrorBodySchema, "5xx": ErrorBodySchema }) as { readonly [S in Status]: T } & {
    readonly "4xx": typeof ErrorBodySchema;
    readonly "5xx": typeof ErrorBodySchema;
  };

export type CommonSchemasAgree = Agrees<Agreement<ErrorBody, Static<typeof ErrorBodySchema>>>;
