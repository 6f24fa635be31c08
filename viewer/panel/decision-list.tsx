import type { JSX } from "preact";

import type { Decision } from "../../src/graph/identity/decision.js";
import { decisionWords, deciderWords, reasonWords } from "../state/identity-words.js";
import { formatRoute } from "../state/route.js";
import { momentText } from "../state/time-text.js";
import { useApp } from "./app-context.js";

/** Decisions about identity with who took them and why; those that count can be taken back. */
export function DecisionList(props: { readonly decisions: readonly Decision[] }): JSX.Element {
  return (
    <ul class="decisions">
      {props.decisions.map((decision) => (
        <li key={decision.id} data-decision={decision.kind}>
          <Row decision={decision} />
        </li>
      ))}
    </ul>
  );
}

function Row(props: { readonly decision: Decision }): JSX.Element {
  const { store } = useApp();
  const { decision } = props;
  const { identity } = store;
  const words = decisionWords(decision);
  return (
    <>
      <div>
        <span>{words}.</span>{" "}
        <span class="quiet">
          {decision.kind === "ask" ? "Asked by" : "Decided by"} {deciderWords(decision)},{" "}
          {momentText(decision.decidedAt)}.
          {decision.reasons.length > 0 && ` ${decision.reasons.map(reasonWords).join("; ")}.`}
          {decision.undoneAt !== null && ` Taken back ${momentText(decision.undoneAt)}.`}
        </span>
      </div>
      {decision.kind === "ask" && decision.undoneAt === null && (
        <a href={formatRoute({ panel: "review" })}>Answer</a>
      )}
      {decision.kind !== "ask" && decision.undoneAt === null && (
        <button
          type="button"
          class="button"
          aria-label={`Undo: ${words}`}
          disabled={identity.busy.value}
          onClick={() => void identity.undo(decision)}
        >
          Undo
        </button>
      )}
    </>
  );
}
