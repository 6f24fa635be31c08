import { pointOnEdge } from "./edge-geometry.js";
import type { Screen } from "./screen.js";

/** What is where on the stage, in CSS pixels of the browser's viewport. */
export interface StageInspection {
  /** Which graph is drawn: `explore` or a query's. */
  readonly content: string;
  readonly layoutRunning: boolean;
  readonly nodes: readonly {
    readonly id: string;
    readonly name: string;
    readonly kind: string;
    readonly x: number;
    readonly y: number;
    readonly radius: number;
  }[];
  readonly edges: readonly {
    readonly id: string;
    readonly label: string;
    /** Ids of the facts or relationships that the line stands for. */
    readonly members: readonly string[];
    /** The middle of the line. */
    readonly x: number;
    readonly y: number;
  }[];
}

/** Read off where everything is. */
export function inspectStage(
  container: HTMLElement,
  content: string,
  layoutRunning: boolean,
  screen: Screen,
): StageInspection {
  const { left, top } = container.getBoundingClientRect();
  return {
    content,
    layoutRunning,
    nodes: screen.nodes().map((node) => ({ ...node, x: node.x + left, y: node.y + top })),
    edges: screen.edges().map((edge) => {
      const { x, y } = pointOnEdge(edge, 0.5);
      return { id: edge.id, label: edge.label, members: edge.members, x: x + left, y: y + top };
    }),
  };
}
