import { signal, type ReadonlySignal } from "@preact/signals";

/** A query that was run. */
export interface PastQuery {
  readonly text: string;
  readonly parameters: string;
  /** When, in ms since 1970. */
  readonly at: number;
  /** Rows of its answer; null when it failed. */
  readonly rows: number | null;
}

/** A query that the reader keeps under a name. */
export interface SavedQuery {
  readonly name: string;
  readonly text: string;
  readonly parameters: string;
}

/** What was asked before, kept in the browser. */
export interface QueryLibrary {
  /** The latest first; the same query stands there once. */
  readonly past: ReadonlySignal<readonly PastQuery[]>;
  /** In the order of their names. */
  readonly saved: ReadonlySignal<readonly SavedQuery[]>;
  remember(query: PastQuery): void;
  /** Keep a query; one of the same name is replaced. */
  save(query: SavedQuery): void;
  /** @returns false, with nothing changed, when the new name is empty or taken */
  rename(from: string, to: string): boolean;
  remove(name: string): void;
  readonly forgetPast: () => void;
}

export const MAX_PAST = 200;

const PAST_KEY = "newsgraph.queries.past";
const SAVED_KEY = "newsgraph.queries.saved";

/** @param storage null when the browser forbids storage; the library then lasts as long as the page */
export function createQueryLibrary(storage: Storage | null): QueryLibrary {
  const past = signal<readonly PastQuery[]>(read(storage, PAST_KEY, isPastQuery));
  const saved = signal<readonly SavedQuery[]>(read(storage, SAVED_KEY, isSavedQuery));
  const setPast = (queries: readonly PastQuery[]): void => {
    past.value = queries;
    write(storage, PAST_KEY, queries);
  };
  const setSaved = (queries: readonly SavedQuery[]): void => {
    saved.value = [...queries].sort((a, b) => a.name.localeCompare(b.name, "en"));
    write(storage, SAVED_KEY, saved.value);
  };
  return {
    past,
    saved,
    remember: (query) => {
      const others = past.value.filter(
        (one) => one.text !== query.text || one.parameters !== query.parameters,
      );
      setPast([query, ...others].slice(0, MAX_PAST));
    },
    save: (query) => setSaved([...saved.value.filter(({ name }) => name !== query.name), query]),
    rename: (from, to) => {
      const name = to.trim();
      if (name === "" || saved.value.some((query) => query.name === name && name !== from)) return false;
      setSaved(saved.value.map((query) => (query.name === from ? { ...query, name } : query)));
      return true;
    },
    remove: (name) => setSaved(saved.value.filter((query) => query.name !== name)),
    forgetPast: () => setPast([]),
  };
}

/** A name for a query: its first line when that is a comment, else its beginning. */
export function suggestedName(text: string): string {
  const first = text.trim().split("\n")[0] ?? "";
  return first
    .replace(/^\/\/\s*/u, "")
    .slice(0, 60)
    .trim();
}

function isPastQuery(value: unknown): value is PastQuery {
  return hasTexts(value, "text", "parameters") && "at" in value && typeof value.at === "number";
}

function isSavedQuery(value: unknown): value is SavedQuery {
  return hasTexts(value, "name", "text", "parameters");
}

function hasTexts(value: unknown, ...names: readonly string[]): value is object {
  if (typeof value !== "object" || value === null) return false;
  const fields = new Map<string, unknown>(Object.entries(value));
  return names.every((name) => typeof fields.get(name) === "string");
}

function read<T>(
  storage: Storage | null,
  key: string,
  isWanted: (value: unknown) => value is T,
): readonly T[] {
  try {
    const stored: unknown = JSON.parse(storage?.getItem(key) ?? "[]");
    return Array.isArray(stored) ? stored.filter(isWanted) : [];
  } catch {
    return [];
  }
}

function write(storage: Storage | null, key: string, value: unknown): void {
  try {
    storage?.setItem(key, JSON.stringify(value));
  } catch {
    // A full or forbidden storage: the library lasts as long as the page.
  }
}
