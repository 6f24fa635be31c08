import type { JSX } from "preact";
import { useState } from "preact/hooks";

import { counted } from "../state/fact-words.js";
import { useApp } from "./app-context.js";

/** Deletes an article, after asking. */
export function DeleteArticleButton(props: {
  readonly id: string;
  readonly onDeleted: () => void;
}): JSX.Element {
  const { store } = useApp();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const remove = async (): Promise<void> => {
    setBusy(true);
    try {
      const { removedEntities, removedFacts } = await store.api.deleteArticle(props.id);
      const gone = `${counted(removedEntities, "entity", "entities")} and ${counted(removedFacts, "fact")}`;
      store.notice.value = {
        text: `Article deleted, and with it ${gone} that only it supported.`,
        tone: "good",
      };
      await store.start();
      props.onDeleted();
    } catch (error) {
      store.report(error);
      setBusy(false);
    }
  };
  if (!asking) {
    return (
      <button type="button" class="button" onClick={() => setAsking(true)}>
        Delete…
      </button>
    );
  }
  return (
    <span class="confirm" role="group" aria-label="Delete this article?">
      <span>Delete it and what only it says?</span>
      <button type="button" class="button button-danger" disabled={busy} onClick={() => void remove()}>
        Delete
      </button>
      <button type="button" class="button" disabled={busy} onClick={() => setAsking(false)}>
        Keep
      </button>
    </span>
  );
}
