import { useEffect, useState } from "preact/hooks";

import type { EntityHit } from "../../src/graph/views.js";
import { isAbort } from "../client/api-error.js";
import { useApp } from "./app-context.js";

const MAX_HITS = 8;
/** Pause after a key before the server is asked, in ms. */
const PAUSE_MS = 120;

/** The entities that are called something like `text`, as it is typed. */
export function useHits(text: string): { readonly hits: readonly EntityHit[]; readonly answered: boolean } {
  const { store } = useApp();
  const [found, setFound] = useState<{ readonly hits: readonly EntityHit[]; readonly answered: boolean }>({
    hits: [],
    answered: false,
  });
  useEffect(() => {
    const wanted = text.trim();
    if (wanted === "") {
      setFound({ hits: [], answered: false });
      return;
    }
    const controller = new AbortController();
    const timer = setTimeout(() => {
      store.api.search(wanted, MAX_HITS, controller.signal).then(
        (hits) => setFound({ hits, answered: true }),
        (error: unknown) => {
          if (!isAbort(error)) store.report(error);
        },
      );
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [text]);
  return found;
}
