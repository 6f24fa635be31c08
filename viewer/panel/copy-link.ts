import type { AppContext } from "./app-context.js";

/** Put the address of what is seen into the clipboard. */
export async function copyLink({ store }: AppContext): Promise<void> {
  try {
    await navigator.clipboard.writeText(location.href);
    store.notice.value = { text: "The link to this view is in the clipboard.", tone: "info" };
  } catch {
    // A browser may forbid the clipboard; the address bar holds the same.
    store.notice.value = {
      text: "The browser allows no copying here. The address bar holds the link to this view.",
      tone: "bad",
    };
  }
}
