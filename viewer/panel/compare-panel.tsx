import type { JSX } from "preact";

import { loadPortrait, resolveEntities } from "../state/portrait.js";
import { useApp } from "./app-context.js";
import { Comparison } from "./comparison.js";
import { LoadState } from "./load-state.js";
import { PanelFrame } from "./panel-frame.js";
import { useLoad } from "./use-load.js";

/** Two entities that the reader chose, side by side, to be merged or kept apart. */
export function ComparePanel(props: { readonly a: string; readonly b: string }): JSX.Element {
  const { store, go } = useApp();
  const { api, identity } = store;
  const { a, b } = props;
  const [loaded, retry] = useLoad(
    () => Promise.all([loadPortrait(api, { id: a, name: "" }), loadPortrait(api, { id: b, name: "" })]),
    [a, b],
  );
  return (
    <PanelFrame overline="Who is who" title="Same or different?">
      <LoadState loaded={loaded} retry={retry}>
        {([left, right]) => {
          const names = `${left.entity.name} and ${right.entity.name}`;
          const [first, second] = [left.entity, right.entity];
          if (first.id === second.id) return <p class="quiet">They are one entity already: {first.name}.</p>;
          const about = [first.id, second.id];
          const merge = async (): Promise<void> => {
            const done = `${names} are one now.`;
            const run = () => api.identity.merge(first.id, second.id);
            if (await identity.act({ about, done, run })) {
              const now = await resolveEntities(api, [first.id]);
              go({ panel: "entity", id: now.get(first.id) ?? first.id });
            }
          };
          const keepApart = (): void => {
            const done = `${names} are never merged.`;
            void identity.act({ about, done, run: () => api.identity.keepApart(first.id, second.id) });
          };
          const busy = identity.busy.value;
          return (
            <>
              <div class="answers" role="group" aria-label="Your answer">
                <button
                  type="button"
                  class="button button-primary"
                  disabled={busy}
                  onClick={() => void merge()}
                >
                  Merge them
                </button>
                <button type="button" class="button" disabled={busy} onClick={keepApart}>
                  Never merge
                </button>
              </div>
              {first.kind !== second.kind && (
                <p class="quiet">
                  They are of different kinds ({first.kind}, {second.kind}). Merged, they have one of them.
                </p>
              )}
              <Comparison left={left} right={right} suggestion={null} />
            </>
          );
        }}
      </LoadState>
    </PanelFrame>
  );
}
