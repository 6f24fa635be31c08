import { annotate } from "../../ingest/pipeline.js";
import { articleOf } from "./article-of.js";

/** The facts of a text as "subject RELATION object, denied|possible|planned|actual, by speaker". */
export function claimsOf(text: string): string[] {
  const { entities, facts } = annotate(articleOf(text));
  const name = (id: string | null | undefined) => entities.find((entity) => entity.id === id)?.name ?? "";
  return facts.map((fact) => {
    const how = fact.polarity === "denied" ? "denied" : fact.modality;
    const by = fact.statedBy === null ? "" : ` by ${name(fact.statedBy)}`;
    return `${name(fact.subject)} ${fact.relation} ${fact.value?.text ?? name(fact.object)} ${how}${by}`;
  });
}
