/**
 * The lines of a text that arrives in pieces, ended by newlines alone: U+2028 and other characters that Node's readline takes
 * for ends may stand inside JSON texts.
 */
export async function* newlineRecords(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = "";
  for await (const piece of pieces) {
    const lines = (rest + piece).split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
  }
  if (rest !== "") yield rest;
}
