import { PRECISIONS, type Precision } from "../../graph/annotations.js";
import type { ContributedFact, ContributedValue } from "../../graph/contribution.js";
import type { CypherParameter } from "../../graph/values.js";
import type { Row } from "../cypher-runner.js";
import { cypher } from "./cypher-text.js";
import { earlier, later } from "../../graph/publication-order.js";
import { readNumber, readNumberOrNull, readOneOfOrNull, readTextOrNull } from "./row-reader.js";

/**
 * The parts of a fact that do not make its identity and so may differ between articles:
 * "Secretary General" and "secretary-general", "164 dead" and "164 people".
 */
export interface FactWording {
  readonly role: string | null;
  readonly precision: Precision | null;
  readonly value: ContributedValue | null;
}

/** What one article gives a fact. */
export interface FactSupport {
  /** 0 to 1. */
  readonly confidence: number;
  readonly publishedAt: string | null;
  readonly wording: FactWording;
}

/** A fact as the sum of its support. */
export interface FactTally extends FactWording {
  /** Articles that support it. */
  readonly sources: number;
  /** The highest among its articles. */
  readonly confidence: number;
  readonly firstPublishedAt: string | null;
  readonly lastPublishedAt: string | null;
}

export const UNSUPPORTED: FactTally = {
  sources: 0,
  confidence: 0,
  firstPublishedAt: null,
  lastPublishedAt: null,
  role: null,
  precision: null,
  value: null,
};

/** Add one article's support; the result does not depend on the order of additions. */
export function withSupport(tally: FactTally, support: FactSupport): FactTally {
  const keep = tally.sources > 0 && wordingOrder(tally) <= wordingOrder(support.wording);
  const { role, precision, value } = keep ? tally : support.wording;
  return {
    sources: tally.sources + 1,
    confidence: Math.max(tally.confidence, support.confidence),
    firstPublishedAt: earlier(tally.firstPublishedAt, support.publishedAt),
    lastPublishedAt: later(tally.lastPublishedAt, support.publishedAt),
    role,
    precision,
    value,
  };
}

/** Of several wordings the first by this text is shown; what is known sorts before null. */
function wordingOrder({ role, precision, value }: FactWording): string {
  return [role, precision, value?.text, value?.iso, value?.number, value?.unit]
    .map((part) => (part === null || part === undefined ? "\uffff" : String(part)))
    .join("\u001f");
}

export function wordingOf(fact: ContributedFact): FactWording {
  return { role: fact.role, precision: fact.precision, value: fact.value };
}

/** Properties of a wording, on a fact and on the relationship to a sentence that supports it. */
export function wordingProperties({ role, precision, value }: FactWording): Record<string, CypherParameter> {
  return {
    role,
    precision,
    valueText: value?.text ?? null,
    valueIso: value?.iso ?? null,
    valueNumber: value?.number ?? null,
    valueUnit: value?.unit ?? null,
  };
}

/** What every query returns of the wording of a fact, or of a relationship to a sentence that supports it. */
export const wordingColumns = (
  bound: "f" | "r",
) => cypher`${bound}.role AS role, ${bound}.precision AS precision,
    ${bound}.valueText AS valueText, ${bound}.valueIso AS valueIso,
    ${bound}.valueNumber AS valueNumber, ${bound}.valueUnit AS valueUnit`;

/** What every query returns of a fact bound to `f`. */
export const FACT_COLUMNS = cypher`f.id AS id, f.relation AS relation, f.polarity AS polarity,
    f.modality AS modality, f.validFrom AS validFrom, f.validTo AS validTo,
    f.sources AS sources, f.confidence AS confidence,
    f.firstPublishedAt AS firstPublishedAt, f.lastPublishedAt AS lastPublishedAt,
    ${wordingColumns("f")}`;

/** From `wordingColumns`. */
export function readWording(row: Row): FactWording {
  return {
    role: readTextOrNull(row, "role"),
    precision: readOneOfOrNull(row, "precision", PRECISIONS),
    value: readValue(row),
  };
}

function readValue(row: Row): ContributedValue | null {
  const text = readTextOrNull(row, "valueText");
  if (text === null) return null;
  const iso = readTextOrNull(row, "valueIso");
  return { text, iso, number: readNumberOrNull(row, "valueNumber"), unit: readTextOrNull(row, "valueUnit") };
}

/** From `FACT_COLUMNS`. */
export function readFactTally(row: Row): FactTally {
  const sources = readNumber(row, "sources");
  if (sources === 0) return UNSUPPORTED;
  return {
    sources,
    confidence: readNumber(row, "confidence"),
    firstPublishedAt: readTextOrNull(row, "firstPublishedAt"),
    lastPublishedAt: readTextOrNull(row, "lastPublishedAt"),
    ...readWording(row),
  };
}
