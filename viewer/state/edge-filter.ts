import type { DrawnEdge } from "./drawing.js";

/**
 * Whose word is enough: any, the article's own, or only what it reports, plans or thinks possible; or what is denied,
 * which stands in no other view.
 */
export type Voice = "any" | "stated" | "reported" | "denied";

/** Which day of a relation counts: when articles about it appeared, or when it holds. */
export type TimeBasis = "published" | "valid";

/** Days as YYYY-MM-DD, both inclusive. */
export interface TimeWindow {
  readonly basis: TimeBasis;
  readonly from: string;
  readonly to: string;
}

/** A day as YYYY-MM-DD: only what had been published, or what held, by then. */
export interface AsOf {
  readonly basis: TimeBasis;
  readonly day: string;
}

/** Only what one article, or all articles of one publisher, support. */
export interface SourceFilter {
  readonly type: "article" | "publisher";
  /** The article's id or the publisher's name. */
  readonly id: string;
  readonly label: string;
  /** The ids of the facts that it supports. */
  readonly facts: ReadonlySet<string>;
}

/** What relations must meet to be shown. */
export interface EdgeFilter {
  /** Entities with fewer neighbours among what passes all else are left out; 0 for none. */
  readonly minNeighbours: number;
  /** 0 to 1. */
  readonly minConfidence: number;
  readonly voice: Voice;
  readonly source: SourceFilter | null;
  readonly time: TimeWindow | null;
  readonly asOf: AsOf | null;
}

export const NO_EDGE_FILTER: EdgeFilter = {
  minNeighbours: 0,
  minConfidence: 0,
  voice: "any",
  source: null,
  time: null,
  asOf: null,
};

export function filtersEdges(filter: EdgeFilter): boolean {
  const { minConfidence, minNeighbours, voice, source, time, asOf } = filter;
  return (
    minConfidence > 0 ||
    minNeighbours > 0 ||
    voice !== "any" ||
    source !== null ||
    time !== null ||
    asOf !== null
  );
}

export function passes(edge: DrawnEdge, filter: EdgeFilter): boolean {
  if (edge.confidence < filter.minConfidence) return false;
  const denied = edge.denied ?? false;
  if (denied !== (filter.voice === "denied")) return false;
  if (!denied && filter.voice !== "any" && edge.tentative !== (filter.voice === "reported")) return false;
  if (filter.source !== null && !filter.source.facts.has(edge.id)) return false;
  if (filter.asOf !== null && !isKnownBy(edge, filter.asOf)) return false;
  return filter.time === null || touches(edge, filter.time);
}

/**
 * Whether a relation had been published, or held, on a day. One without a beginning holds from its first publication
 * on, one without an end still holds; one without any date is left out.
 */
export function isKnownBy(edge: DrawnEdge, { basis, day }: AsOf): boolean {
  if (basis === "published")
    return edge.firstPublishedAt !== null && edge.firstPublishedAt.slice(0, 10) <= day;
  const from = edge.validFrom ?? (edge.validTo === null ? edge.firstPublishedAt?.slice(0, 10) : "");
  if (from === undefined || from > day) return false;
  return edge.validTo === null || edge.validTo >= day.slice(0, edge.validTo.length);
}

/** The first and last day of a relation, or null when none is known. */
export function daysOf(
  edge: DrawnEdge,
  basis: TimeBasis,
): { readonly from: string; readonly to: string } | null {
  const [first, last] =
    basis === "published" ? [edge.firstPublishedAt, edge.lastPublishedAt] : [edge.validFrom, edge.validTo];
  const from = first ?? last;
  if (from === null) return null;
  return { from: from.slice(0, 10), to: (last ?? from).slice(0, 10) };
}

/** A date of a year or month alone, such as 2022, begins before every day in it: text order is right for both ends. */
function touches(edge: DrawnEdge, window: TimeWindow): boolean {
  const days = daysOf(edge, window.basis);
  return days !== null && days.from <= window.to && days.to >= window.from.slice(0, days.to.length);
}
