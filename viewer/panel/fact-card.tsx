import type { JSX } from "preact";

import type { FactView } from "../../src/graph/views.js";
import {
  confidenceWords,
  counted,
  percent,
  relationWords,
  standingWords,
  valueWords,
} from "../state/fact-words.js";
import { dateText, validityText } from "../state/time-text.js";
import { EntityLink } from "./entity-link.js";
import { EvidenceList } from "./evidence-list.js";
import { RivalClaims } from "./rival-claims.js";

/** A fact in full: what it says, who says so, when, how sure, and the sentences it rests on. */
export function FactCard(props: {
  readonly fact: FactView;
  /** Facts that say otherwise. */
  readonly rivals: readonly FactView[];
}): JSX.Element {
  const { fact, rivals } = props;
  return (
    <article class="fact-card" data-fact={fact.id} data-relation={fact.relation}>
      <FactStatement fact={fact} />
      <FactProperties fact={fact} />
      {rivals.length > 0 && <RivalClaims fact={fact} rivals={rivals} />}
      <h4>{counted(fact.evidence.length, "supporting sentence")}</h4>
      <EvidenceList fact={fact} />
    </article>
  );
}

/** "Tokayev — head of state of — Kazakhstan", with badges when it is denied or not yet so. */
export function FactStatement(props: { readonly fact: FactView }): JSX.Element {
  const { fact } = props;
  return (
    <p class="fact-statement">
      <EntityLink entity={fact.subject} />
      <span class="fact-relation">{relationWords(fact)}</span>
      {fact.object === null ? (
        <strong class="fact-value">{valueWords(fact)}</strong>
      ) : (
        <EntityLink entity={fact.object} />
      )}
      {standingWords(fact).map((word) => (
        <span key={word} class={`badge badge-${word}`}>
          {word}
        </span>
      ))}
    </p>
  );
}

function FactProperties(props: { readonly fact: FactView }): JSX.Element {
  const { fact } = props;
  const when = validityText(fact.validFrom, fact.validTo, fact.precision);
  const published = publishedText(fact);
  return (
    <dl class="properties">
      {fact.role !== null && fact.relation !== "RELATED_TO" && <Property name="As" value={fact.role} />}
      <dt>Who says so</dt>
      <dd data-stated-by={fact.statedBy?.id ?? ""}>
        {fact.statedBy === null ? "The article itself" : <EntityLink entity={fact.statedBy} />}
      </dd>
      <Property name="When it held" value={when ?? "not stated"} />
      {fact.place !== null && (
        <>
          <dt>Where</dt>
          <dd>
            <EntityLink entity={fact.place} />
          </dd>
        </>
      )}
      <Property name="Published" value={published} />
      <Property name="Sources" value={sourceWords(fact)} />
      <dt>How sure</dt>
      <dd>
        <meter min={0} max={1} value={fact.confidence} aria-label="Confidence" /> {percent(fact.confidence)},{" "}
        {confidenceWords(fact.confidence)}
      </dd>
    </dl>
  );
}

/** "3 articles, 2 of them independent": copies of one text are one source. */
function sourceWords({ sources, independentSources }: FactView): string {
  const articles = counted(sources, "article");
  return independentSources < sources ? `${articles}, ${independentSources} of them independent` : articles;
}

function Property(props: { readonly name: string; readonly value: string }): JSX.Element {
  return (
    <>
      <dt>{props.name}</dt>
      <dd>{props.value}</dd>
    </>
  );
}

function publishedText(fact: FactView): string {
  const dates = fact.evidence.flatMap((evidence) => evidence.publishedAt ?? []).sort();
  const [first, last] = [dates[0], dates.at(-1)];
  if (first === undefined || last === undefined) return "not dated";
  const [from, to] = [dateText(first), dateText(last)];
  return from === to ? from : `${from} to ${to}`;
}
