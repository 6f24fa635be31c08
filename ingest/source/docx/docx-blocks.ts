import { Parser } from "htmlparser2";
import type { TextBlock } from "../../article-document.js";

export interface DocxBlock {
  readonly text: string;
  readonly role: TextBlock["role"];
}

const ROLES: ReadonlyMap<string, TextBlock["role"]> = new Map([
  ["p", "paragraph"],
  ["li", "listItem"],
  ["td", "paragraph"],
  ["th", "paragraph"],
  ...["h1", "h2", "h3", "h4", "h5", "h6"].map((name) => [name, "heading"] as const),
]);

/** The mark of a footnote, which mammoth writes as a link in a raised line. */
const FOOTNOTE_MARK = "sup";

/** The blocks of a document that was converted to HTML, in order; the list of its notes at the end is left out. */
export function readDocxBlocks(html: string): readonly DocxBlock[] {
  const blocks: DocxBlock[] = [];
  const open: TextBlock["role"][] = [];
  let text = "";
  let raised = 0;
  let notes = 0;
  const flush = () => {
    const line = text.replace(/\s+/gu, " ").trim();
    const role = open.includes("listItem") ? "listItem" : (open.at(-1) ?? "paragraph");
    if (line !== "") blocks.push({ text: line, role });
    text = "";
  };
  const parser = new Parser({
    onopentag(name, { id = "" }) {
      if (name === FOOTNOTE_MARK) raised++;
      if (name === "br") text += " ";
      if (/^(?:footnote|endnote|comment)-\d+$/u.test(id) && ROLES.has(name)) notes++;
      const role = ROLES.get(name);
      if (role === undefined) return;
      flush();
      open.push(role);
    },
    ontext(piece) {
      if (notes === 0 && !(raised > 0 && /^\[\d+\]$/u.test(piece))) text += piece;
    },
    onclosetag(name) {
      if (name === FOOTNOTE_MARK) raised--;
      if (!ROLES.has(name)) return;
      flush();
      open.pop();
      if (name === "li" && notes > 0) notes--;
    },
  });
  parser.end(html);
  flush();
  return blocks;
}
