import type { JSX } from "preact";

import { unreadWords } from "../../src/graph/unread-language.js";
import type { ArticleSummary } from "../../src/graph/views.js";
import { useApp } from "./app-context.js";
import { useLoad } from "./use-load.js";

/** Says that an article's language could not be read, when that is so. */
export function UnreadNote(props: {
  readonly article: Pick<ArticleSummary, "language" | "entities">;
}): JSX.Element | null {
  const words = unreadWords(props.article);
  return words === null ? null : <p class="unread-note">{words}</p>;
}

/** The same for an article of which only the id is known. */
export function UnreadLanguage(props: { readonly article: string }): JSX.Element | null {
  const { store } = useApp();
  const [loaded] = useLoad(() => store.api.article(props.article), [props.article]);
  return loaded.status === "ready" ? <UnreadNote article={loaded.value} /> : null;
}
