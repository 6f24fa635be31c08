import Type, { type Static } from "typebox";
import type { ArticleDocument } from "../../ingest/article-document.js";

const orNull = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()]);

/** A fact as people annotated it; relations in lower case. See eval/articles/README.md for the guidelines. */
export const GoldFactSchema = Type.Object({
  s: Type.String(),
  r: Type.String(),
  o: Type.String(),
  role: Type.Optional(Type.String()),
  date: orNull(Type.String()),
  place: orNull(Type.String()),
  attributed: orNull(Type.String()),
  polarity: Type.String(),
  modality: Type.String(),
  central: Type.Boolean(),
});
export type GoldFact = Static<typeof GoldFactSchema>;

/** An entity with the places where it is mentioned, `end` exclusive. */
export interface GoldEntity {
  readonly e: string;
  readonly name: string;
  readonly type: string;
  readonly mentions: readonly (readonly [start: number, end: number])[];
}

/** An article with its annotated entities and facts; offsets are UTF-16 code units into the document's text. */
export interface GoldArticle {
  readonly id: string;
  readonly document: ArticleDocument;
  readonly entities: readonly GoldEntity[];
  readonly facts: readonly GoldFact[];
}

/** Dates and quantities are values in our annotations, not entities. */
export function isValueEntity({ type }: GoldEntity): boolean {
  return type === "Date" || type === "Quantity";
}
