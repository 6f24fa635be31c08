import type { IngestReport } from "../../src/api/job-report.js";
import { counted, percent } from "./fact-words.js";

/** What came of a job, a line for each thing to know; nothing is said of what there was none of. */
export function reportLines({
  articles,
  newFacts,
  newEntities,
  changes,
  quality,
  identity,
}: IngestReport): readonly string[] {
  const { added, replaced, unchanged, failed, cancelled } = articles;
  const parts = [
    [added, "added"],
    [replaced, "replaced"],
    [unchanged, "known already"],
    [failed, "failed"],
    [cancelled, "cancelled"],
  ] as const;
  const said = parts
    .filter(([count]) => count > 0)
    .map(([count, what]) => `${count.toLocaleString("en")} ${what}`);
  const lines = [`Articles: ${said.join(", ") || "none"}.`];
  if (newFacts + newEntities > 0 || added + replaced > 0) {
    lines.push(
      `New in the graph: ${counted(newFacts, "fact")}, ${counted(newEntities, "entity", "entities")}.`,
    );
  }
  if (changes.articles > 0) {
    const { added, dropped, kept } = changes;
    lines.push(`Changed: ${counted(added, "fact")} added, ${dropped} dropped, ${kept} kept.`);
  }
  if (identity !== null && identity.merged + identity.asked > 0) {
    lines.push(`Who is who: ${identity.merged} joined, ${identity.asked} asked.`);
  }
  if (quality !== null && quality.sentences > 0) {
    const { sentences, sentencesWithFacts, facts, attributedFacts, people, unresolvedPeople } = quality;
    const notes = [`${percent(sentencesWithFacts / sentences)} of the sentences gave a fact`];
    if (facts > 0) notes.push(`${percent(attributedFacts / facts)} of the facts are said by somebody`);
    if (people > 0) notes.push(`${percent(unresolvedPeople / people)} of the people have one name only`);
    lines.push(`${notes.join("; ")}.`);
  }
  return lines;
}
