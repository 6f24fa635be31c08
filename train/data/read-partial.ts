import Type from "typebox";
import type { NameType } from "../../ingest/tagging/name-labels.js";
import { type NamedDocument, type NameSpan, withoutOverlaps } from "./named-document.js";
import { readLines } from "./read-lines.js";
import { sentencesWithNames, type TextName } from "./spans-in-text.js";

type Pair = readonly [subject: NameType | null, object: NameType | null];

/** Sets of facts: the relation of two names says what each is; the other names of the sentence are not marked. */
export function readPartial(folder: string): NamedDocument[] {
  return [
    ...[1, 2].flatMap((fold) => readKnowledgeNet(folder, `knowledgenet/fold${fold}.jsonl`)),
    ...readCore(folder, "core-company/train.jsonl"),
    ...["train", "validation"].flatMap((split) => readTekgen(folder, `text2kg-tekgen/${split}.jsonl`)),
    ...readFewrel(folder, "fewrel-val-wiki/val_wiki.jsonl"),
  ];
}

/** A pronoun or description has no capital or is one of these. */
const NO_NAME = /^(?:He|She|It|They|We|I|His|Her|Its|Their|The|This|That|Who|Which)\b|^[^\p{Lu}]/u;

function nameAt(text: string, start: number, end: number, type: NameType | null): TextName[] {
  const from = /^The /i.test(text.slice(start, end)) ? start + 4 : start;
  return type === null || NO_NAME.test(text.slice(from, end)) ? [] : [{ start: from, end, type }];
}

const KNOWLEDGENET: Readonly<Record<string, Pair>> = {
  DATE_OF_BIRTH: ["person", null],
  DATE_OF_DEATH: ["person", null],
  PLACE_OF_RESIDENCE: ["person", "place"],
  PLACE_OF_BIRTH: ["person", "place"],
  NATIONALITY: ["person", null],
  EMPLOYEE_OR_MEMBER_OF: ["person", "organization"],
  EDUCATED_AT: ["person", "organization"],
  POLITICAL_AFFILIATION: ["person", "organization"],
  CHILD_OF: ["person", "person"],
  SPOUSE: ["person", "person"],
  DATE_FOUNDED: ["organization", null],
  HEADQUARTERS: ["organization", "place"],
  SUBSIDIARY_OF: ["organization", "organization"],
  FOUNDED_BY: ["organization", null],
  CEO: ["organization", "person"],
};

const Range = Type.Tuple([Type.Integer(), Type.Integer()]);
const Passage = Type.Object({
  doc: Type.Integer(),
  text: Type.String(),
  facts: Type.Array(Type.Object({ p: Type.String(), s: Range, o: Range })),
});

function readKnowledgeNet(folder: string, file: string): NamedDocument[] {
  const documents = new Map<number, NamedDocument["sentences"][number][]>();
  for (const { doc, text, facts } of readLines(folder, file, Passage)) {
    const names = facts.flatMap(({ p, s, o }) => {
      const [subject, object] = KNOWLEDGENET[p] ?? [null, null];
      return [...nameAt(text, ...s, subject), ...nameAt(text, ...o, object)];
    });
    documents.set(doc, [...(documents.get(doc) ?? []), ...sentencesWithNames(text, names)]);
  }
  return [...documents].map(([doc, sentences]) => ({ id: `${file}:${doc}`, isPartial: true, sentences }));
}

const Company = Type.Object({
  relation: Type.String(),
  e1_start: Type.Integer(),
  e1_end: Type.Integer(),
  e2_start: Type.Integer(),
  e2_end: Type.Integer(),
  invert_relation: Type.Integer(),
  context: Type.Array(Type.String()),
});

/** Competitors and brands may be products. */
const BETWEEN_BODIES = /^(?:acquired_by|shareholder_of|subsidiary_of|client_of|merged_with|collaboration)$/;

function readCore(folder: string, file: string): NamedDocument[] {
  return readLines(folder, file, Company).map((row, index) => {
    const isBodies = BETWEEN_BODIES.test(row.relation);
    const spans = [
      [row.e1_start, row.e1_end + 1],
      [row.e2_start, row.e2_end + 1],
    ].flatMap(([begin = 0, end = 0]) => spanAt(row.context, begin, end, isBodies ? "organization" : null));
    return partial(`${file}:${index}`, row.context, spans);
  });
}

const Triple = Type.Object({
  ont: Type.String(),
  sent: Type.String(),
  triples: Type.Array(Type.Object({ sub: Type.String(), rel: Type.String(), obj: Type.String() })),
});

const TEKGEN: Readonly<Record<string, Pair>> = {
  "ethnic group": ["person", null],
  "religious order": [null, "organization"],
  director: ["other", "person"],
  screenwriter: ["other", "person"],
  "cast member": ["other", "person"],
  "production company": ["other", "organization"],
  "narrative location": ["other", "place"],
  "filming location": ["other", "place"],
  composer: ["other", "person"],
  "lyrics by": ["other", "person"],
  "voice type": ["person", null],
  "record label": ["other", "organization"],
  occupation: ["person", null],
  "member of sports team": ["person", "organization"],
  "coach of sports team": ["person", "organization"],
  "country for sport": ["person", null],
  illustrator: ["other", "person"],
  author: ["other", "person"],
  publisher: ["other", "organization"],
  editor: ["other", "person"],
  "military rank": ["person", null],
  "military branch": ["person", "organization"],
  "commanded by": [null, "person"],
  developer: ["other", "organization"],
  "head of state": ["place", "person"],
  "head of government": ["place", "person"],
  "position held": ["person", null],
  "Member of": ["person", "organization"],
  "political alignment": ["organization", null],
  "member of political party": ["person", "organization"],
  "elected in": ["person", "other"],
  "candidacy in election": ["person", "other"],
  "political ideology": ["organization", null],
};

/** The names of facts stand somewhere in the sentence, perhaps in another form; those that are found are taken. */
function readTekgen(folder: string, file: string): NamedDocument[] {
  const known = readLines(folder, file, Triple).filter(({ triples }) =>
    triples.some(({ rel }) => rel in TEKGEN),
  );
  return known.map(({ sent, triples }, index) => {
    const names = triples.flatMap(({ sub, rel, obj }) => {
      const [subject, object] = TEKGEN[rel] ?? [null, null];
      return [...namesIn(sent, sub, subject), ...namesIn(sent, obj, object)];
    });
    return { id: `${file}:${index}`, isPartial: true, sentences: sentencesWithNames(sent, names) };
  });
}

function namesIn(text: string, name: string, type: NameType | null): TextName[] {
  const start = name.length < 3 ? -1 : text.indexOf(name);
  return start < 0 ? [] : nameAt(text, start, start + name.length, type);
}

const FEWREL: Readonly<Record<string, Pair>> = {
  P25: ["person", "person"],
  P26: ["person", "person"],
  P40: ["person", "person"],
  P410: ["person", null],
  P412: ["person", null],
  P413: ["person", null],
  P463: [null, "organization"],
};

const Places = Type.Array(Type.Array(Type.Integer()));
const Instance = Type.Object({ p: Type.String(), tok: Type.Array(Type.String()), h: Places, t: Places });

function readFewrel(folder: string, file: string): NamedDocument[] {
  const known = readLines(folder, file, Instance).filter(({ p }) => p in FEWREL);
  return known.map(({ p, tok, h, t }, index) => {
    const [head, tail] = FEWREL[p] ?? [null, null];
    return partial(`${file}:${index}`, tok, [...spansOf(tok, h, head), ...spansOf(tok, t, tail)]);
  });
}

function spansOf(
  tokens: readonly string[],
  places: readonly (readonly number[])[],
  type: NameType | null,
): NameSpan[] {
  return places.flatMap((indices) => spanAt(tokens, Math.min(...indices), Math.max(...indices) + 1, type));
}

function spanAt(tokens: readonly string[], first: number, end: number, type: NameType | null): NameSpan[] {
  const begin = tokens[first]?.toLowerCase() === "the" ? first + 1 : first;
  const isName = begin < end && /^[\p{Lu}\p{N}]/u.test(tokens[begin] ?? "");
  return type === null || !isName ? [] : [{ begin, end, type }];
}

function partial(id: string, tokens: readonly string[], names: readonly NameSpan[]): NamedDocument {
  const filled = tokens.filter((token) => token.trim() !== "");
  // Blank tokens shift the places; such sentences are few.
  const sentences = filled.length === tokens.length ? [{ tokens, names: withoutOverlaps(names) }] : [];
  return { id, isPartial: true, sentences };
}
