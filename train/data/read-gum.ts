import Type, { type Static } from "typebox";
import type { NameType } from "../../ingest/tagging/name-labels.js";
import { type NamedDocument, type NameSpan, withoutOverlaps } from "./named-document.js";
import { readLines } from "./read-lines.js";
import { TITLES } from "./with-common-marking.js";

const Sentence = Type.Object({
  tok: Type.Array(Type.String()),
  pos: Type.Array(Type.String()),
  head: Type.Array(Type.Integer()),
  rel: Type.Array(Type.String()),
});
const Mention = Type.Object({
  type: Type.String(),
  sent: Type.Integer(),
  b: Type.Integer(),
  e: Type.Integer(),
});
const Document = Type.Object({
  id: Type.String(),
  sents: Type.Array(Sentence),
  entities: Type.Array(Mention),
});

type GumSentence = Static<typeof Sentence>;
type GumMention = Static<typeof Mention>;

const TYPES: Readonly<Record<string, NameType>> = {
  person: "person",
  organization: "organization",
  place: "place",
  event: "other",
  object: "other",
  abstract: "other",
};
const PART_OF_PERSON = /^(?:flat|compound|nmod:desc|goeswith)$/;
const LINK = /^(?:of|the|and|&|for|de|la|von|van|del|'s)$/i;

/**
 * GUM marks every mention, nested; a name is taken from each mention whose head is a proper noun: the proper nouns
 * around the head, without titles, articles and what only describes. The longest of nested names stays.
 */
export function readGum(folder: string, file: string): NamedDocument[] {
  return readLines(folder, file, Document).map((document) => ({
    id: document.id,
    sentences: document.sents.map((sentence, index) => {
      const mentions = document.entities.filter((mention) => mention.sent === index);
      const names = mentions.flatMap((mention) => toName(sentence, mention, mentions));
      return { tokens: sentence.tok, names: withoutOverlaps(names) };
    }),
  }));
}

function toName(sentence: GumSentence, mention: GumMention, others: readonly GumMention[]): NameSpan[] {
  const type = TYPES[mention.type];
  const head = headOf(sentence, mention);
  if (type === undefined || head === null) return [];
  const name =
    type === "person"
      ? personName(sentence, mention, head, others)
      : otherName(sentence, mention, head, type);
  return name === null || name.begin >= name.end
    ? []
    : [{ ...name, type: isPlural(sentence, name) ? "people" : type }];
}

function headOf({ head }: GumSentence, { b, e }: GumMention): number | null {
  for (let i = b; i < e; i += 1) {
    const up = (head[i] ?? 0) - 1;
    if (up < b || up >= e) return i;
  }
  return null;
}

const isProper = (sentence: GumSentence, i: number): boolean => (sentence.pos[i] ?? "").startsWith("NNP");
const isTitle = (sentence: GumSentence, i: number): boolean =>
  TITLES.has((sentence.tok[i] ?? "").toLowerCase().replace(/\.$/, ""));

/** "Muslims", "the Rohingyas": people without being a person. */
function isPlural(sentence: GumSentence, { begin, end }: Range): boolean {
  return end - begin === 1 && sentence.pos[begin] === "NNPS";
}

interface Range {
  begin: number;
  end: number;
}

function personName(
  sentence: GumSentence,
  mention: GumMention,
  head: number,
  others: readonly GumMention[],
): Range | null {
  const runs = properRuns(sentence, mention, partsOfPerson(sentence, mention, head));
  // Without a proper noun for a head ("student Ahmed Mohamed") the name is what hangs flat on it.
  const withHead = runs.find((run) => run.begin <= head && head < run.end) ?? runs.at(-1);
  if (withHead === undefined) return null;
  const lone = withHead.end - withHead.begin === 1 && isTitle(sentence, withHead.begin);
  const run = lone ? (runs.at(-1) ?? withHead) : withHead;
  for (let i = run.begin; i < run.end; i += 1) if (isTitle(sentence, i)) run.begin = i + 1;
  for (const other of others) {
    const inside = other !== mention && other.type !== "person" && other.b >= mention.b && other.e < run.end;
    if (inside && other.b <= run.begin && other.e > run.begin && !(other.b <= head && head < other.e))
      run.begin = other.e;
  }
  return run;
}

/**
 * The head and what hangs on it as part of a name, up to three steps down. A common noun is no part itself, and what is
 * compounded with it ("Church officials") no name of a person.
 */
function partsOfPerson(sentence: GumSentence, mention: GumMention, head: number): Set<number> {
  const parts = new Set([head]);
  const isNoun = !isProper(sentence, head);
  for (let round = 0; round < 3; round += 1) {
    for (let i = mention.b; i < mention.e; i += 1) {
      const isPart = PART_OF_PERSON.test(sentence.rel[i] ?? "") && isProper(sentence, i);
      if (isNoun && (sentence.head[i] ?? 0) - 1 === head && sentence.rel[i] !== "flat") continue;
      if (isPart && parts.has((sentence.head[i] ?? 0) - 1)) parts.add(i);
    }
  }
  return parts;
}

function properRuns(sentence: GumSentence, { b, e }: GumMention, parts: ReadonlySet<number>): Range[] {
  const runs: Range[] = [];
  const isPart = (i: number) => parts.has(i) && isProper(sentence, i);
  for (let i = b; i < e; i += 1) {
    if (!isPart(i)) continue;
    let end = i + 1;
    while (end < e && (isPart(end) || (sentence.pos[end] === "HYPH" && isPart(end + 1)))) end += 1;
    runs.push({ begin: i, end });
    i = end;
  }
  return runs;
}

function otherName(sentence: GumSentence, { b, e }: GumMention, head: number, type: NameType): Range | null {
  if (!isProper(sentence, head)) return null;
  let begin = head;
  while (begin > b && isProper(sentence, begin - 1)) begin -= 1;
  let end = head + 1;
  while (end < e) {
    const next = nextPart(sentence, end, e, type);
    if (next === null) break;
    end = next;
  }
  if (sentence.tok[begin]?.toLowerCase() === "the") begin += 1;
  return end - begin === 1 && isTitle(sentence, begin) ? null : { begin, end };
}

/** Where a name goes on to from `at`: over proper nouns, links between them, hyphens, and the number of an event. */
function nextPart(sentence: GumSentence, at: number, limit: number, type: NameType): number | null {
  if (isProper(sentence, at)) return at + 1;
  let next = at;
  while (next < limit && LINK.test(sentence.tok[next] ?? "")) next += 1;
  const joinsTwo = sentence.tok[at] === "and" && type !== "organization";
  if (next > at && next < limit && isProper(sentence, next) && !joinsTwo) return next + 1;
  if (sentence.pos[at] === "HYPH" && at + 1 < limit && isProper(sentence, at + 1)) return at + 2;
  return sentence.pos[at] === "CD" && type === "other" ? at + 1 : null;
}
