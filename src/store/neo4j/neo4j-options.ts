/** How to reach a Neo4j server, cluster or Aura instance. */
export interface Neo4jOptions {
  /** `neo4j://`, `bolt://`, or either with `+s` (verified TLS) or `+ssc` (TLS, certificate not verified). */
  readonly uri: string;
  /** Name of the database; null for the user's home database. */
  readonly database: string | null;
  readonly auth: Neo4jAuth;
  /** Only with `neo4j://` and `bolt://`: the other schemes say it themselves. */
  readonly tls?: Neo4jTls;
  /** Milliseconds to wait for a connection to open; 10 s when left out. */
  readonly connectionTimeoutMs?: number;
  /** Milliseconds to wait for a free connection of the pool; 30 s when left out. */
  readonly acquisitionTimeoutMs?: number;
  /** Milliseconds during which a failed transaction is tried again; 30 s when left out. */
  readonly retryTimeMs?: number;
  /** Milliseconds after which the server stops one of Newsgraph's own transactions; 120 s when left out, 0 for never. */
  readonly transactionTimeoutMs?: number;
  /** Most connections to one server; 20 when left out. */
  readonly poolSize?: number;
}

/** Every way in which Neo4j can be told who is calling. */
export type Neo4jAuth =
  | { readonly scheme: "none" }
  | { readonly scheme: "basic"; readonly user: string; readonly password: string; readonly realm?: string }
  | { readonly scheme: "bearer"; readonly token: string }
  | { readonly scheme: "kerberos"; readonly ticket: string }
  | {
      readonly scheme: "custom";
      readonly name: string;
      readonly principal: string;
      readonly credentials: string;
      readonly realm: string;
      readonly parameters?: Readonly<Record<string, string>>;
    };

export interface Neo4jTls {
  /** `system`: certificates that this machine trusts; `files`: those of `caFiles`; `any`: not verified. */
  readonly trust: "system" | "files" | "any";
  /** PEM files, with `trust: "files"`. */
  readonly caFiles?: readonly string[];
  /** For servers that ask who is calling (mutual TLS). */
  readonly clientCertificate?: {
    readonly certFile: string;
    readonly keyFile: string;
    readonly password?: string;
  };
}
