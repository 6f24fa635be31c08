import { pointOnEdge } from "../scene/edge-geometry.js";
import type { StagePaint } from "../scene/stage-paint.js";

const ARROW = 7;

/** The drawing as it stands on the screen, as SVG: lines, discs with their signs' colours, and all names. */
export function toSvg({ width, height, background, text, font, nodes, edges }: StagePaint): string {
  const lines = edges.map((edge) => {
    const { source, target } = edge;
    const bend = pointOnEdge({ ...edge, curvature: edge.curvature * 2 }, 0.5);
    const path = `M${at(source)} Q${at(bend)} ${at(target)}`;
    const head = edge.arrow ? arrow(edge.curvature === 0 ? source : bend, target, edge.targetRadius) : "";
    const line = `<path d="${path}" fill="none" stroke="${edge.color}" stroke-width="${round(edge.size)}"/>`;
    const label = `<title>${escape(edge.label)}</title>`;
    return `<g>${label}${line}${head === "" ? "" : `<path d="${head}" fill="${edge.color}"/>`}</g>`;
  });
  const discs = nodes.map(
    ({ x, y, radius, color, name, kind }) =>
      `<g><title>${escape(`${name} (${kind})`)}</title>` +
      `<circle cx="${round(x)}" cy="${round(y)}" r="${round(radius)}" fill="${color}"/>` +
      `<text x="${round(x)}" y="${round(y + radius + 13)}" text-anchor="middle">${escape(name)}</text></g>`,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<rect width="${width}" height="${height}" fill="${background}"/>`,
    ...lines,
    `<g font-family="${escape(font)}" font-size="12" fill="${text}">`,
    ...discs,
    "</g></svg>",
    "",
  ].join("\n");
}

interface Point {
  readonly x: number;
  readonly y: number;
}

function arrow(from: Point, to: Point, radius: number): string {
  const length = Math.max(1, Math.hypot(to.x - from.x, to.y - from.y));
  const [ux, uy] = [(to.x - from.x) / length, (to.y - from.y) / length];
  const tip = { x: to.x - ux * radius, y: to.y - uy * radius };
  const base = { x: tip.x - ux * ARROW, y: tip.y - uy * ARROW };
  const side = ARROW / 2.6;
  const left = { x: base.x - uy * side, y: base.y + ux * side };
  const right = { x: base.x + uy * side, y: base.y - ux * side };
  return `M${at(tip)} L${at(left)} L${at(right)} Z`;
}

function at({ x, y }: Point): string {
  return `${round(x)} ${round(y)}`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

function escape(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replace(/[\p{Cc}]/gu, " ");
}
