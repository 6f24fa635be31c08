import { relationType } from "../../src/graph/relations.js";
import type { FactView } from "../../src/graph/views.js";
import { validityText } from "./time-text.js";

/** The relation of a fact in words, with its role when there is one. */
export function relationWords(fact: Pick<FactView, "relation" | "role">): string {
  if (fact.relation === "RELATED_TO" && fact.role !== null) return fact.role;
  return relationType(fact.relation).label;
}

/** The value of a fact as its articles write it, or null when its object is an entity. */
export function valueWords(fact: Pick<FactView, "value">): string | null {
  return fact.value?.text ?? null;
}

/** How the fact stands: denied, planned, possible; empty when it is plainly asserted. */
export function standingWords(fact: Pick<FactView, "polarity" | "modality">): readonly string[] {
  const words: string[] = [];
  if (fact.polarity === "denied") words.push("denied");
  if (fact.modality !== "actual") words.push(fact.modality);
  return words;
}

/** "very sure" to "doubtful", for a confidence of 0 to 1. */
export function confidenceWords(confidence: number): string {
  if (confidence >= 0.9) return "very sure";
  if (confidence >= 0.7) return "fairly sure";
  if (confidence >= 0.5) return "less sure";
  return "doubtful";
}

/** A whole number of percent. */
export function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}

/** A count with its noun: "1 article", "3 articles". */
export function counted(count: number, singular: string, plural = `${singular}s`): string {
  return `${count.toLocaleString("en")} ${count === 1 ? singular : plural}`;
}

/** The whole fact in one plain sentence, for lists and for screen readers. */
export function factSentence(fact: FactView): string {
  const parts = [fact.subject.name, relationWords(fact), fact.object?.name ?? valueWords(fact) ?? ""];
  const when = validityText(fact.validFrom, fact.validTo, fact.precision);
  const notes = [...standingWords(fact), ...(when === null ? [] : [when])];
  return parts.join(" ").trim() + (notes.length === 0 ? "" : ` (${notes.join(", ")})`);
}
