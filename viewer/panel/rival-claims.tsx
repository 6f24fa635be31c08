import type { JSX } from "preact";

import type { FactView } from "../../src/graph/views.js";
import { counted, percent, relationWords, standingWords, valueWords } from "../state/fact-words.js";
import { formatRoute } from "../state/route.js";
import { dateText } from "../state/time-text.js";

/** A fact and those that say otherwise, side by side, each with its voice and its sentence. */
export function RivalClaims(props: {
  readonly fact: FactView;
  readonly rivals: readonly FactView[];
}): JSX.Element {
  const { fact, rivals } = props;
  return (
    <section class="rivals" aria-label="Claims that contradict each other">
      <h4>Others say otherwise</h4>
      <div class="rival-columns">
        <Claim fact={fact} here />
        {rivals.map((rival) => (
          <Claim key={rival.id} fact={rival} here={false} />
        ))}
      </div>
    </section>
  );
}

function Claim(props: { readonly fact: FactView; readonly here: boolean }): JSX.Element {
  const { fact, here } = props;
  const sentence = fact.evidence[0];
  const words = `${fact.subject.name} ${relationWords(fact)} ${fact.object?.name ?? valueWords(fact) ?? ""}`;
  return (
    <article class={here ? "claim is-here" : "claim"}>
      <p class="claim-words">
        {here ? words : <a href={formatRoute({ panel: "fact", id: fact.id })}>{words}</a>}
        {standingWords(fact).map((word) => (
          <span key={word} class={`badge badge-${word}`}>
            {word}
          </span>
        ))}
      </p>
      <p class="quiet">
        {fact.statedBy === null ? "The article itself" : `${fact.statedBy.name} says so`},{" "}
        {counted(fact.sources, "source")}, {percent(fact.confidence)} sure
      </p>
      {sentence !== undefined && (
        <blockquote>
          {sentence.text}
          <footer class="quiet">
            {sentence.publisher ?? "Publisher unknown"}
            {sentence.publishedAt !== null && `, ${dateText(sentence.publishedAt)}`}
          </footer>
        </blockquote>
      )}
    </article>
  );
}
