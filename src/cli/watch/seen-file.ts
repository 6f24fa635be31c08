import { readFile, rename } from "node:fs/promises";
import Type, { type Static } from "typebox";
import Value from "typebox/value";
import type { DeepReadonly } from "../../jobs/agrees.js";
import { writeDurably } from "../../jobs/durable-file.js";

const orNull = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()]);

const SeenSchema = Type.Object({
  /** What the server gave to tell whether the list has changed. */
  etag: orNull(Type.String()),
  lastModified: orNull(Type.String()),
  /** By the id of each article that was taken in: the version of it. The newest last. */
  seen: Type.Record(Type.String(), Type.String()),
  /** By the id of each article that could not be read yet: how often it was tried. */
  tried: Type.Record(Type.String(), Type.Integer({ minimum: 1 })),
  /** The feed that was found on the page whose address was given. */
  feed: Type.Optional(Type.String()),
});

const FileSchema = Type.Object({ version: Type.Literal(1), sources: Type.Record(Type.String(), SeenSchema) });

/** What is remembered of one feed, sitemap or folder. */
export type Seen = DeepReadonly<Static<typeof SeenSchema>>;

export const NOTHING_SEEN: Seen = { etag: null, lastModified: null, seen: {}, tried: {} };

/** What `watch` remembers across restarts: a small file, written whole so that a crash leaves the old one or the new. */
export interface SeenFile {
  get(source: string): Seen | null;
  /** @throws the file system's error when it cannot be written */
  set(source: string, seen: Seen): Promise<void>;
}

/**
 * Opens the file; one that is damaged is set aside.
 * @param onDamage told the name under which a damaged file was kept
 */
export async function openSeenFile(path: string, onDamage: (aside: string) => void): Promise<SeenFile> {
  const sources = new Map<string, Seen>(Object.entries(await load(path, onDamage)));
  return {
    get: (source) => sources.get(source) ?? null,
    async set(source, seen) {
      sources.set(source, seen);
      await writeDurably(path, JSON.stringify({ version: 1, sources: Object.fromEntries(sources) }));
    },
  };
}

async function load(
  path: string,
  onDamage: (aside: string) => void,
): Promise<Readonly<Record<string, Seen>>> {
  const text = await readFile(path, "utf8").catch(() => null);
  if (text === null) return {};
  try {
    const value: unknown = JSON.parse(text);
    if (Value.Check(FileSchema, value)) return value.sources;
  } catch {
    // Set aside below.
  }
  const aside = `${path}.damaged`;
  await rename(path, aside);
  onDamage(aside);
  return {};
}
