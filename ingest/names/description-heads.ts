import type { EntityKind } from "../../src/graph/entity-kinds.js";
import eventNouns from "../data/event-nouns.json" with { type: "json" };
import groupNouns from "../data/group-nouns.json" with { type: "json" };
import { singular } from "./verb-form.js";

/** What a common noun describes, and the class of nouns that can mean the same thing. */
export interface DescriptionHead {
  readonly kind: EntityKind;
  readonly headClass: string;
}

const HEADS = new Map<string, DescriptionHead>();
for (const [headClass, nouns] of Object.entries(eventNouns)) {
  for (const noun of nouns) HEADS.set(noun, { kind: "Event", headClass });
}
for (const noun of groupNouns.groups) HEADS.set(noun, { kind: "Group", headClass: noun });
for (const noun of groupNouns.forces) HEADS.set(noun, { kind: "Organization", headClass: "forces" });
for (const noun of groupNouns.bodies) HEADS.set(noun, { kind: "Organization", headClass: noun });

/** The entry of a noun (one or two words in lower case), plural or singular; null when it describes nothing listed. */
export function descriptionHead(words: string): (DescriptionHead & { readonly head: string }) | null {
  const exact = HEADS.get(words);
  if (exact !== undefined) return { ...exact, head: words };
  const parts = words.split(" ");
  const head = [...parts.slice(0, -1), singular(parts.at(-1) ?? "")].join(" ");
  const found = HEADS.get(head);
  return found === undefined ? null : { ...found, head };
}
