import type { JSX } from "preact";

import { cellText } from "../state/cypher-text.js";
import type { DrawnNode } from "../state/drawing.js";
import { formatRoute, type Route } from "../state/route.js";
import { useApp } from "./app-context.js";
import { CommunityPanel } from "./community-panel.js";
import { PanelFrame } from "./panel-frame.js";

/** A node that a query returned and that is no entity: its properties as they are. */
export function NodePanel(props: { readonly id: string }): JSX.Element {
  const { store } = useApp();
  const node = store.query.drawing.value.nodes.get(props.id) ?? store.drawn.value.nodes.get(props.id);
  if (node === undefined) {
    return (
      <PanelFrame overline="Node" title="No longer here">
        <p>The query result that held this node has been replaced.</p>
      </PanelFrame>
    );
  }
  if (node.kind === "Community") return <CommunityPanel node={node} />;
  const further = furtherRoute(node);
  return (
    <PanelFrame overline={node.kind} title={node.name}>
      {further !== null && (
        <p>
          <a href={formatRoute(further)}>
            {further.panel === "fact" ? "Show its evidence" : "Read the article"}
          </a>
        </p>
      )}
      <dl class="properties">
        {Object.entries(node.properties).map(([name, value]) => (
          <>
            <dt>{name}</dt>
            <dd class="property-text">{cellText(value)}</dd>
          </>
        ))}
      </dl>
    </PanelFrame>
  );
}

function furtherRoute(node: DrawnNode): Route | null {
  if (node.kind === "Fact") return { panel: "fact", id: node.id };
  if (node.kind === "Article") return { panel: "article", id: node.id, sentence: null };
  return null;
}
