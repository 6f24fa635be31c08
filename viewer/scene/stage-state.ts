import type { SceneGraph } from "./scene-graph.js";
import type { Look, ResolvedLook } from "./scene-look.js";
import type { SigmaGraph } from "./sigma-graph.js";
import type { ContentMemory } from "./stage-memory.js";

/** What the parts of one stage share. */
export interface StageState {
  /** Which graph is drawn. */
  content: string;
  scene: SceneGraph;
  look: Look;
  resolved: ResolvedLook;
  graph: SigmaGraph;
  memory: ContentMemory;
}
