import type { ListEntry } from "../../../ingest/source/feed/article-list.js";
import type { Look } from "./watched-source.js";
import type { Seen } from "./seen-file.js";

/** An article that could not be read is tried this often, at one look each. */
export const MOST_TRIES = 3;
/** Articles that are remembered though the list names them no more. */
const REMEMBERED = 5_000;

/** What of a look is to be read: what was not taken in yet, or has another version since. */
export function whatIsNew({ entries }: Look, { seen }: Seen): readonly ListEntry[] {
  return (entries ?? []).filter(({ id, version }) => seen[id] !== version);
}

/** How reading an article ended: for good, or in a way that may pass. */
export type Ending = "settled" | "may pass" | "not begun";

/**
 * What to remember after a look and after what was read of it.
 * @param endings by entry id; an entry that is missing was not new
 */
export function remember(before: Seen, look: Look, endings: ReadonlyMap<string, Ending>): Seen {
  const seen = new Map(Object.entries(before.seen));
  const tried = new Map(Object.entries(before.tried));
  let isComplete = true;
  for (const { id, version } of look.entries ?? []) {
    const ending = endings.get(id);
    const tries = (tried.get(id) ?? 0) + 1;
    if (ending === "not begun") isComplete = false;
    else if (ending === "may pass" && tries < MOST_TRIES) {
      tried.set(id, tries);
      isComplete = false;
    } else if (ending !== undefined) {
      // Deleted first, so that it goes to the end: the newest are kept.
      seen.delete(id);
      seen.set(id, version);
      tried.delete(id);
    }
  }
  return {
    // With these the server would not send again what is still to be read.
    etag: isComplete ? look.etag : null,
    lastModified: isComplete ? look.lastModified : null,
    seen: Object.fromEntries(forgetOld(seen, look)),
    tried: Object.fromEntries(
      [...tried].filter(([id]) => (look.entries ?? []).some((entry) => entry.id === id)),
    ),
    ...(look.feed === undefined ? {} : { feed: look.feed }),
  };
}

function forgetOld(
  seen: ReadonlyMap<string, string>,
  { entries }: Look,
): readonly (readonly [string, string])[] {
  const named = new Set((entries ?? []).map(({ id }) => id));
  const old = [...seen.keys()].filter((id) => !named.has(id));
  const forgotten = new Set(entries === null ? [] : old.slice(0, Math.max(0, old.length - REMEMBERED)));
  return [...seen].filter(([id]) => !forgotten.has(id));
}
