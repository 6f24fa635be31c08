import type { ComponentChildren, JSX } from "preact";

import type { ApiError } from "../client/api-error.js";
import type { Loaded } from "./use-load.js";

/** What is loaded, or that it is on its way, or why it did not come. */
export function LoadState<T>(props: {
  readonly loaded: Loaded<T>;
  readonly retry: () => void;
  readonly children: (value: T) => ComponentChildren;
}): JSX.Element {
  const { loaded } = props;
  switch (loaded.status) {
    case "loading":
      return <Skeleton />;
    case "error":
      return <Failure error={loaded.error} retry={props.retry} />;
    case "ready":
      return <>{props.children(loaded.value)}</>;
  }
}

function Skeleton(): JSX.Element {
  return (
    <div class="skeleton" role="status" aria-label="Loading">
      <span />
      <span />
      <span />
    </div>
  );
}

/** An error with its remedy and a button to try again. */
export function Failure(props: { readonly error: ApiError; readonly retry?: () => void }): JSX.Element {
  const { message, hint } = props.error;
  return (
    <div class="failure" role="alert">
      <p class="failure-message">{message}</p>
      {hint !== null && <p class="failure-hint">{hint}</p>}
      {props.retry !== undefined && (
        <button type="button" class="button" onClick={props.retry}>
          Try again
        </button>
      )}
    </div>
  );
}
