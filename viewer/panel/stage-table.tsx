import type { JSX } from "preact";
import { useMemo, useState } from "preact/hooks";

import type { DrawnEdge, Drawing } from "../state/drawing.js";
import { counted, percent } from "../state/fact-words.js";
import { formatRoute } from "../state/route.js";
import { useApp } from "./app-context.js";
import { Icon, KindDot } from "./icons.js";
import { WindowedRows } from "./windowed-rows.js";

/** The relations that are drawn, as a table: the same graph for those who do not see the canvas. */
export function StageTable(): JSX.Element {
  const { store } = useApp();
  const [filter, setFilter] = useState("");
  const drawn = store.kept.value;
  const [sort, setSort] = useState<TableSort>({ column: 0, ascending: true });
  const rows = useMemo(() => tableRows(drawn, filter, sort), [drawn, filter, sort]);
  return (
    <section class="stage-table" aria-label="Table of relations">
      <header>
        <h2>{counted(rows.length, "relation")}</h2>
        <input
          type="search"
          placeholder="Filter the table"
          aria-label="Filter the table"
          value={filter}
          onInput={(event) => setFilter(event.currentTarget.value)}
        />
        <button
          type="button"
          class="icon-button"
          aria-label="Close table"
          onClick={() => (store.tableOpen.value = false)}
        >
          <Icon name="close" />
        </button>
      </header>
      <WindowedRows
        label="Relations"
        columns={["From", "Relation", "To", "Sources", "Sure"]}
        rowCount={rows.length}
        sort={sort}
        onSort={(column) =>
          setSort({ column, ascending: sort.column === column ? !sort.ascending : column < FIRST_NUMBER })
        }
        renderCells={(index) => <Cells row={rows[index]} />}
      />
    </section>
  );
}

interface TableRow {
  readonly edge: DrawnEdge;
  readonly from: string;
  readonly to: string;
}

interface TableSort {
  readonly column: number;
  readonly ascending: boolean;
}

/** From this column on there are numbers, of which the highest are wanted first. */
const FIRST_NUMBER = 3;

const ORDERS: readonly ((a: TableRow, b: TableRow) => number)[] = [
  (a, b) => a.from.localeCompare(b.from) || a.edge.label.localeCompare(b.edge.label),
  (a, b) => a.edge.label.localeCompare(b.edge.label) || a.from.localeCompare(b.from),
  (a, b) => a.to.localeCompare(b.to) || a.edge.label.localeCompare(b.edge.label),
  (a, b) => a.edge.sources - b.edge.sources,
  (a, b) => a.edge.confidence - b.edge.confidence,
];

function tableRows(drawing: Drawing, filter: string, { column, ascending }: TableSort): readonly TableRow[] {
  const order = ORDERS[column] ?? (() => 0);
  const wanted = filter.trim().toLocaleLowerCase("en");
  return [...drawing.edges.values()]
    .map((edge) => ({
      edge,
      from: drawing.nodes.get(edge.source)?.name ?? "",
      to: drawing.nodes.get(edge.target)?.name ?? "",
    }))
    .filter(({ edge, from, to }) => `${from} ${edge.label} ${to}`.toLocaleLowerCase("en").includes(wanted))
    .sort((a, b) => (ascending ? order(a, b) : order(b, a)));
}

function Cells(props: { readonly row: TableRow | undefined }): JSX.Element | null {
  if (props.row === undefined) return null;
  const { edge } = props.row;
  return (
    <>
      <td>
        <End id={edge.source} />
      </td>
      <td>
        {edge.fact === null ? (
          edge.label
        ) : (
          <a href={formatRoute({ panel: "fact", id: edge.fact })}>{edge.label}</a>
        )}
      </td>
      <td>
        <End id={edge.target} />
      </td>
      <td class="number">{edge.sources}</td>
      <td class="number">{percent(edge.confidence)}</td>
    </>
  );
}

function End(props: { readonly id: string }): JSX.Element | null {
  const { store } = useApp();
  const node = store.drawn.value.nodes.get(props.id);
  if (node === undefined) return null;
  const route = formatRoute(
    node.entity === null ? { panel: "node", id: node.id } : { panel: "entity", id: node.id },
  );
  return (
    <a class="entity-link" href={route}>
      <KindDot kind={node.kind} />
      <span>{node.name}</span>
    </a>
  );
}
