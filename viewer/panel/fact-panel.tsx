import type { JSX } from "preact";

import type { FactView } from "../../src/graph/views.js";
import { ApiError } from "../client/api-error.js";
import type { Api } from "../client/api.js";
import { findContradictions } from "../state/fact-groups.js";
import { counted } from "../state/fact-words.js";
import { useApp } from "./app-context.js";
import { FactCard } from "./fact-card.js";
import { LoadState } from "./load-state.js";
import { PanelFrame } from "./panel-frame.js";
import { useLoad } from "./use-load.js";

/** Most facts fetched for a pair of entities. */
const MAX_FACTS = 200;

/** One fact, with those that contradict it. */
export function FactPanel(props: { readonly id: string }): JSX.Element {
  const { store } = useApp();
  const [loaded, retry] = useLoad(() => loadFact(store.api, props.id), [props.id]);
  return (
    <PanelFrame overline="Relation" title="Why is this here?">
      <LoadState loaded={loaded} retry={retry}>
        {({ fact, rivals }) => <FactCard fact={fact} rivals={rivals} />}
      </LoadState>
    </PanelFrame>
  );
}

/** Every fact that joins two entities. */
export function BetweenPanel(props: { readonly a: string; readonly b: string }): JSX.Element {
  const { store } = useApp();
  const { a, b } = props;
  const [loaded, retry] = useLoad(() => store.api.facts({ about: a, and: b, limit: MAX_FACTS }), [a, b]);
  return (
    <PanelFrame overline="Relations" title="What joins the two">
      <LoadState loaded={loaded} retry={retry}>
        {({ items, total }) => <FactStack facts={items} total={total} />}
      </LoadState>
    </PanelFrame>
  );
}

function FactStack(props: { readonly facts: readonly FactView[]; readonly total: number }): JSX.Element {
  const rivals = findContradictions(props.facts);
  const byId = new Map(props.facts.map((fact) => [fact.id, fact]));
  return (
    <>
      <p class="quiet">
        {props.facts.length < props.total
          ? `Showing ${props.facts.length} of ${counted(props.total, "fact")}.`
          : `${counted(props.total, "fact")}.`}
      </p>
      {props.facts.map((fact) => (
        <FactCard
          key={fact.id}
          fact={fact}
          rivals={(rivals.get(fact.id) ?? []).flatMap((id) => byId.get(id) ?? [])}
        />
      ))}
    </>
  );
}

async function loadFact(
  api: Api,
  id: string,
): Promise<{ readonly fact: FactView; readonly rivals: readonly FactView[] }> {
  const fact = (await api.facts({ id, limit: 1 })).items[0];
  if (fact === undefined) {
    throw new ApiError(
      "INPUT_NOT_FOUND",
      "This fact is not in the graph.",
      "Its article may have been deleted.",
    );
  }
  const others = await api.facts(
    fact.object === null
      ? { about: fact.subject.id, limit: MAX_FACTS }
      : { about: fact.subject.id, and: fact.object.id, limit: MAX_FACTS },
  );
  const contradicting = findContradictions(others.items).get(id) ?? [];
  return { fact, rivals: others.items.filter((other) => contradicting.includes(other.id)) };
}
