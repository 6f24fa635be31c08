/** A short message to the reader, also read out by screen readers. */
export interface Notice {
  readonly text: string;
  readonly tone: "info" | "good" | "bad";
  /** What the reader may do about it. */
  readonly action?: { readonly label: string; readonly run: () => void };
}
