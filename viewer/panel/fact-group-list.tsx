import type { JSX } from "preact";

import { relationType } from "../../src/graph/relations.js";
import type { FactGroup, FactLine } from "../state/fact-groups.js";
import { counted, percent, standingWords, valueWords } from "../state/fact-words.js";
import { formatRoute } from "../state/route.js";
import { validityText } from "../state/time-text.js";
import { EntityLink } from "./entity-link.js";

/** Facts longer than this are folded at first. */
const MAX_OPEN_LINES = 12;

/** The facts about an entity, by relation. */
export function FactGroupList(props: { readonly groups: readonly FactGroup[] }): JSX.Element {
  if (props.groups.length === 0) return <p class="quiet">No facts are known; it is only mentioned.</p>;
  return (
    <>
      {props.groups.map((group) => (
        <details
          key={`${group.relation} ${group.direction}`}
          class="fact-group"
          data-relation={group.relation}
          open={relationType(group.relation).inFirstView && group.lines.length <= MAX_OPEN_LINES}
        >
          <summary>
            <span>{group.label}</span>
            <span class="count">{group.lines.length}</span>
          </summary>
          <ul>
            {group.lines.map((line) => (
              <li key={line.fact.id}>
                <Line line={line} />
              </li>
            ))}
          </ul>
        </details>
      ))}
    </>
  );
}

function Line(props: { readonly line: FactLine }): JSX.Element {
  const { fact, other, denied, contradictedBy } = props.line;
  const when = validityText(fact.validFrom, fact.validTo, fact.precision);
  return (
    <div class={denied ? "fact-line is-denied" : "fact-line"}>
      <div class="fact-line-main">
        {other === null ? (
          <strong class="fact-value">{valueWords(fact)}</strong>
        ) : (
          <EntityLink entity={other} />
        )}
        {standingWords(fact).map((word) => (
          <span key={word} class={`badge badge-${word}`}>
            {word}
          </span>
        ))}
        {contradictedBy.length > 0 && <span class="badge badge-disputed">disputed</span>}
      </div>
      <div class="quiet">
        {fact.role !== null && <span>{fact.role}</span>}
        {when !== null && <span>{when}</span>}
        {fact.statedBy !== null && <span>says {fact.statedBy.name}</span>}
        <a class="evidence-link" href={formatRoute({ panel: "fact", id: fact.id })}>
          {counted(fact.sources, "source")}, {percent(fact.confidence)} sure
        </a>
      </div>
    </div>
  );
}
