import type { JSX } from "preact";

import type { Decision } from "../../src/graph/identity/decision.js";
import { reasonWords } from "../state/identity-words.js";
import { counted, percent } from "../state/fact-words.js";
import type { Portrait } from "../state/portrait.js";
import { formatRoute } from "../state/route.js";
import { EntityLink } from "./entity-link.js";

/** Two entities side by side, with what speaks for their being the same. */
export function Comparison(props: {
  readonly left: Portrait;
  readonly right: Portrait;
  /** Null when no rule asks. */
  readonly suggestion: Decision | null;
}): JSX.Element {
  const { left, right, suggestion } = props;
  return (
    <>
      {suggestion !== null && (
        <div class="reasons">
          <p>The rules are {percent(suggestion.score)} sure that they are the same. What they found:</p>
          <ul>
            {suggestion.reasons.map((reason) => (
              <li key={reason.feature}>{reasonWords(reason)}</li>
            ))}
          </ul>
        </div>
      )}
      <div class="comparison">
        <Side portrait={left} />
        <Side portrait={right} />
      </div>
    </>
  );
}

function Side(props: { readonly portrait: Portrait }): JSX.Element {
  const { name, entity, sentences } = props.portrait;
  const others = [name, ...entity.aliases].filter((alias) => alias !== entity.name);
  return (
    <section class="comparison-side" aria-label={name}>
      <h3>
        <EntityLink entity={entity} />
      </h3>
      <p class="quiet">
        {entity.kind}, {counted(entity.articles, "article")}
        {entity.wikidata !== null && `, Wikidata ${entity.wikidata}`}
      </p>
      {others.length > 0 && <p class="quiet">Also: {[...new Set(others)].join(", ")}</p>}
      <ul class="naming-sentences">
        {sentences.map((sentence) => (
          <li key={sentence.id}>
            <blockquote>{sentence.text}</blockquote>
            <a href={formatRoute({ panel: "article", id: sentence.article, sentence: sentence.id })}>
              {sentence.title ?? "Untitled article"}
            </a>
          </li>
        ))}
      </ul>
      {sentences.length === 0 && <p class="quiet">No sentence names it in full.</p>}
    </section>
  );
}
