const MARKUP = /[*_[\]!<>&`\\~]|^[ \t]{4,}|^[ \t]*(?:[-+]|\d+[.)]) /gmu;
const MOST_WORK = 10_000_000;

/**
 * True for Markdown whose parsing would take long. A parser's work on one chunk between blank lines
 * grows with the square of the chunk's marks; ordinary articles stay a thousandfold below the bound.
 */
export function isCostlyMarkdown(text: string): boolean {
  let work = 0;
  let marks = 0;
  let chunkEnd = nextBlankLine(text, 0);
  for (const match of text.matchAll(MARKUP)) {
    while (match.index > chunkEnd) {
      work += marks * marks;
      marks = 0;
      chunkEnd = nextBlankLine(text, chunkEnd + 1);
    }
    marks += match[0].length;
    if (work + marks * marks > MOST_WORK) return true;
  }
  return false;
}

const BLANK_LINE = /\n[ \t\r]{0,200}\n/gu;

function nextBlankLine(text: string, from: number): number {
  BLANK_LINE.lastIndex = from;
  return BLANK_LINE.exec(text)?.index ?? Number.POSITIVE_INFINITY;
}
