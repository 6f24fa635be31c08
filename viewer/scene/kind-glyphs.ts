import type { NodeKind } from "../state/drawing.js";

/**
 * A sign for each kind, so that kinds are told by more than colour: SVG path data in a square
 * of 24 by 24, to be filled.
 */
export const KIND_GLYPHS: Readonly<Record<NodeKind, string>> = {
  Person: "M12 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM4 20c0-4 3.6-6.5 8-6.5s8 2.5 8 6.5z",
  Organization: "M5 20V6l7-3v17zM14 20V9l5 2v9zM3 20h18v1.5H3z",
  Country: "M5 3h2v18H5zM8 4h11l-3 4 3 4H8z",
  Place:
    "M12 2.5a7 7 0 0 1 7 7c0 5-7 12-7 12s-7-7-7-12a7 7 0 0 1 7-7zm0 4.2a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 0 0 0-5.6z",
  Event: "M13.5 2 5 13.5h5.5L9.5 22 19 10h-6z",
  Law: "M11 3h2v2l6 2 2.5 6.5a3.6 3.6 0 0 1-7 0L17 7.8 13 6.6V19h4v2H7v-2h4V6.600L7 7.800l2.500 5.700a3.600 3.600 0 0 1-7 0L5 7l6-2z",
  Product: "M12 2.500 20 7v10l-8 4.500L4 17V7zM12 5 7 7.800l5 2.800 5-2.800z",
  Work: "M5 3h5.500c1 0 1.500.8 1.500 1.500C12 3.800 12.500 3 13.500 3H19v16h-6l-1 1.500L11 19H5z",
  Group:
    "M8 5a3 3 0 1 1 0 6 3 3 0 0 1 0-6zm8 0a3 3 0 1 1 0 6 3 3 0 0 1 0-6zM2 19c0-3.500 2.500-6 6-6s4 1.500 4 1.500 1-1.500 4-1.500c3.500 0 6 2.500 6 6z",
  Article: "M5 3h10l4 4v14H5zM8 10h8v1.600H8zm0 3.500h8v1.600H8zm0 3.500h5v1.600H8z",
  Sentence: "M4 6h16v2H4zm0 5h16v2H4zm0 5h10v2H4z",
  Fact: "M9.500 17.500 4 12l2-2 3.500 3.500L18 5l2 2z",
  Community:
    "M12 3.500a2.600 2.600 0 1 1 0 5.200 2.600 2.600 0 0 1 0-5.200zM6 13a2.600 2.600 0 1 1 0 5.200A2.600 2.600 0 0 1 6 13zm12 0a2.600 2.600 0 1 1 0 5.200 2.600 2.600 0 0 1 0-5.200zM11 8.500h2l-.4 3.500 3.400 2.300-1 1.600-3-2-3 2-1-1.600 3.400-2.300z",
  Other: "M12 6a6 6 0 1 1 0 12 6 6 0 0 1 0-12z",
};
