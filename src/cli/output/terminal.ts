/** Where a command writes: results to standard output, everything else to standard error. */
export interface Terminal {
  /** Write results; resolves when the reader has taken them, so that a slow pipe does not fill memory. */
  out(text: string): Promise<void>;
  /** Write a line for people. */
  note(line: string): void;
  /** Replace the last live line, or remove it with "". Does nothing when nobody watches. */
  live(line: string): void;
  /** Whether standard error is a terminal that somebody watches. */
  readonly watched: boolean;
  /** Width in columns for tables. */
  readonly columns: number;
}

/** The terminal of this process. */
export function processTerminal(): Terminal {
  const { stdout, stderr } = process;
  const watched = stderr.isTTY;
  let lively = false;
  const clear = () => {
    if (lively) stderr.write("\r\u001b[K");
    lively = false;
  };
  return {
    watched,
    columns: stdout.isTTY ? stdout.columns : 200,
    async out(text) {
      clear();
      if (!stdout.write(text)) await new Promise<void>((resolve) => stdout.once("drain", resolve));
    },
    note(line) {
      clear();
      stderr.write(`${line}\n`);
    },
    live(line) {
      if (!watched) return;
      clear();
      if (line === "") return;
      stderr.write(line.slice(0, Math.max(10, stderr.columns - 1)));
      lively = true;
    },
  };
}
