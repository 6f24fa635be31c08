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
