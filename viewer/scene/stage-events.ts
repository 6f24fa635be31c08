import type { Move } from "../state/moves.js";
import type { CameraView } from "../state/view-settings.js";

/** What the stage tells its owner. */
export interface StageEvents {
  /** `adding` when the reader holds Shift, to select it too. */
  readonly onNodeClick: (id: string, adding: boolean) => void;
  readonly onNodeDoubleClick: (id: string) => void;
  /** The drawn edges that the clicked line stands for. */
  readonly onEdgeClick: (members: readonly string[]) => void;
  readonly onBackgroundClick: () => void;
  /** The camera came to rest; null at the first zoom. */
  readonly onCamera: (view: CameraView | null) => void;
  /** The reader dragged a node, or had all arranged anew. */
  readonly onMoved: (move: Move) => void;
  readonly onLayout: (running: boolean) => void;
  /** The browser took the graphics context away: the stage has to be made anew. */
  readonly onContextLost: () => void;
}
