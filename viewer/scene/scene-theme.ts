import { ENTITY_KIND_NAMES } from "../../src/graph/entity-kinds.js";
import type { NodeKind } from "../state/drawing.js";

/** Colours of the stage, as CSS colours. They come from the style sheet, so that there is one palette. */
export interface SceneTheme {
  readonly background: string;
  readonly text: string;
  readonly quietText: string;
  readonly edge: string;
  readonly tentativeEdge: string;
  readonly strongEdge: string;
  readonly accent: string;
  readonly lit: string;
  readonly glyph: string;
  readonly surface: string;
  readonly font: string;
  readonly kinds: ReadonlyMap<NodeKind, string>;
}

const NODE_KINDS: readonly NodeKind[] = [
  ...ENTITY_KIND_NAMES,
  "Article",
  "Sentence",
  "Fact",
  "Community",
  "Other",
];

/** The custom property that holds a kind's colour. */
export function kindColorProperty(kind: NodeKind): string {
  return `--kind-${kind.toLowerCase()}`;
}

/** Read the colours that hold for `element` right now. */
export function readSceneTheme(element: Element): SceneTheme {
  const style = getComputedStyle(element);
  const read = (name: string): string => style.getPropertyValue(name).trim();
  return {
    background: read("--stage"),
    text: read("--text"),
    quietText: read("--text-quiet"),
    edge: read("--edge"),
    tentativeEdge: read("--edge-tentative"),
    strongEdge: read("--edge-strong"),
    accent: read("--accent"),
    lit: read("--lit"),
    glyph: read("--glyph"),
    surface: read("--surface"),
    font: style.fontFamily,
    kinds: new Map(NODE_KINDS.map((kind) => [kind, read(kindColorProperty(kind))])),
  };
}

/** `color` mixed into `background`: 0 is the background, 1 the colour. Both as #rrggbb. */
export function mixColors(color: string, background: string, share: number): string {
  const from = parseHex(background);
  const to = parseHex(color);
  const mixed = from.map((part, index) => Math.round(part + ((to[index] ?? part) - part) * share));
  return `#${mixed.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}

function parseHex(color: string): readonly number[] {
  const digits = color.replace("#", "");
  return [0, 2, 4].map((at) => Number.parseInt(digits.slice(at, at + 2), 16));
}
