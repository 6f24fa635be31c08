/** Most lines of a label. */
const MAX_LINES = 3;

/**
 * A name in at most three lines of about `width` characters, broken between words; what does not
 * fit ends in an ellipsis.
 */
export function wrapName(name: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  const words = name.split(/\s+/).filter((word) => word !== "");
  for (const [index, word] of words.entries()) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (longer.length <= width || line === "") {
      line = longer;
      continue;
    }
    if (lines.length === MAX_LINES - 1) {
      line = `${line} ${words.slice(index).join(" ")}`;
      break;
    }
    lines.push(line);
    line = word;
  }
  lines.push(line);
  return lines.map((text) => (text.length <= width + 4 ? text : `${text.slice(0, width + 2).trimEnd()}…`));
}
