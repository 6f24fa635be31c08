import type { JSX } from "preact";
import { useEffect } from "preact/hooks";

import { useApp } from "./app-context.js";
import { Icon } from "./icons.js";

/** How long a message that needs no action stays, in ms. */
const STAY_MS = 7000;

/** The last message to the reader; screen readers read it out. */
export function NoticeBar(): JSX.Element {
  const { store } = useApp();
  const notice = store.notice.value;
  useEffect(() => {
    if (notice === null || notice.tone === "bad") return;
    const timer = setTimeout(() => (store.notice.value = null), STAY_MS);
    return () => clearTimeout(timer);
  }, [notice]);
  return (
    <div class="notice-place" role="status" aria-live="polite">
      {notice !== null && (
        <p class={`notice is-${notice.tone}`}>
          <span>{notice.text}</span>
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
