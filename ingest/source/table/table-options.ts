import type { ColumnMap } from "./column-map.js";

export interface TableOptions {
  /** Its path, or `-` for standard input. */
  readonly file: string;
  readonly columns: ColumnMap;
  /** Largest row or page, in bytes. */
  readonly maxBytes: number;
}
