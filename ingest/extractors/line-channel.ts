/**
 * A way to a program that answers one line with one line: a child process or an HTTP address.
 * One exchange at a time.
 */
export interface LineChannel {
  /**
   * Send one line and wait for the answer.
   * @param line without a line break
   * @throws InputError `EXTRACTOR_FAILED` when the program fails, says too much or takes too long;
   *   CancelledError after `signal`. After any of them the next exchange starts afresh.
   */
  exchange(line: string, signal: AbortSignal): Promise<ChannelAnswer>;
  /** Stop the program; an exchange that is under way fails. */
  close(): Promise<void>;
}

export interface ChannelAnswer {
  readonly line: string;
  /** Where the answer stood, for messages: "line 3 of the output of `python3 reader.py`". */
  readonly where: string;
}

/** What holds for every exchange. */
export interface ChannelLimits {
  /** Longest time for one answer, in ms. A program that is started for it starts within this time. */
  readonly timeoutMs: number;
  /** Longest answer, in bytes of UTF-8. */
  readonly maxAnswerBytes: number;
}
