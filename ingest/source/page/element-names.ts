import type { PageElement } from "./page-node.js";

/** What the markup calls an element. */
export interface ElementNames {
  /** The element's own name. */
  readonly tag: string;
  /** Its ARIA role, empty when it has none. */
  readonly role: string;
  /** Its microdata property in lower case, empty when it has none. */
  readonly property: string;
  /** The first of its classes as written, empty when it has none. */
  readonly first: string;
  /** `class` and `id` in lower case, words parted by single dashes, names by spaces, a space at either end. */
  readonly kebab: string;
  /** The names as a whole and the words that they are made of. */
  readonly tokens: ReadonlySet<string>;
}

/** More than this of `class` and `id` is no name. */
const LONGEST_NAMES = 1_000;

const known = new WeakMap<PageElement, ElementNames>();

/** Reads an element's names, once for each element. */
export function namesOf(element: PageElement): ElementNames {
  let names = known.get(element);
  if (names === undefined) {
    names = readNames(element);
    known.set(element, names);
  }
  return names;
}

function readNames(element: PageElement): ElementNames {
  const raw = `${element.getAttribute("class") ?? ""} ${element.getAttribute("id") ?? ""}`;
  const kebab = raw
    .slice(0, LONGEST_NAMES)
    .replace(/([a-z])([A-Z])/gu, "$1-$2")
    .toLowerCase()
    .replace(/[_:.]+|-{2,}/gu, "-")
    .replace(/\s+/gu, " ");
  const whole = kebab.split(" ").filter((name) => name !== "");
  return {
    tag: element.localName,
    property: element.getAttribute("itemprop")?.trim().toLowerCase() ?? "",
    first: element.getAttribute("class")?.trim().split(/\s+/u)[0] ?? "",
    role: element.getAttribute("role")?.trim().toLowerCase() ?? "",
    kebab: ` ${whole.join(" ")} `,
    tokens: new Set([...whole, ...whole.flatMap((name) => name.split("-"))]),
  };
}
