import type { JSX } from "preact";
import { useState } from "preact/hooks";

import type { EntityAsRead } from "../../src/graph/identity/decision.js";
import type { EntityDetail } from "../../src/graph/views.js";
import type { Decided, EntityIdentity as Identity } from "../client/identity-answers.js";
import { counted } from "../state/fact-words.js";
import { useApp } from "./app-context.js";
import { DecisionList } from "./decision-list.js";
import { EntityPicker } from "./entity-picker.js";
import { LoadState } from "./load-state.js";
import { SplitForm } from "./split-form.js";
import { useLoad } from "./use-load.js";

/** Who an entity is: what was joined into it and why, and the ways to change that. */
export function EntityIdentity(props: { readonly entity: EntityDetail }): JSX.Element {
  const { store, go } = useApp();
  const { entity } = props;
  const [tool, setTool] = useState<"merge" | "split" | null>(null);
  const revision = store.identity.revision.value;
  const [loaded, retry] = useLoad(() => store.api.identity.of(entity.id), [entity.id, revision]);
  const toggle = (wanted: "merge" | "split"): void => setTool(tool === wanted ? null : wanted);
  return (
    <section class="identity" aria-label="Who is it?">
      <h3>Who is it?</h3>
      <div class="row">
        <button type="button" class="button" aria-expanded={tool === "merge"} onClick={() => toggle("merge")}>
          Merge with…
        </button>
        <button type="button" class="button" aria-expanded={tool === "split"} onClick={() => toggle("split")}>
          Split…
        </button>
      </div>
      {tool === "merge" && (
        <EntityPicker
          label={`Merge ${entity.name} with, or never merge it with`}
          except={entity.id}
          onChoose={(other) => go({ panel: "compare", a: entity.id, b: other.id })}
        />
      )}
      {tool === "split" && <SplitForm entity={entity} onDone={() => setTool(null)} />}
      <LoadState loaded={loaded} retry={retry}>
        {(identity) => <What entity={entity} identity={identity} />}
      </LoadState>
    </section>
  );
}

function What(props: { readonly entity: EntityDetail; readonly identity: Identity }): JSX.Element {
  const { joined, decisions } = props.identity;
  return (
    <>
      {joined.length > 1 && (
        <>
          <p class="quiet">Joined from {counted(joined.length, "name")} as articles have them:</p>
          <ul class="decisions">
            {joined.map((name) => (
              <li key={name.id}>
                <span>
                  {name.name} <span class="quiet">({name.kind})</span>
                </span>
                <SplitOff entity={props.entity} name={name} identity={props.identity} />
              </li>
            ))}
          </ul>
        </>
      )}
      {decisions.length > 0 && <DecisionList decisions={decisions} />}
      {joined.length < 2 && decisions.length === 0 && (
        <p class="quiet">Nothing was joined into it, and nothing was decided about it.</p>
      )}
    </>
  );
}

/** Takes one of the joined names out: people's decisions that joined it go, and it stays apart from the others. */
function SplitOff(props: {
  readonly entity: EntityDetail;
  readonly name: EntityAsRead;
  readonly identity: Identity;
}): JSX.Element {
  const { store } = useApp();
  const { identity: decider, api } = store;
  const { entity, name } = props;
  const { joined, decisions } = props.identity;
  const run = async (): Promise<Decided> => {
    const joins = decisions.filter(
      ({ kind, by, left, right }) =>
        kind === "same" && by === "person" && (left.id === name.id || right.id === name.id),
    );
    let articles = 0;
    for (const { id } of joins) articles += (await api.identity.undo(id)).articles;
    const made: Decided["decisions"][number][] = [];
    for (const other of joined.filter(({ id }) => id !== name.id)) {
      const answer = await api.identity.keepApart(name.id, other.id);
      made.push(...answer.decisions);
      articles += answer.articles;
    }
    return { decisions: made, articles };
  };
  return (
    <button
      type="button"
      class="button"
      disabled={decider.busy.value}
      aria-label={`Split off ${name.name} (${name.kind})`}
      onClick={() =>
        void decider.act({
          about: joined.map(({ id }) => id),
          done: `${name.name} (${name.kind}) is no longer part of ${entity.name}.`,
          run,
        })
      }
    >
      Split off
    </button>
  );
}
