import type { SceneGraph } from "./scene-graph.js";
import type { SceneIndex } from "./scene-index.js";
import type { Look, ResolvedLook } from "./scene-look.js";
import type { SigmaGraph } from "./sigma-graph.js";
import type { PartDifference, WholeScene } from "./scene-part.js";
import type { ContentMemory } from "./stage-memory.js";

/** What the parts of one stage share. */
export interface StageState {
  /** Which graph is drawn. */
  content: string;
  /** The scene that the graph was made for, and how what is shown differs from it. */
  whole: WholeScene;
  difference: PartDifference;
  scene: SceneGraph;
  index: SceneIndex;
  look: Look;
  resolved: ResolvedLook;
  /** The look of what Sigma paints: `resolved`, or in a veiled tier the plain look. */
  painted: ResolvedLook;
  graph: SigmaGraph;
  memory: ContentMemory;
}
