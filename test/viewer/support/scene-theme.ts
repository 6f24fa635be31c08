/** Colours for tests that look at none of them. */
export const THEME = {
  background: "#ffffff",
  text: "#000000",
  quietText: "#000000",
  edge: "#888888",
  tentativeEdge: "#cccccc",
  strongEdge: "#333333",
  accent: "#0000ff",
  lit: "#ffaa00",
  glyph: "#ffffff",
  surface: "#ffffff",
  font: "serif",
  kinds: new Map(),
} as const;
