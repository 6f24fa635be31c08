import type { TextBlock } from "../../article-document.js";
import { isElement, TEXT_NODE } from "./page-node.js";
import type { PageElement, PageNode } from "./page-node.js";

/** One piece of a page's text, white space made single. */
export interface PageBlock {
  readonly text: string;
  readonly role: TextBlock["role"];
  /** Share of its characters that are in links, 0 to 1. */
  readonly linkShare: number;
}

const SKIPPED = new Set([
  "script",
  "style",
  "noscript",
  "template",
  "svg",
  "math",
  "iframe",
  "object",
  "embed",
  "canvas",
  "audio",
  "video",
  "button",
  "select",
  "textarea",
  "input",
  "form",
  "nav",
  "code",
]);
const BLOCKS = new Set([
  "address",
  "article",
  "aside",
  "blockquote",
  "body",
  "caption",
  "center",
  "dd",
  "details",
  "div",
  "dl",
  "dt",
  "fieldset",
  "figcaption",
  "figure",
  "footer",
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
  "header",
  "hr",
  "li",
  "main",
  "ol",
  "p",
  "pre",
  "section",
  "summary",
  "table",
  "tbody",
  "td",
  "tfoot",
  "th",
  "thead",
  "tr",
  "ul",
]);
const ROLES: Readonly<Record<string, TextBlock["role"]>> = {
  h1: "heading",
  h2: "heading",
  h3: "heading",
  h4: "heading",
  h5: "heading",
  h6: "heading",
  li: "listItem",
  dd: "listItem",
  dt: "listItem",
  figcaption: "caption",
  caption: "caption",
};

/**
 * Collects the text of an element, one block for each of its block elements, in reading order.
 * The nesting must have been checked: the walk goes as deep as the page does.
 */
export function collectBlocks(root: PageElement): readonly PageBlock[] {
  const collector = new BlockCollector();
  collector.walk(root, { role: "paragraph", inLink: false });
  collector.flush("paragraph");
  return collector.blocks;
}

interface Context {
  readonly role: TextBlock["role"];
  readonly inLink: boolean;
}

class BlockCollector {
  readonly blocks: PageBlock[] = [];
  private pieces: string[] = [];
  private linked = 0;

  walk(node: PageNode, context: Context): void {
    if (node.nodeType === TEXT_NODE) {
      this.addText(node.textContent ?? "", context);
    } else if (isElement(node) && !SKIPPED.has(node.localName)) {
      this.walkElement(node, context);
    }
  }

  flush(role: TextBlock["role"]): void {
    const whole = this.pieces
      .join("")
      .replace(/[\s\u00a0]+/gu, " ")
      .trim();
    const text = role === "caption" ? withoutCredit(whole) : whole;
    if (text !== "") this.blocks.push({ text, role, linkShare: Math.min(1, this.linked / text.length) });
    this.pieces = [];
    this.linked = 0;
  }

  private addText(text: string, { inLink }: Context): void {
    this.pieces.push(text);
    if (inLink) this.linked += text.trim().length;
  }

  private walkElement(element: PageElement, context: Context): void {
    if (element.localName === "br") {
      this.pieces.push("\n");
      return;
    }
    const isBlock = BLOCKS.has(element.localName);
    const role = ROLES[element.localName] ?? context.role;
    if (isBlock) this.flush(context.role);
    const inLink = context.inLink || element.localName === "a";
    for (const child of element.childNodes) this.walk(child, { role, inLink });
    if (isBlock) this.flush(role);
  }
}

const CREDIT =
  /(?:^|[\s(])(?:photo|photograph|picture|image|video|illustration|credit|source)s?(?: by|:|\/).{0,120}$/iu;

/** "The new bridge. Photo: Ann Sample/Riverton Post" without who took the picture. */
function withoutCredit(caption: string): string {
  return caption.length > 2_000 ? caption : caption.replace(CREDIT, "").trim();
}
