import type { VerbRule } from "../rule.js";
import { ANSWER_RULES } from "./answer-rules.js";
import { CHANGE_RULES } from "./change-rules.js";
import { CAREER_RULES } from "./career-rules.js";
import { CONFLICT_RULES } from "./conflict-rules.js";
import { CONTACT_RULES } from "./contact-rules.js";
import { EXCHANGE_RULES } from "./exchange-rules.js";
import { LIFE_RULES } from "./life-rules.js";
import { STANCE_RULES } from "./stance-rules.js";
import { TAKING_PART_RULES } from "./taking-part-rules.js";
import { TEAM_RULES } from "./team-rules.js";
import { WHEREABOUTS_RULES } from "./whereabouts-rules.js";
import { EVENT_VERB_RULES } from "./event-verb-rules.js";

/** Relations between the subject and the object of a predicate. */
export const VERB_RULES: readonly VerbRule[] = [
  ...CONTACT_RULES,
  ...CONFLICT_RULES,
  ...CAREER_RULES,
  ...TAKING_PART_RULES,
  ...LIFE_RULES,
  ...CHANGE_RULES,
  ...STANCE_RULES,
  ...EXCHANGE_RULES,
  ...TEAM_RULES,
  ...ANSWER_RULES,
  ...WHEREABOUTS_RULES,
  ...EVENT_VERB_RULES,
];
