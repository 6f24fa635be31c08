import type { JSX } from "preact";
import { useEffect } from "preact/hooks";

import type { ExportFormat } from "../export/export-drawing.js";
import type { Drawing } from "../state/drawing.js";
import { useApp, type AppContext } from "./app-context.js";

const FORMATS: readonly { readonly format: ExportFormat; readonly label: string }[] = [
  { format: "png", label: "PNG picture" },
  { format: "svg", label: "SVG picture" },
  { format: "csv", label: "CSV of relations" },
  { format: "json", label: "JSON" },
  { format: "gexf", label: "GEXF for Gephi" },
];

/** Save what is drawn, in one of several formats. */
export function ExportMenu(props: {
  /** What data formats hold; pictures show all that is seen. */
  readonly drawing: Drawing;
  readonly onClose: () => void;
}): JSX.Element {
  const app = useApp();
  useEffect(() => document.getElementById("export-png")?.focus(), []);
  return (
    <div
      class="export-menu"
      role="group"
      aria-label="Save what is drawn"
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        props.onClose();
      }}
    >
      {FORMATS.map(({ format, label }) => (
        <button
          key={format}
          id={`export-${format}`}
          type="button"
          class="legend-row"
          onClick={() => {
            void save(app, format, props.drawing);
            props.onClose();
          }}
        >
          {label}
        </button>
      ))}
    </div>
  );
}

async function save({ store, stageRef }: AppContext, format: ExportFormat, drawing: Drawing): Promise<void> {
  try {
    const { download, exportDrawing } = await import("../export/export-drawing.js");
    download(await exportDrawing(format, drawing, stageRef.current), `newsgraph.${format}`);
  } catch (error) {
    store.report(error);
  }
}
