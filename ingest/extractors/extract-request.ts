import Type, { type Static } from "typebox";
import { contentHash } from "../../src/graph/ids.js";
import type { ArticleDocument } from "../article-document.js";
import { findSentences } from "../text/find-sentences.js";

/** The version of the request; fields may be added under it, none is removed or given another meaning. */
export const EXTRACT_REQUEST_VERSION = 1;

const orNull = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
const offset = Type.Integer({ minimum: 0 });
const BLOCK_ROLES = [
  "headline",
  "paragraph",
  "heading",
  "listItem",
  "caption",
  "furniture",
  "metadata",
] as const;

/** What an external extractor is sent for one article, as one line of JSON. */
export const ExtractRequestSchema = Type.Object(
  {
    version: Type.Literal(EXTRACT_REQUEST_VERSION),
    id: Type.String({ minLength: 1, description: "To be repeated in the answer." }),
    source: Type.String({ description: "Path or address as given; `-` for standard input." }),
    url: orNull(Type.String()),
    canonicalUrl: orNull(Type.String()),
    title: orNull(Type.String()),
    byline: orNull(Type.String()),
    publisher: orNull(Type.String()),
    publishedAt: orNull(Type.String({ description: "ISO 8601, as precise as the article says." })),
    updatedAt: orNull(Type.String()),
    language: orNull(Type.String({ description: "BCP 47 tag, as the article declares it." })),
    text: Type.String({ description: "All offsets are UTF-16 code units into it, end exclusive." }),
    blocks: Type.Array(Type.Object({ start: offset, end: offset, role: Type.Enum([...BLOCK_ROLES]) }), {
      description: "The pieces of the text in order; furniture and metadata are not to be read.",
    }),
    sentences: Type.Array(Type.Object({ start: offset, end: offset }), {
      description: "The sentences as Newsgraph finds them; the answer may keep them.",
    }),
  },
  {
    $id: "https://newsgraph.dev/schema/extract-request-1.json",
    title: "Newsgraph request to an external extractor, version 1",
  },
);

export type ExtractRequest = Static<typeof ExtractRequestSchema>;

/** Hexadecimal digits of a request's id: enough that a late answer is never taken for that of another article. */
const ID_LENGTH = 16;

/** The id of requests about a text: the same whenever it is asked. */
export function requestId(text: string): string {
  return contentHash(text).slice(0, ID_LENGTH);
}

/** What an external extractor is sent for a document. */
export function requestFor(document: ArticleDocument): ExtractRequest {
  return {
    version: EXTRACT_REQUEST_VERSION,
    id: requestId(document.text),
    source: document.source,
    url: document.url,
    canonicalUrl: document.canonicalUrl,
    title: document.title,
    byline: document.byline,
    publisher: document.publisher,
    publishedAt: document.publishedAt,
    updatedAt: document.updatedAt,
    language: document.language,
    text: document.text,
    blocks: document.blocks.map(({ start, end, role }) => ({ start, end, role })),
    sentences: findSentences(document).map(({ start, end }) => ({ start, end })),
  };
}
