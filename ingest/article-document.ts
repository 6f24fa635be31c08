import type { Span } from "../src/graph/span.js";

/** An article as it was received, before anything was understood: the input of the pipeline. */
export interface ArticleDocument {
  /** Path or address as given; `-` for standard input. */
  readonly source: string;
  readonly url: string | null;
  readonly canonicalUrl: string | null;
  readonly title: string | null;
  readonly byline: string | null;
  readonly publisher: string | null;
  /** ISO 8601, as precise as the source says. */
  readonly publishedAt: string | null;
  readonly updatedAt: string | null;
  /** BCP 47 tag, as the source declares it; null when it does not. */
  readonly language: string | null;
  /** The text that all offsets refer to. For a plain-text file it is the file's content unchanged. */
  readonly text: string;
  /** The pieces of `text` in order; what no block covers is not read. */
  readonly blocks: readonly TextBlock[];
  /** Pieces inside blocks that are not prose (link targets, emphasis marks): kept in the text, not read. */
  readonly markup?: readonly Span[];
  /** What a reader should know about how it was read, such as an encoding that had to be guessed. */
  readonly notes?: readonly string[];
}

export interface TextBlock extends Span {
  /** Furniture (menus, "subscribe", comment forms, source lines) is kept in the text but not read. */
  readonly role: "headline" | "paragraph" | "heading" | "listItem" | "caption" | "furniture" | "metadata";
}
