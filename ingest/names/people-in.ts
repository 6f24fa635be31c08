import type { Span } from "../../src/graph/span.js";
import type { NamedSentence } from "./item.js";

/** Where names of people stand in a sentence. */
export function peopleIn({ items }: NamedSentence): Span[] {
  return items.filter((item) => item.type === "mention" && item.kind === "Person" && item.form === "name");
}
