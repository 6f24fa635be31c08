import eventVerbs from "../../data/event-verbs.json" with { type: "json" };
import type { RuleExample, VerbRule } from "../rule.js";
import { CAREER_RULES } from "./career-rules.js";
import { CONFLICT_RULES } from "./conflict-rules.js";
import { CONTACT_RULES } from "./contact-rules.js";
import { TAKING_PART_RULES } from "./taking-part-rules.js";

/** The dictionary knows verbs, not what stands around them, so its facts are less sure than those of a rule. */
const CONFIDENCE = 0.7;

const EXAMPLES: Readonly<Record<keyof typeof eventVerbs, RuleExample>> = {
  AIDED: { text: "Norway sheltered John Smith.", fact: { subject: "Norway", object: "John Smith" } },
  ASSAULTED: { text: "Rebels raided Goma.", fact: { subject: "rebels", object: "Goma" } },
  COERCED: { text: "Norway annexed Sweden.", fact: { subject: "Norway", object: "Sweden" } },
  DISAPPROVED_OF: { text: "Norway mocked Sweden.", fact: { subject: "Norway", object: "Sweden" } },
  INVESTIGATED: {
    text: "Polish police interrogated John Smith.",
    fact: { subject: "Polish police", object: "John Smith" },
  },
  REQUESTED: { text: "Norway exhorted Sweden to act.", fact: { subject: "Norway", object: "Sweden" } },
  SANCTIONED: { text: "Norway boycotted Sweden.", fact: { subject: "Norway", object: "Sweden" } },
  SUPPORTED: { text: "Norway thanked Sweden.", fact: { subject: "Norway", object: "Sweden" } },
};

const WRITTEN: ReadonlySet<string> = new Set(
  [...CONTACT_RULES, ...CONFLICT_RULES, ...CAREER_RULES, ...TAKING_PART_RULES]
    .filter(({ object }) => object === "direct")
    .flatMap(({ verbs }) => verbs),
);

/** The verbs of the PETRARCH2 dictionary that no rule was written for, with a direct object. */
export const EVENT_VERB_RULES: readonly VerbRule[] = Object.entries(EXAMPLES).map(
  ([relation, example]): VerbRule => {
    const name = relation as keyof typeof eventVerbs;
    return {
      id: `event-verb-${name.toLowerCase().replaceAll("_", "-")}`,
      relation: name,
      verbs: eventVerbs[name].filter((verb) => !WRITTEN.has(verb)),
      object: "direct",
      confidence: CONFIDENCE,
      examples: [example],
    };
  },
);
