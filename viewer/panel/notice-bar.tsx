import type { JSX } from "preact";
import { useEffect } from "preact/hooks";

import type { Notice } from "../state/notice.js";
import { useApp } from "./app-context.js";
import { Icon } from "./icons.js";

/** How long a message that needs no action stays, in ms. */
const STAY_MS = 7000;
/** How long one stays that can be answered, in ms. */
const STAY_WITH_ACTION_MS = 20_000;

/** The last message to the reader; screen readers read it out. */
export function NoticeBar(): JSX.Element {
  const { store } = useApp();
  const notice = store.notice.value;
  useEffect(() => {
    if (notice === null || notice.tone === "bad") return;
    const stay = notice.action === undefined ? STAY_MS : STAY_WITH_ACTION_MS;
    const timer = setTimeout(() => (store.notice.value = null), stay);
    return () => clearTimeout(timer);
  }, [notice]);
  return (
    <div class="notice-place" role="status" aria-live="polite">
      {notice !== null && (
        <p class={`notice is-${notice.tone}`}>
          <span>{notice.text}</span>
          {notice.action !== undefined && <NoticeAction action={notice.action} />}
          <button
            type="button"
            class="icon-button"
            aria-label="Dismiss message"
            onClick={() => (store.notice.value = null)}
          >
            <Icon name="close" />
          </button>
        </p>
      )}
    </div>
  );
}

function NoticeAction(props: { readonly action: NonNullable<Notice["action"]> }): JSX.Element {
  const { store } = useApp();
  const run = (): void => {
    store.notice.value = null;
    props.action.run();
  };
  return (
    <button type="button" class="button" onClick={run}>
      {props.action.label}
    </button>
  );
}
