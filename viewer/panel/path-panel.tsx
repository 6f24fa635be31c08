import type { JSX } from "preact";
import { useEffect } from "preact/hooks";

import type { PathView } from "../../src/graph/views.js";
import { relationLabel } from "../state/drawing.js";
import { counted } from "../state/fact-words.js";
import { formatRoute } from "../state/route.js";
import { useApp } from "./app-context.js";
import { EntityLink } from "./entity-link.js";
import { LoadState } from "./load-state.js";
import { PanelFrame } from "./panel-frame.js";
import { useLoad } from "./use-load.js";

/** The shortest ways from one entity to another. */
export function PathPanel(props: { readonly a: string; readonly b: string }): JSX.Element {
  const { store } = useApp();
  const { a, b } = props;
  const [loaded, retry] = useLoad(() => store.api.paths(a, b), [a, b]);
  useEffect(() => {
    if (loaded.status !== "ready") return;
    const { graph, paths } = loaded.value;
    store.stage.value = "explore";
    if (paths.length > 0) store.explore.add(graph);
    store.spotlight.value = {
      nodes: new Set(paths.flat()),
      edges: new Set(graph.edges.map((edge) => edge.id)),
    };
    return () => (store.spotlight.value = null);
  }, [loaded]);
  return (
    <PanelFrame overline="Path" title="How they are connected">
      <LoadState loaded={loaded} retry={retry}>
        {(view) => <Paths view={view} />}
      </LoadState>
    </PanelFrame>
  );
}

function Paths(props: { readonly view: PathView }): JSX.Element {
  const { paths } = props.view;
  const length = (paths[0]?.length ?? 1) - 1;
  if (paths.length === 0) return <p>No path of up to six relations joins the two.</p>;
  return (
    <>
      <p class="quiet">
        {counted(paths.length, "shortest path")} of {counted(length, "relation")}.
      </p>
      <ol class="path-list">
        {paths.map((path) => (
          <li key={path.join(" ")}>
            <OnePath view={props.view} path={path} />
          </li>
        ))}
      </ol>
    </>
  );
}

function OnePath(props: { readonly view: PathView; readonly path: readonly string[] }): JSX.Element {
  const { nodes, edges } = props.view.graph;
  return (
    <ol class="path" aria-label="Path">
      {props.path.map((id, index) => {
        const node = nodes.find((candidate) => candidate.id === id);
        const previous = props.path[index - 1];
        const between = edges.filter(
          (edge) =>
            (edge.source === previous && edge.target === id) ||
            (edge.source === id && edge.target === previous),
        );
        return (
          <li key={id}>
            {between.map((edge) => (
              <a key={edge.id} class="path-edge" href={formatRoute({ panel: "fact", id: edge.id })}>
                {edge.source === previous ? "↓" : "↑"} {relationLabel(edge.relation)}
              </a>
            ))}
            {node !== undefined && <EntityLink entity={node} />}
          </li>
        );
      })}
    </ol>
  );
}
