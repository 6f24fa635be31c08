import type { Measure } from "../measure.js";
import { articlesMeasure } from "./articles.js";
import { coreferenceMeasure } from "./coreference.js";
import { eventsMeasure } from "./events.js";
import { factsMeasure } from "./facts.js";
import { grammarMeasure } from "./grammar.js";
import { namesMeasure } from "./names.js";
import { pronounsMeasure } from "./pronouns.js";
import { relationsMeasure } from "./relations.js";

/** Everything that is measured, in the order of docs/quality.md. */
export const ALL_MEASURES: readonly Measure[] = [
  factsMeasure,
  articlesMeasure,
  namesMeasure,
  grammarMeasure,
  relationsMeasure,
  eventsMeasure,
  coreferenceMeasure,
  pronounsMeasure,
];
