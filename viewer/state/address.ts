import { isNodeKind } from "./drawing.js";
import type { AsOf, TimeWindow, Voice } from "./edge-filter.js";
import { layoutParameters, parseLayout } from "./layout-address.js";
import { overviewSize } from "./overview-size.js";
import type { ResultView } from "./query-store.js";
import { formatRoute, parseRoute, type Route } from "./route.js";
import { PLAIN_EXPLORE, type CameraView, type QuerySettings, type ViewSettings } from "./view-settings.js";

/** The open panel and everything else that makes a view. */
export interface Address {
  readonly route: Route;
  readonly settings: ViewSettings;
  /** The theme that was chosen by hand; without one each reader sees their own. */
  readonly theme: "light" | "dark" | null;
}

/** Lists of nodes above this length stay out of the address, which browsers and mail cut. */
export const MAX_LISTED = 150;

const VOICES: readonly Voice[] = ["any", "stated", "reported", "denied"];
const THEMES = ["light", "dark"] as const;
const VIEWS: readonly ResultView[] = ["graph", "table", "json"];
const DAY = /^\d{4}-\d{2}-\d{2}$/u;

/** A view as what stands after `#`: the panel, and after `?` what differs from the first view. */
export function formatAddress({ route, settings, theme }: Address): string {
  const parameters = new URLSearchParams([
    ...exploreParameters(settings),
    ...queryParameters(settings.query),
    ...(settings.table ? [["table", "1"]] : []),
    ...listed("select", settings.selected),
    ...(theme === null ? [] : [["theme", theme]]),
    ...(settings.camera === null ? [] : [["camera", cameraText(settings.camera)]]),
  ]).toString();
  return parameters === "" ? formatRoute(route) : `${formatRoute(route)}?${parameters}`;
}

/** The inverse of `formatAddress`; what is unknown or malformed counts as not said. */
export function parseAddress(hash: string): Address {
  const at = hash.indexOf("?");
  const parameters = new URLSearchParams(at < 0 ? "" : hash.slice(at + 1));
  const focus = parameters.getAll("focus");
  const confidence = Number(parameters.get("sure") ?? 0);
  const neighbours = Number(parameters.get("near") ?? 0);
  return {
    route: parseRoute(hash),
    theme: THEMES.find((theme) => theme === parameters.get("theme")) ?? null,
    settings: {
      explore: {
        ...PLAIN_EXPLORE,
        hiddenKinds: parameters.getAll("without").filter(isNodeKind),
        hiddenRelations: parameters.getAll("not"),
        loose: parameters.get("loose") === "1",
        hiddenNodes: parameters.getAll("hide"),
        focus: focus.length === 0 ? null : focus,
        pinned: parameters.getAll("pin"),
        groups: parameters.get("groups") === "1" ? parameters.getAll("open") : null,
        expanded: parameters.getAll("expand"),
        greys: parseSwitch(parameters.get("grey")),
        maxNodes: overviewSize(Number(parameters.get("most"))).maxNodes,
        minConfidence: confidence > 0 && confidence <= 1 ? confidence : 0,
        minNeighbours: Number.isInteger(neighbours) && neighbours > 0 ? neighbours : 0,
        voice: VOICES.find((voice) => voice === parameters.get("voice")) ?? "any",
        source: parseSource(parameters),
        time: parseTime(parameters.get("time") ?? ""),
        asOf: parseAsOf(parameters.get("asof") ?? ""),
        layout: parseLayout(parameters, ""),
      },
      query: parseQuery(parameters),
      table: parameters.get("table") === "1",
      selected: parameters.getAll("select"),
      camera: parseCamera(parameters.get("camera") ?? ""),
    },
  };
}

/** True when an address says more than its panel. */
export function hasSettings(hash: string): boolean {
  return hash.includes("?");
}

function listed(name: string, ids: readonly string[]): string[][] {
  return ids.length > MAX_LISTED ? [] : ids.map((id) => [name, id]);
}

function exploreParameters({ explore }: ViewSettings): string[][] {
  const { source, time, asOf, groups } = explore;
  return [
    ...explore.hiddenKinds.map((kind) => ["without", kind]),
    ...explore.hiddenRelations.map((relation) => ["not", relation]),
    ...(explore.loose ? [["loose", "1"]] : []),
    ...listed("hide", explore.hiddenNodes),
    ...listed("focus", explore.focus ?? []),
    ...listed("pin", explore.pinned),
    ...(groups === null ? [] : [["groups", "1"], ...listed("open", groups)]),
    ...listed("expand", explore.expanded),
    ...(explore.greys === null ? [] : [["grey", explore.greys ? "1" : "0"]]),
    ...(explore.maxNodes === PLAIN_EXPLORE.maxNodes ? [] : [["most", String(explore.maxNodes)]]),
    ...(explore.minConfidence > 0 ? [["sure", String(explore.minConfidence)]] : []),
    ...(explore.minNeighbours > 0 ? [["near", String(explore.minNeighbours)]] : []),
    ...(explore.voice === "any" ? [] : [["voice", explore.voice]]),
    ...(source === null ? [] : [[source.type, source.id]]),
    ...(time === null ? [] : [["time", `${time.basis}.${time.from}.${time.to}`]]),
    ...(asOf === null ? [] : [["asof", `${asOf.basis}.${asOf.day}`]]),
    ...layoutParameters(explore.layout, ""),
  ];
}

function queryParameters(query: QuerySettings | null): string[][] {
  if (query === null) return [];
  return [
    ["q", query.text],
    ...(query.parameters === "" ? [] : [["with", query.parameters]]),
    ["as", query.view],
    ...(query.open ? [] : [["box", "closed"]]),
    ...layoutParameters(query.layout, "q"),
  ];
}

function parseQuery(parameters: URLSearchParams): QuerySettings | null {
  const text = parameters.get("q");
  if (text === null || text === "") return null;
  return {
    text,
    parameters: parameters.get("with") ?? "",
    view: VIEWS.find((view) => view === parameters.get("as")) ?? "table",
    open: parameters.get("box") !== "closed",
    layout: parseLayout(parameters, "q"),
  };
}

function parseSource(parameters: URLSearchParams): { type: "article" | "publisher"; id: string } | null {
  for (const type of ["article", "publisher"] as const) {
    const id = parameters.get(type);
    if (id !== null && id !== "") return { type, id };
  }
  return null;
}

function parseSwitch(text: string | null): boolean | null {
  return text === "1" || text === "0" ? text === "1" : null;
}

function parseTime(text: string): TimeWindow | null {
  const [basis, from = "", to = ""] = text.split(".");
  if ((basis !== "published" && basis !== "valid") || !DAY.test(from) || !DAY.test(to)) return null;
  return from <= to ? { basis, from, to } : null;
}

function parseAsOf(text: string): AsOf | null {
  const [basis, day = ""] = text.split(".");
  return (basis === "published" || basis === "valid") && DAY.test(day) ? { basis, day } : null;
}

function cameraText({ x, y, ratio }: CameraView): string {
  return [x, y, ratio].map((value) => String(Number(value.toFixed(6)))).join("_");
}

function parseCamera(text: string): CameraView | null {
  const [x = NaN, y = NaN, ratio = NaN] = text.split("_").map(Number);
  return Number.isFinite(x) && Number.isFinite(y) && ratio > 0 ? { x, y, ratio } : null;
}
