import { useCallback, useEffect, useState } from "preact/hooks";

import { toApiError, type ApiError } from "../client/api-error.js";

/** Something that is fetched for a panel. */
export type Loaded<T> =
  | { readonly status: "loading" }
  | { readonly status: "error"; readonly error: ApiError }
  | { readonly status: "ready"; readonly value: T };

/** Fetch when `keys` change; an answer that comes after the next question is dropped. */
export function useLoad<T>(load: () => Promise<T>, keys: readonly unknown[]): [Loaded<T>, () => void] {
  const [state, setState] = useState<Loaded<T>>({ status: "loading" });
  const [round, setRound] = useState(0);
  const retry = useCallback(() => setRound((before) => before + 1), []);
  useEffect(() => {
    let current = true;
    setState({ status: "loading" });
    load().then(
      (value) => current && setState({ status: "ready", value }),
      (error: unknown) => current && setState({ status: "error", error: toApiError(error) }),
    );
    return () => {
      current = false;
    };
    // `load` is made anew at every render; what it depends on is named by `keys`.
  }, [...keys, round]);
  return [state, retry];
}
