import type { JSX } from "preact";

import type { NodeKind } from "../state/drawing.js";
import { KIND_GLYPHS } from "../scene/kind-glyphs.js";

/** Line drawings in a square of 24 by 24. */
const PATHS = {
  search: "M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zM15.500 15.500 20.500 20.500",
  close: "M6 6l12 12M18 6 6 18",
  plus: "M12 5v14M5 12h14",
  minus: "M5 12h14",
  fit: "M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5",
  arrange:
    "M12 3.500a2 2 0 1 1 0 4 2 2 0 0 1 0-4zM5.500 15.500a2 2 0 1 1 0 4 2 2 0 0 1 0-4zM18.500 15.500a2 2 0 1 1 0 4 2 2 0 0 1 0-4zM11 7.300 6.400 15.700M13 7.300l4.600 8.400M7.500 17.500h9",
  stop: "M7 7h10v10H7z",
  box: "M5 5h3M11 5h2M16 5h3v3M19 11v2M19 16v3h-3M13 19h-2M8 19H5v-3M5 13v-2M5 8V5",
  lasso:
    "M12 5c4.500 0 8 2.200 8 5s-3.500 5-8 5-8-2.200-8-5 3.500-5 8-5zM8 14.500c-1.500 1-1 2.500.5 2.500s1.500 2-.5 3",
  groups:
    "M8 5a3.500 3.500 0 1 1 0 7 3.500 3.500 0 0 1 0-7zM17 13a3 3 0 1 1 0 6 3 3 0 0 1 0-6zM10.500 11.500l4 3",
  undo: "M9 6 4 11l5 5M4 11h10a6 6 0 0 1 6 6v1",
  redo: "M15 6l5 5-5 5M20 11H10a6 6 0 0 0-6 6v1",
  save: "M12 4v10M8 10.500l4 4 4-4M5 19h14",
  table: "M4 5h16v14H4zM4 10h16M4 14.500h16M10 10v9",
  query: "M5 7l5 5-5 5M12 17h7",
  articles: "M5 4h11v16H5zM16 9h3v9a2 2 0 0 1-2 2M8 8h5M8 12h5M8 16h3",
  theme: "M12 4a8 8 0 1 0 0 16zM12 4a8 8 0 0 1 0 16",
  help: "M9 9.500a3 3 0 1 1 4.500 2.600c-1 .6-1.500 1.200-1.500 2.400M12 18h.01",
  external: "M10 5H5v14h14v-5M14 4h6v6M20 4l-9 9",
  back: "M11 5l-7 7 7 7M4 12h16",
  same: "M9 6a6 6 0 1 1 0 12 6 6 0 0 1 0-12zM15 6a6 6 0 1 1 0 12 6 6 0 0 1 0-12z",
  jobs: "M4 6h10M4 12h10M4 18h6M16 16l2.500 2.500L22 14",
  legend: "M5 6h.01M5 12h.01M5 18h.01M9 6h11M9 12h11M9 18h11",
} as const;

export type IconName = keyof typeof PATHS;

/** A small drawing that says nothing to screen readers: the button around it has the name. */
export function Icon(props: { readonly name: IconName }): JSX.Element {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={PATHS[props.name]} />
    </svg>
  );
}

/** The coloured disc with the sign of a kind, as on the stage. */
export function KindDot(props: { readonly kind: NodeKind }): JSX.Element {
  return (
    <svg class={`kind-dot ${kindClass(props.kind)}`} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <circle cx="12" cy="12" r="12" />
      <path d={KIND_GLYPHS[props.kind]} fill-rule="evenodd" transform="translate(5 5) scale(0.583)" />
    </svg>
  );
}

/** The class that gives an element the colour of a kind. */
export function kindClass(kind: NodeKind): string {
  return `kind-${kind.toLowerCase()}`;
}
