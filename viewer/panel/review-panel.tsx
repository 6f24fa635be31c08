import type { JSX } from "preact";
import { useEffect, useLayoutEffect, useState } from "preact/hooks";

import type { Decision } from "../../src/graph/identity/decision.js";
import { counted } from "../state/fact-words.js";
import { loadPortrait } from "../state/portrait.js";
import { useApp } from "./app-context.js";
import { Comparison } from "./comparison.js";
import { LoadState } from "./load-state.js";
import { PanelFrame } from "./panel-frame.js";
import { isTyping } from "./shortcuts.js";
import { useLoad } from "./use-load.js";

const PAGE = 100;

/** Pairs that may be the same, one after the other, to be answered. */
export function ReviewPanel(): JSX.Element {
  const { store, go } = useApp();
  const [skipped, setSkipped] = useState<ReadonlySet<string>>(new Set());
  const { revision } = store.identity;
  const [loaded, retry] = useLoad(() => store.api.identity.suggestions(PAGE), [revision.value]);
  const [total, setTotal] = useState(store.identity.open.value);
  useEffect(() => {
    if (loaded.status === "ready") setTotal(loaded.value.total);
  }, [loaded]);
  return (
    <PanelFrame
      overline={total === 0 ? "Who is who" : `${counted(total, "question")} open`}
      title="Same or different?"
      actions={
        <button type="button" class="button" onClick={() => go({ panel: "decisions" })}>
          What was decided
        </button>
      }
    >
      <LoadState loaded={loaded} retry={retry}>
        {({ items }) => {
          const next = items.find(({ id }) => !skipped.has(id));
          if (next !== undefined) {
            const skip = (): void => setSkipped(new Set([...skipped, next.id]));
            return <Question key={next.id} suggestion={next} onSkip={skip} />;
          }
          if (items.length === 0) {
            return <p class="quiet">Nothing is asked. The rules look again after each batch of articles.</p>;
          }
          return (
            <>
              <p class="quiet">You skipped {counted(items.length, "question")}.</p>
              <button type="button" class="button" onClick={() => setSkipped(new Set())}>
                Look at them again
              </button>
            </>
          );
        }}
      </LoadState>
    </PanelFrame>
  );
}

/** One pair with the buttons and keys that answer. */
function Question(props: { readonly suggestion: Decision; readonly onSkip: () => void }): JSX.Element {
  const { store } = useApp();
  const { suggestion, onSkip } = props;
  const { left, right } = suggestion;
  const { api, identity } = store;
  const [loaded, retry] = useLoad(
    () => Promise.all([loadPortrait(api, left), loadPortrait(api, right)]),
    [suggestion.id],
  );
  const about = [left.id, right.id];
  const answers = {
    s: () =>
      void identity.act({
        about,
        done: `${left.name} and ${right.name} are one now.`,
        run: () => api.identity.accept(suggestion.id),
      }),
    d: () =>
      void identity.act({
        about,
        done: `${left.name} and ${right.name} stay apart.`,
        run: () => api.identity.reject(suggestion.id),
      }),
    n: onSkip,
  };
  useAnswerKeys(answers, identity.busy.value);
  const busy = identity.busy.value;
  return (
    <>
      <div class="answers" role="group" aria-label="Your answer">
        <button type="button" class="button button-primary" disabled={busy} onClick={answers.s}>
          Same <kbd>S</kbd>
        </button>
        <button type="button" class="button" disabled={busy} onClick={answers.d}>
          Different <kbd>D</kbd>
        </button>
        <button type="button" class="button" disabled={busy} onClick={onSkip}>
          Skip <kbd>N</kbd>
        </button>
      </div>
      <LoadState loaded={loaded} retry={retry}>
        {([first, second]) => <Comparison left={first} right={second} suggestion={suggestion} />}
      </LoadState>
    </>
  );
}

/** While a question is open its keys come before those of the drawing. */
function useAnswerKeys(answers: Readonly<Record<string, () => void>>, busy: boolean): void {
  // At once: a key pressed as soon as the question is seen counts.
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const answer = answers[event.key];
      const other = event.ctrlKey || event.metaKey || event.altKey;
      if (answer === undefined || other || isTyping(event) || document.querySelector("dialog[open]") !== null)
        return;
      event.preventDefault();
      if (!busy && !event.repeat) answer();
    };
    document.addEventListener("keydown", onKeyDown, true);
    return () => document.removeEventListener("keydown", onKeyDown, true);
  });
}
