import type { TextBlock } from "../../article-document.js";
import { namesOf } from "./element-names.js";
import words from "./page-furniture.json" with { type: "json" };
import { isElement, TEXT_NODE } from "./page-node.js";
import type { PageElement, PageNode } from "./page-node.js";

/** Where in the page a piece of text stands: a block element and those around it. */
export interface PagePlace {
  readonly element: PageElement;
  readonly parent: PagePlace | null;
}

/** One piece of a page's text, white space made single. */
export interface PageBlock {
  readonly text: string;
  readonly role: TextBlock["role"];
  /** Share of its characters that are in links, 0 to 1. */
  readonly linkShare: number;
  /** Share of its characters that are in italics, 0 to 1. */
  readonly italicShare: number;
  /** The innermost block element that holds it; null for text that the page only states. */
  readonly place: PagePlace | null;
}

const SKIPPED = new Set(
  "script style noscript template svg math iframe object embed canvas audio video button select textarea input nav code".split(
    " ",
  ),
);
const BLOCKS = new Set(
  (
    "address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 " +
    "header hr li main ol p pre section summary table tbody td tfoot th thead tr ul amp-sidebar amp-accordion"
  ).split(" "),
);
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
const ITALIC = new Set(["i", "em", "cite"]);
const UNSEEN = words.unseen;
const CREDITS = new Set(words.credits);

/**
 * Collects the text of an element that a reader sees, one block for each of its block elements and for
 * what two line breaks part, in reading order. The nesting must have been checked: the walk goes as
 * deep as the page does.
 */
export function collectBlocks(root: PageElement): readonly PageBlock[] {
  const collector = new BlockCollector();
  const context: Context = {
    role: "paragraph",
    inLink: false,
    inItalics: false,
    place: { element: root, parent: null },
  };
  collector.walk(root, context);
  collector.flush(context);
  return collector.blocks;
}

interface Context {
  readonly role: TextBlock["role"];
  readonly inLink: boolean;
  readonly inItalics: boolean;
  readonly place: PagePlace;
}

class BlockCollector {
  readonly blocks: PageBlock[] = [];
  private pieces: string[] = [];
  private linked = 0;
  private italic = 0;
  /** True after a line break with nothing but white space behind it. */
  private afterBreak = false;

  walk(node: PageNode, context: Context): void {
    if (node.nodeType === TEXT_NODE) {
      this.addText(node.textContent ?? "", context);
    } else if (isElement(node) && !SKIPPED.has(node.localName) && !isUnseen(node, context.role)) {
      this.walkElement(node, context);
    }
  }

  flush({ role, place }: Context): void {
    const whole = this.pieces
      .join("")
      .replace(/[\s\u00a0\u00ad\u200b\u2060\ufeff]+/gu, (space) => (/[\s\u00a0]/u.test(space) ? " " : ""))
      .trim();
    const text = role === "caption" ? withoutCredit(whole) : whole;
    if (text !== "") {
      const share = (part: number): number => Math.min(1, part / text.length);
      this.blocks.push({ text, role, linkShare: share(this.linked), italicShare: share(this.italic), place });
    }
    this.pieces = [];
    this.linked = 0;
    this.italic = 0;
    this.afterBreak = false;
  }

  private addText(text: string, { inLink, inItalics }: Context): void {
    this.pieces.push(text);
    const length = text.trim().length;
    if (length > 0) this.afterBreak = false;
    if (inLink) this.linked += length;
    if (inItalics) this.italic += length;
  }

  private walkElement(element: PageElement, context: Context): void {
    if (element.localName === "br") {
      this.breakLine(context);
      return;
    }
    const role = roleOf(element);
    const isBlock = BLOCKS.has(element.localName) || (role === "caption" && context.role !== "caption");
    const inner: Context = {
      role: role ?? context.role,
      inLink: context.inLink || element.localName === "a",
      inItalics: context.inItalics || ITALIC.has(element.localName),
      place:
        isBlock && element !== context.place.element ? { element, parent: context.place } : context.place,
    };
    // Its names are read now: Readability takes the classes away.
    if (isBlock) namesOf(element);
    if (isBlock) this.flush(context);
    for (const child of element.childNodes) this.walk(child, inner);
    if (isBlock) this.flush(inner);
  }

  /** Two line breaks end a paragraph, one is a space. */
  private breakLine(context: Context): void {
    if (this.afterBreak) this.flush(context);
    this.pieces.push("\n");
    this.afterBreak = true;
  }
}

const MAY_BE_CAPTION = new Set(["p", "div", "span"]);
const CAPTION_NAME = /[ -]caption(?:-text)? /u;

/** A paragraph in a list item is the item; a paragraph that is called a caption is one. */
function roleOf(element: PageElement): TextBlock["role"] | undefined {
  if (Object.hasOwn(ROLES, element.localName)) return ROLES[element.localName];
  if (!MAY_BE_CAPTION.has(element.localName)) return undefined;
  return CAPTION_NAME.test(namesOf(element).kebab) ? "caption" : undefined;
}

/** Text for programs that read aloud, hidden text, and in a caption who took the picture. */
function isUnseen(element: PageElement, role: TextBlock["role"]): boolean {
  if (element.getAttribute("hidden") !== null) return true;
  if (/display\s*:\s*none|visibility\s*:\s*hidden/iu.test(element.getAttribute("style") ?? "")) return true;
  if (role === "caption" && element.getAttribute("itemprop") === "copyrightHolder") return true;
  if (element.getAttribute("class") === null) return false;
  const { kebab, tokens } = namesOf(element);
  if (UNSEEN.some((name) => kebab.includes(` ${name} `))) return true;
  return role === "caption" && [...tokens].some((token) => CREDITS.has(token));
}

const CREDIT =
  /(?:^|[\s(])(?:photo|photograph|picture|image|video|illustration|credit|source|foto|bild|фото|photo)s?(?: by| :|:|\/).{0,120}$/iu;
/** "The bridge.Credit...Ann Sample for the Post": pages that hide the word from the eye set dots behind it. */
const DOTTED_CREDIT = /\s*\bcredit(?:\.{3}|…)[^\n]{0,120}$/iu;
const AGENCY_CREDIT = /\s*[([]?(?:©|\(c\))\s?[^.!?]{2,80}$/iu;
/** "(Ann Sample / Riverton Post)", "(Riverton Post via AP)", "[John Doe/Reuters]" after a caption. */
const BRACKETED_CREDIT = /\s*[([][^()[\]]{2,60}(?:\/|\bvia\b|\bphoto\b)[^()[\]]{0,60}[)\]]\s*$/iu;

/** "The new bridge. Photo: Ann Sample/Riverton Post" without who took the picture. */
function withoutCredit(caption: string): string {
  return caption.length > 2_000
    ? caption
    : caption
        .replace(BRACKETED_CREDIT, "")
        .replace(DOTTED_CREDIT, "")
        .replace(CREDIT, "")
        .replace(AGENCY_CREDIT, "")
        .trim();
}
