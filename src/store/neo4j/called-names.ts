/**
 * Names that follow a word in a query, however they are written: with comments, back-ticks, spaces
 * or `\u` escapes between. It looks inside strings as well: it may find too much, never too little.
 */

/** White space as Cypher has it (Java's separators among it), and comments. */
const GAP = String.raw`(?:[\s\u0085\u001c-\u001f\u180e]|/\*[\s\S]*?\*/|//[^\n\r]*)`;
const NAME = String.raw`(?:\x60(?:[^\x60]|\x60\x60)*\x60|[\p{L}\p{Nl}\p{Pc}][\p{L}\p{N}\p{Pc}\p{M}$]*)`;
const PATH = `${NAME}(?:${GAP}*\\.${GAP}*${NAME})*`;

const CALL = new RegExp(`\\bCALL${GAP}*(${PATH})`, "giu");
const FUNCTION = new RegExp(`(${PATH})${GAP}*\\(`, "giu");
const LOAD_CSV = new RegExp(`\\bLOAD${GAP}+CSV\\b`, "iu");
const GAPS = new RegExp(GAP, "gu");

/** Names of the procedures that the text may call. */
export function calledProcedures(query: string): string[] {
  return namesOf(CALL, query);
}

/** Names of the functions that the text may call, in lower case: functions of APOC ignore case. */
export function calledFunctions(query: string): string[] {
  return namesOf(FUNCTION, query).map((name) => name.toLowerCase());
}

/** True when LOAD CSV stands anywhere in the text. */
export function mentionsLoadCsv(text: string): boolean {
  return LOAD_CSV.test(unescaped(text));
}

function namesOf(pattern: RegExp, query: string): string[] {
  return [...unescaped(query).matchAll(pattern)].map((match) => plain(match[1] ?? ""));
}

function plain(name: string): string {
  return name.replaceAll(GAPS, "").replaceAll("`", "");
}

/** Cypher 5 reads `\u0041` as `A` before anything else, in any place. */
function unescaped(query: string): string {
  return query.replaceAll(/\\u+([0-9a-f]{4})/gi, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  );
}
