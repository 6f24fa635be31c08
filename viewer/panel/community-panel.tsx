import type { JSX } from "preact";

import { communityOf } from "../state/community-drawing.js";
import type { DrawnNode } from "../state/drawing.js";
import { counted } from "../state/fact-words.js";
import { useApp } from "./app-context.js";
import { EntityLink } from "./entity-link.js";
import { PanelFrame } from "./panel-frame.js";
import { toggleCommunity } from "./stage-actions.js";

/** Most members that the panel lists, the most connected first. */
const MAX_LISTED = 100;

/** A community that is drawn as one disc: who is in it. */
export function CommunityPanel(props: { readonly node: DrawnNode }): JSX.Element {
  const app = useApp();
  const { node } = props;
  const members = node.members ?? [];
  const listed = members
    .slice(0, MAX_LISTED)
    .flatMap((id) => app.store.explore.state.value.drawing.nodes.get(id)?.entity ?? []);
  return (
    <PanelFrame
      overline="Community"
      title={node.name}
      actions={
        <button type="button" class="button" onClick={() => toggleCommunity(app, communityOf(node.id))}>
          Open it on the drawing
        </button>
      }
    >
      <p class="quiet">
        {counted(members.length, "entity", "entities")} that are joined more closely with one another than
        with the rest.
      </p>
      <ul class="member-list">
        {listed.map((entity) => (
          <li key={entity.id}>
            <EntityLink entity={entity} />
          </li>
        ))}
      </ul>
      {listed.length < members.length && (
        <p class="quiet">
          Showing {listed.length} of {members.length.toLocaleString("en")}.
        </p>
      )}
    </PanelFrame>
  );
}
