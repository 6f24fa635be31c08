import type { Stage } from "../scene/stage.js";
import type { Drawing } from "../state/drawing.js";
import { toGexf } from "./drawing-gexf.js";
import { toSvg } from "./drawing-svg.js";
import { toCsv, toJson } from "./drawing-tables.js";

export type ExportFormat = "png" | "svg" | "csv" | "json" | "gexf";

/** What is drawn, as a file. Pictures show the part that is seen; data hold all that is drawn. */
export async function exportDrawing(
  format: ExportFormat,
  drawing: Drawing,
  stage: Stage | null,
): Promise<Blob> {
  const places = stage?.places() ?? new Map<string, { readonly x: number; readonly y: number }>();
  switch (format) {
    case "png":
      return toPng(picturesOf(stage).snapshot());
    case "svg":
      return new Blob([toSvg(picturesOf(stage).paint())], { type: "image/svg+xml" });
    case "csv":
      return new Blob([toCsv(drawing)], { type: "text/csv" });
    case "json":
      return new Blob([toJson(drawing, places)], { type: "application/json" });
    case "gexf":
      return new Blob([toGexf(drawing, places)], { type: "application/xml" });
  }
}

/** Hand a file to the browser's downloads. */
export function download(blob: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

function picturesOf(stage: Stage | null): Stage {
  if (stage === null) throw new Error("There is no drawing to take a picture of.");
  return stage;
}

function toPng(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob === null) reject(new Error("The browser could not make the picture."));
      else resolve(blob);
    }, "image/png");
  });
}
