import type { ReliabilityBin } from "../scoring/reliability.js";

/** One row of dots in the plot. */
export interface PlottedSeries {
  readonly name: string;
  readonly bins: readonly ReliabilityBin[];
}

const SIZE = 320;
const LEFT = 56;
const TOP = 16;
const COLOURS = ["#1f6feb", "#c2410c"];

/** How often facts of each confidence are right, as SVG: on the dashed line confidence is what it says. */
export function calibrationPlot(series: readonly PlottedSeries[]): string {
  const x = (confidence: number) => LEFT + confidence * SIZE;
  const y = (right: number) => TOP + (1 - right) * SIZE;
  const ticks = [0, 0.2, 0.4, 0.6, 0.8, 1];
  const grid = ticks.flatMap((tick) => [
    `<path d="M${n(x(0))} ${n(y(tick))}H${n(x(1))}M${n(x(tick))} ${n(y(0))}V${n(y(1))}" stroke="#d0d7de"/>`,
    text(x(tick), y(0) + 18, percent(tick), "middle"),
    text(x(0) - 8, y(tick) + 4, percent(tick), "end"),
  ]);
  const dots = series.flatMap(({ bins }, i) =>
    bins.map((bin) => dot(bin, x, y, COLOURS[i % COLOURS.length] ?? "")),
  );
  const legend = series.flatMap(({ name }, i) => [
    `<circle cx="${n(x(0) + 12)}" cy="${n(y(1) + 16 + 18 * i)}" r="5" fill="${COLOURS[i % COLOURS.length] ?? ""}"/>`,
    text(x(0) + 24, y(1) + 20 + 18 * i, name, "start"),
  ]);
  const [width, height] = [LEFT + SIZE + 16, TOP + SIZE + 44];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="sans-serif" font-size="12">`,
    `<title>Confidence of facts and how often they are right</title>`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    ...grid,
    `<path d="M${n(x(0))} ${n(y(0))}L${n(x(1))} ${n(y(1))}" stroke="#57606a" stroke-dasharray="4 4"/>`,
    ...dots,
    ...legend,
    text(x(0.5), y(0) + 36, "confidence of the fact", "middle"),
    `<text x="14" y="${n(y(0.5))}" text-anchor="middle" fill="#24292f" transform="rotate(-90 14 ${n(y(0.5))})">annotated, so right</text>`,
    "</svg>\n",
  ].join("\n");
}

/** The area of a dot grows with its number of facts. */
function dot(
  { confidence, right, facts }: ReliabilityBin,
  x: (value: number) => number,
  y: (value: number) => number,
  colour: string,
): string {
  const radius = Math.min(16, 3 + Math.sqrt(facts));
  return `<circle cx="${n(x(confidence))}" cy="${n(y(right))}" r="${n(radius)}" fill="${colour}" fill-opacity="0.7"><title>${facts} facts</title></circle>`;
}

function text(x: number, y: number, content: string, anchor: "start" | "middle" | "end"): string {
  return `<text x="${n(x)}" y="${n(y)}" text-anchor="${anchor}" fill="#24292f">${content}</text>`;
}

function n(value: number): string {
  return String(Math.round(value * 10) / 10);
}

function percent(value: number): string {
  return `${Math.round(value * 100)} %`;
}
