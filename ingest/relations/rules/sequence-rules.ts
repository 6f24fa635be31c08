import type { SequenceRule } from "../rule.js";
import { APPOSITION_RULES } from "./apposition-rules.js";
import { MEMBERSHIP_RULES } from "./membership-rules.js";
import { PLACE_RULES } from "./place-rules.js";

/** Relations that stand in a row of words beside each other. */
export const SEQUENCE_RULES: readonly SequenceRule[] = [
  ...PLACE_RULES,
  ...MEMBERSHIP_RULES,
  ...APPOSITION_RULES,
];
