import type { JSX } from "preact";

import type { EvidenceView, FactView } from "../../src/graph/views.js";
import { percent } from "../state/fact-words.js";
import { formatRoute } from "../state/route.js";
import { dateText, momentText } from "../state/time-text.js";
import { kindClass } from "./icons.js";
import { MarkedText } from "./marked-text.js";

/** Every sentence that supports a fact, with its article. */
export function EvidenceList(props: { readonly fact: FactView }): JSX.Element {
  return (
    <ol class="evidence-list">
      {props.fact.evidence.map((evidence) => (
        <li key={`${evidence.sentence} ${evidence.extractor}`}>
          <Evidence fact={props.fact} evidence={evidence} />
        </li>
      ))}
    </ol>
  );
}

function Evidence(props: { readonly fact: FactView; readonly evidence: EvidenceView }): JSX.Element {
  const { fact, evidence } = props;
  const kinds = new Map(
    [fact.subject, ...(fact.object === null ? [] : [fact.object])].map((ref) => [ref.id, ref.kind]),
  );
  return (
    <figure class="evidence" data-sentence={evidence.sentence}>
      <blockquote>
        <MarkedText
          text={evidence.text}
          offset={evidence.start}
          marks={evidence.highlights}
          renderMark={(mark, text) => (
            <mark class={`mention ${kindClass(kinds.get(mark.entity) ?? "Other")}`}>{text}</mark>
          )}
        />
      </blockquote>
      <figcaption>
        <a href={formatRoute({ panel: "article", id: evidence.article, sentence: evidence.sentence })}>
          {evidence.title ?? "Untitled article"}
        </a>
        <span class="quiet">
          {evidence.publisher ?? "Publisher unknown"}
          {" · "}
          {evidence.publishedAt === null
            ? `not dated, read ${momentText(evidence.ingestedAt)}`
            : dateText(evidence.publishedAt)}
        </span>
        {evidence.copyOf !== null && (
          <span class="quiet">
            A copy of{" "}
            <a href={formatRoute({ panel: "article", id: evidence.copyOf, sentence: null })}>
              an earlier article
            </a>
            , not counted as another source
          </span>
        )}
        <span class="quiet">
          Found by {evidence.extractor}, {percent(evidence.confidence)} sure
        </span>
      </figcaption>
    </figure>
  );
}
