/** What `window.newsgraph.stage()` answers, as far as the tests read it. */
export interface StagePicture {
  readonly content: string;
  readonly layoutRunning: boolean;
  readonly nodes: readonly {
    readonly id: string;
    readonly name: string;
    readonly x: number;
    readonly y: number;
    readonly radius: number;
  }[];
  readonly edges: readonly {
    readonly label: string;
    readonly members: readonly string[];
    readonly x: number;
    readonly y: number;
  }[];
}

declare global {
  interface Window {
    /** See viewer/inspection.ts. */
    newsgraph?: {
      stage(): StagePicture | null;
      counts(): {
        readonly status: string;
        readonly nodes: number;
        readonly edges: number;
        readonly totalNodes: number;
        readonly totalEdges: number;
      };
    };
  }
}
