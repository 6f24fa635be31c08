/** Something to do, by its name. */
export interface Command {
  readonly name: string;
  /** The keys that do the same. */
  readonly keys?: string;
  readonly run: () => void;
}
