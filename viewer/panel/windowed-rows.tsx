import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";

import { rowWindow } from "../state/row-window.js";

/** Height of a row in pixels; the style sheet gives rows the same. */
const ROW_HEIGHT = 34;

/** A table of any length: only the rows that can be seen are on the page. */
export function WindowedRows(props: {
  readonly label: string;
  readonly columns: readonly string[];
  readonly rowCount: number;
  readonly renderCells: (index: number) => JSX.Element;
  readonly sort?: { readonly column: number; readonly ascending: boolean } | null;
  readonly onSort?: (column: number) => void;
}): JSX.Element {
  const { columns, rowCount, renderCells, sort, onSort } = props;
  const box = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, height: 400 });
  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    const measure = (): void => setView({ top: element.scrollTop, height: element.clientHeight });
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    element.addEventListener("scroll", measure, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener("scroll", measure);
    };
  }, []);
  const { first, end, above, below } = rowWindow(rowCount, ROW_HEIGHT, view.top, view.height);
  const indexes = Array.from({ length: end - first }, (_, offset) => first + offset);
  return (
    <div class="table-box" ref={box} tabIndex={0} role="region" aria-label={props.label}>
      <table aria-rowcount={rowCount + 1}>
        <thead>
          <tr>
            {columns.map((column, index) => (
              <th key={`${index} ${column}`} scope="col" aria-sort={ariaSort(sort, index)}>
                {onSort === undefined ? (
                  column
                ) : (
                  <button type="button" onClick={() => onSort(index)}>
                    {column}
                  </button>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Spacer height={above} columns={columns.length} />
          {indexes.map((index) => (
            <tr key={index} aria-rowindex={index + 2}>
              {renderCells(index)}
            </tr>
          ))}
          <Spacer height={below} columns={columns.length} />
        </tbody>
      </table>
    </div>
  );
}

function Spacer(props: { readonly height: number; readonly columns: number }): JSX.Element | null {
  if (props.height === 0) return null;
  return (
    <tr aria-hidden="true" class="spacer">
      <td colSpan={props.columns} style={{ height: `${props.height}px` }} />
    </tr>
  );
}

function ariaSort(
  sort: { readonly column: number; readonly ascending: boolean } | null | undefined,
  column: number,
): "ascending" | "descending" | undefined {
  if (sort?.column !== column) return undefined;
  return sort.ascending ? "ascending" : "descending";
}
