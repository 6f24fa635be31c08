/** One thing that can be set: its names in each source, and what it may be. */
export interface Setting<T> {
  /** Name in `newsgraph.yaml`, with a point for each level: `neo4j.uri`. */
  readonly key: string;
  readonly env: string;
  /** Its flag on the command line, or null. */
  readonly flag: string | null;
  readonly about: string;
  /** What is allowed, to follow "must be". */
  readonly allowed: string;
  /** True for what must never be printed. */
  readonly secret: boolean;
  /** The value, or undefined when `raw` is not allowed. */
  readonly parse: (raw: unknown) => T | undefined;
}

/** The longest time that may be asked for: one day. */
export const DAY_MS = 86_400_000;

/** The names of a setting, and what it is about. */
export type Names = Pick<Setting<unknown>, "key" | "env" | "flag" | "about">;

export function text(names: Names, allowed: string, secret = false): Setting<string> {
  const parse = (raw: unknown) => (typeof raw === "string" && raw.trim() !== "" ? raw : undefined);
  return { ...names, allowed, secret, parse };
}

export function matching(names: Names, pattern: RegExp, allowed: string): Setting<string> {
  const parse = (raw: unknown) => (typeof raw === "string" && pattern.test(raw) ? raw : undefined);
  return { ...names, allowed, secret: false, parse };
}

export function whole(names: Names, min: number, max: number): Setting<number> {
  const parse = (raw: unknown) => {
    const digits = typeof raw === "string" && /^\d{1,15}$/u.test(raw.trim());
    const value = digits ? Number(raw) : raw;
    return typeof value === "number" && Number.isInteger(value) && value >= min && value <= max
      ? value
      : undefined;
  };
  return { ...names, allowed: `a whole number from ${min} to ${max}`, secret: false, parse };
}

export function choice<T extends string>(names: Names, values: readonly T[]): Setting<T> {
  const parse = (raw: unknown) => values.find((value) => value === raw);
  return { ...names, allowed: `one of ${values.join(", ")}`, secret: false, parse };
}

const WORDS = new Map([
  ["true", true],
  ["yes", true],
  ["1", true],
  ["false", false],
  ["no", false],
  ["0", false],
]);

export function flag(names: Names): Setting<boolean> {
  const parse = (raw: unknown) => {
    if (typeof raw === "boolean") return raw;
    return typeof raw === "string" ? WORDS.get(raw.trim().toLowerCase()) : undefined;
  };
  return { ...names, allowed: "true or false", secret: false, parse };
}

/** A list of texts: a list in the file, a list in JSON elsewhere. */
export function list(names: Names, allowed: string): Setting<readonly string[]> {
  const parse = (raw: unknown) => {
    const value = typeof raw === "string" ? parseJson(raw) : raw;
    if (!Array.isArray(value) || value.length === 0 || value[0] === "") return undefined;
    const items: readonly unknown[] = value;
    return items.every((item): item is string => typeof item === "string" && !item.includes("\0"))
      ? [...items]
      : undefined;
  };
  return { ...names, allowed, secret: false, parse };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
