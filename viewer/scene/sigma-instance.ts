import { createEdgeCurveProgram } from "@sigma/edge-curve";
import Sigma from "sigma";
import { createEdgeArrowProgram, EdgeLineProgram, EdgeRectangleProgram } from "sigma/rendering";

import type { Point } from "./seed-positions.js";
import { discShrink, stageBorder, toolsWidth, type StageSize } from "./stage-room.js";
import { drawsInSoftware } from "./webgl-support.js";
import type { EdgeAttributes, NodeAttributes, SigmaGraph } from "./sigma-graph.js";

export type SigmaInstance = Sigma<NodeAttributes, EdgeAttributes>;

export interface SigmaWithOverlay {
  readonly sigma: SigmaInstance;
  /** The cleared canvas above the discs, in CSS pixels, for one frame: names and signs. */
  readonly overlay: () => CanvasRenderingContext2D;
  /** The cleared canvas above that: what stands out in a large drawing. */
  readonly highlight: () => CanvasRenderingContext2D;
  /**
   * True from a change of the window's size to the next picture. Sigma then has no index of what it drew and
   * cannot repaint a part.
   */
  readonly isUnindexed: () => boolean;
  /** True when there is no graphics card to paint with. */
  readonly inSoftware: boolean;
  /** Whether lines vanish while the view moves. */
  hideEdgesOnMove(hide: boolean): void;
  /**
   * Tell which disc is at a point. Sigma's own way reads a pixel back from the graphics card at each move of the
   * pointer and so waits for all that is being painted; it offers no setting for another way.
   */
  findNodesBy(nodeAt: (point: Point) => string | null): void;
  /** The canvases in the order in which they lie on each other. */
  readonly layers: () => readonly HTMLCanvasElement[];
  readonly destroy: () => void;
}

const HEAD = { lengthToThicknessRatio: 4.4, widenessToThicknessRatio: 3.4 };
const ARROW_HEAD = { extremity: "target", ...HEAD } as const;

/** The one Sigma of the page, with two canvases of our own above it. */
export function createSigma(
  graph: SigmaGraph,
  container: HTMLElement,
  onContextLost: () => void,
): SigmaWithOverlay {
  let size: StageSize = { width: container.offsetWidth, height: container.offsetHeight };
  const sigma: SigmaInstance = new Sigma<NodeAttributes, EdgeAttributes>(graph, container, {
    allowInvalidContainer: true,
    // Names are drawn on the overlay, which knows where they would cover one another.
    renderLabels: false,
    renderEdgeLabels: false,
    defaultDrawNodeHover: () => undefined,
    // Lines are hit by their distance from the pointer, which forgives a trembling hand.
    enableEdgeEvents: false,
    zoomToSizeRatioFunction: (ratio) => Math.sqrt(ratio) * discShrink(size),
    minCameraRatio: 0.02,
    maxCameraRatio: 12,
    minEdgeThickness: 1.2,
    zoomingRatio: 1.5,
    defaultEdgeType: "line",
    edgeProgramClasses: {
      line: EdgeRectangleProgram,
      thin: EdgeLineProgram,
      arrow: createEdgeArrowProgram<NodeAttributes, EdgeAttributes>(HEAD),
      curved: createEdgeCurveProgram<NodeAttributes, EdgeAttributes>(),
      curvedArrow: createEdgeCurveProgram<NodeAttributes, EdgeAttributes>({ arrowHead: ARROW_HEAD }),
    },
  });
  sigma.on("resize", () => (size = sigma.getDimensions()));
  Object.defineProperty(sigma, "getStagePadding", { value: () => stageBorder(size, toolsWidth()) });
  for (const canvas of Object.values(sigma.getCanvases())) {
    canvas.addEventListener("webglcontextlost", (event) => {
      event.preventDefault();
      onContextLost();
    });
  }
  let unindexed = false;
  const onResize = (): void => {
    unindexed = true;
  };
  window.addEventListener("resize", onResize);
  sigma.on("afterProcess", () => (unindexed = false));
  return {
    sigma,
    overlay: createLayer(sigma, "overlay", "hoverNodes"),
    highlight: createLayer(sigma, "highlight", "overlay"),
    isUnindexed: () => unindexed,
    inSoftware: isInSoftware(sigma),
    hideEdgesOnMove: tellSettings(sigma),
    findNodesBy: (nodeAt) => {
      Object.defineProperty(sigma, "getNodeAtPosition", { value: nodeAt });
    },
    layers: () => {
      const { edges, nodes, overlay, highlight } = sigma.getCanvases();
      return [edges, nodes, overlay, highlight].filter((layer) => layer !== undefined);
    },
    destroy: () => {
      window.removeEventListener("resize", onResize);
      sigma.kill();
    },
  };
}

/**
 * When the view was dragged, Sigma indexes everything again only to paint the lines that it hid meanwhile; it asks for
 * the setting before it does. It is told no, and paints. Its touch captor asks for the border, which depends on the
 * stage's size. @returns a function that changes whether lines are hidden while the view moves
 */
function tellSettings(sigma: SigmaInstance): (hide: boolean) => void {
  let hidden = false;
  const getSetting = sigma.getSetting.bind(sigma);
  const told = (key: Parameters<typeof getSetting>[0]): unknown => {
    if (key === "hideEdgesOnMove") return false;
    return key === "stagePadding" ? sigma.getStagePadding() : getSetting(key);
  };
  Object.defineProperty(sigma, "getSetting", { value: told });
  sigma.getMouseCaptor().on("mouseup", () => {
    // The end of the drag is noted only after this event.
    if (hidden) setTimeout(() => sigma.scheduleRender(), 0);
  });
  return (hide) => {
    if (hide === hidden) return;
    hidden = hide;
    sigma.setSetting("hideEdgesOnMove", hide);
  };
}

function isInSoftware(sigma: SigmaInstance): boolean {
  const context = sigma.getCanvases()["nodes"]?.getContext("webgl2") ?? null;
  return context !== null && drawsInSoftware(context);
}

function createLayer(sigma: SigmaInstance, name: string, below: string): () => CanvasRenderingContext2D {
  const canvas = sigma.createCanvas(name, { afterLayer: below });
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("The browser gives no canvas to draw names on.");
  return () => {
    const { width, height } = sigma.getDimensions();
    const ratio = window.devicePixelRatio;
    const [pixelWidth, pixelHeight] = [Math.round(width * ratio), Math.round(height * ratio)];
    if (canvas.width !== pixelWidth || canvas.height !== pixelHeight) {
      canvas.width = pixelWidth;
      canvas.height = pixelHeight;
      canvas.style.width = `${width}px`;
      canvas.style.height = `${height}px`;
    }
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, width, height);
    return context;
  };
}
