/**
 * Where an article comes from. The same shape as a submission to the jobs, stated here
 * because the pipeline knows nothing of jobs.
 */
export type ArticleSource =
  | { readonly type: "text"; readonly text: string; readonly metadata: SourceMetadata }
  | {
      readonly type: "html";
      readonly html: string;
      readonly url: string | null;
      readonly metadata: SourceMetadata;
    }
  | {
      readonly type: "url";
      readonly url: string;
      /** What a feed or table says about the article; it fills what the article does not say itself. */
      readonly known?: KnownMetadata;
    }
  | { readonly type: "file"; readonly path: string }
  /** A file in hand, in Base64; its format follows from the name (`metadata.source`) or the content. */
  | { readonly type: "bytes"; readonly base64: string; readonly metadata: SourceMetadata };

export type KnownMetadata = Omit<SourceMetadata, "source" | "url">;

/** What the sender knows about the article; what the article itself says fills the rest. */
export interface SourceMetadata {
  /** Path or address to show; `-` for standard input. */
  readonly source: string;
  readonly title?: string;
  readonly url?: string;
  readonly publisher?: string;
  readonly byline?: string;
  readonly publishedAt?: string;
  readonly language?: string;
}

/** Bounds on what one article may cost. */
export interface SourceLimits {
  /** Largest file, text or decompressed page, in bytes. */
  readonly maxBytes: number;
  /** Time for one address, redirects included, in ms. */
  readonly fetchTimeoutMs: number;
  /** Redirects followed before giving up; 0 follows none. */
  readonly maxRedirects: number;
}

export const DEFAULT_SOURCE_LIMITS: SourceLimits = Object.freeze({
  maxBytes: 10 * 1024 * 1024,
  fetchTimeoutMs: 20_000,
  maxRedirects: 5,
});

/** What loading needs from outside; each has a default. */
export interface SourceEffects {
  /** Standard input; by default that of the process. */
  readonly stdin?: AsyncIterable<Uint8Array>;
  /** For tests against a server on this machine: addresses that may be fetched though they are not public. */
  readonly allowAddress?: (address: string) => boolean;
  /** Resolves a host name to all its addresses; by default the system's resolver. */
  readonly resolve?: (hostname: string) => Promise<readonly string[]>;
}

export interface LoadOptions {
  readonly signal: AbortSignal;
  readonly limits: SourceLimits;
  readonly effects?: SourceEffects;
}
