/** The names of the journal's files; an id has letters, digits and dashes only. */
const NAME = /^(j-[0-9a-f]+)\.(?:(accepted|ended)\.json|(progress)\.jsonl)$/;

export type JournalPart = "accepted" | "progress" | "ended";

export function journalFile(id: string, part: JournalPart): string {
  return `${id}.${part}.${part === "progress" ? "jsonl" : "json"}`;
}

/** What a file of the journal holds, or null for a file that is not one. */
export function parseJournalFile(name: string): { readonly id: string; readonly part: JournalPart } | null {
  const [, id, whole, lines] = NAME.exec(name) ?? [];
  if (id === undefined) return null;
  if (lines !== undefined) return { id, part: "progress" };
  return { id, part: whole === "ended" ? "ended" : "accepted" };
}
