import type { FactStatement } from "../../graph/version-changes.js";

/** A fact in one line: `Ada Lovelace LEADS Example Society (president; said by Jane Doe)`. */
export function formatStatement(statement: FactStatement): string {
  const { subject, relation, object, role, polarity, modality, statedBy, validFrom, validTo } = statement;
  const when = [validFrom, validTo].filter((date) => date !== null).join(" to ");
  const notes = [
    role,
    polarity === "denied" ? "denied" : null,
    modality === "actual" ? null : modality,
    statedBy === null ? null : `said by ${statedBy}`,
    when === "" ? null : when,
  ].filter((note) => note !== null);
  const text = `${subject} ${relation} ${object}${notes.length === 0 ? "" : ` (${notes.join("; ")})`}`;
  // Names and values are text of an article, which may hold anything.
  return text.replace(/\s+/gu, " ").replace(/\p{Cc}/gu, "\u{FFFD}");
}

/** What became of facts, a line each: `+` is stated now, `-` no longer. */
export function statementLines(changes: {
  readonly added: readonly FactStatement[];
  readonly dropped: readonly FactStatement[];
}): readonly string[] {
  const others = (statement: FactStatement) =>
    statement.inGraph ? ", which other articles still state" : "";
  return [
    ...changes.added.map((statement) => `+ ${formatStatement(statement)}`),
    ...changes.dropped.map((statement) => `- ${formatStatement(statement)}${others(statement)}`),
  ];
}
