import type { Decision, Reason } from "../../src/graph/identity/decision.js";
import { counted, percent } from "./fact-words.js";

/** Why, in words: "also called: CSTO". */
export function reasonWords({ feature, value }: Reason): string {
  if (value === true) return feature;
  if (value === false) return `not ${feature}`;
  return `${feature}: ${value}`;
}

/** What was decided, as a sentence without its end: "Ann Lee and A. Lee are the same". */
export function decisionWords({ kind, left, right, articles }: Decision): string {
  switch (kind) {
    case "same":
      return `${left.name} (${left.kind}) and ${right.name} (${right.kind}) are the same`;
    case "different":
      return `${left.name} and ${right.name} are never the same`;
    case "split":
      return `In ${counted(articles.length, "article")} ${left.name} is somebody else`;
    case "ask":
      return `${left.name} and ${right.name} may be the same`;
  }
}

/** Who decided, and how sure: "a person", "the rules, 92% sure". */
export function deciderWords({ by, score }: Pick<Decision, "by" | "score">): string {
  return by === "person" ? "a person" : `the rules, ${percent(score)} sure`;
}
