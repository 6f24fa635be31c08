import type { FeatureRows } from "../../ingest/tagging/name-features.js";

/** A sentence as the trainer reads it: the features of all tokens in one list, and the right labels. */
export interface TrainingRow {
  /** Columns of the features of token i are `columns[starts[i]]` to `columns[starts[i + 1]]`, without rare ones. */
  readonly columns: Int32Array;
  readonly starts: Int32Array;
  readonly gold: Uint8Array;
}

/** Features of fewer tokens than this are left out: they say more of the training text than of English. */
const FEWEST_TOKENS = 2;

/**
 * The features that training knows: each bucket of the feature hash that enough tokens fall in gets a column, so that
 * the weights in use lie close together. First `count` all sentences, then make their rows.
 */
export class FeatureTable {
  private readonly counts: Uint8Array;
  private columnOf: Int32Array | null = null;
  private columns: readonly number[] = [];

  constructor(readonly bits: number) {
    this.counts = new Uint8Array(2 ** bits);
  }

  count(rows: FeatureRows): void {
    const mask = 2 ** this.bits - 1;
    for (const row of rows) {
      for (const feature of row) {
        const count = this.counts[feature & mask] ?? 0;
        if (count < FEWEST_TOKENS) this.counts[feature & mask] = count + 1;
      }
    }
  }

  /** The bucket of each column, rising. */
  get buckets(): readonly number[] {
    if (this.columnOf === null) this.makeColumns();
    return this.columns;
  }

  toRow(rows: FeatureRows, gold: Uint8Array): TrainingRow {
    const columnOf = this.columnOf ?? this.makeColumns();
    const mask = 2 ** this.bits - 1;
    const columns: number[] = [];
    const starts = new Int32Array(rows.length + 1);
    rows.forEach((row, i) => {
      for (const feature of row) {
        const column = columnOf[feature & mask] ?? -1;
        if (column >= 0) columns.push(column);
      }
      starts[i + 1] = columns.length;
    });
    return { columns: Int32Array.from(columns), starts, gold };
  }

  private makeColumns(): Int32Array {
    const columnOf = new Int32Array(2 ** this.bits).fill(-1);
    const columns: number[] = [];
    this.counts.forEach((count, bucket) => {
      if (count < FEWEST_TOKENS) return;
      columnOf[bucket] = columns.length;
      columns.push(bucket);
    });
    this.columnOf = columnOf;
    this.columns = columns;
    return columnOf;
  }
}
