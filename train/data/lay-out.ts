/** Sentences of tokens as running text; offsets are UTF-16 code units. */
export interface LaidOut {
  readonly text: string;
  readonly sentences: readonly { start: number; end: number }[];
  readonly starts: readonly (readonly number[])[];
  readonly ends: readonly (readonly number[])[];
}

/** Tokens as running text, with the offset of each. */
export function layOut(sents: readonly (readonly string[])[]): LaidOut {
  let text = "";
  const starts: number[][] = [];
  const ends: number[][] = [];
  const sentences = sents.map((tokens) => {
    const start = text.length;
    const own: number[] = [];
    const stops: number[] = [];
    for (const token of tokens) {
      const isJoined =
        /^(?:[,.;:!?)\]%]|'s|n't|’s)$/.test(token) || /[([$]$/.test(text) || text.length === start;
      if (!isJoined) text += " ";
      own.push(text.length);
      text += token;
      stops.push(text.length);
    }
    starts.push(own);
    ends.push(stops);
    const sentence = { start, end: text.length };
    text += "\n";
    return sentence;
  });
  return { text, sentences, starts, ends };
}
