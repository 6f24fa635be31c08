import type { AppContext } from "./panel/app-context.js";
import type { StageInspection } from "./scene/stage-inspection.js";

/** What `window.newsgraph` offers to tests and to the curious. It only reads. */
export interface ViewerInspection {
  /** What is where on the stage in CSS pixels of the viewport, or null while there is no canvas. */
  stage(): StageInspection | null;
  /** How much is drawn, how much there is, and whether it is loaded. */
  counts(): {
    readonly status: string;
    readonly nodes: number;
    readonly edges: number;
    readonly totalNodes: number;
    readonly totalEdges: number;
  };
}

declare global {
  interface Window {
    newsgraph?: ViewerInspection;
  }
}

/** Put `window.newsgraph` in place. */
export function exposeInspection({ store, stageRef }: AppContext): void {
  window.newsgraph = {
    stage: () => stageRef.current?.inspect() ?? null,
    counts: () => ({
      status: store.restoring.value ? "restoring" : store.explore.status.value,
      nodes: store.kept.value.nodes.size,
      edges: store.kept.value.edges.size,
      totalNodes: store.totals.value.nodes,
      totalEdges: store.totals.value.edges,
    }),
  };
}
