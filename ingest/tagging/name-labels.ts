/** What the model calls a name: a coarse kind that the lists and rules may refine. */
export const NAME_TYPES = ["person", "organization", "place", "other", "people"] as const;
/** `people` is an adjective or noun of nationality, faith or ethnic group; `other` an event, work, law or product. */
export type NameType = (typeof NAME_TYPES)[number];

/** A name in a sentence: token indices, `end` exclusive. */
export interface TypedName {
  readonly begin: number;
  readonly end: number;
  readonly type: NameType;
}

/** Label 0 is outside; each type has four: begin, inside, last, unit (BILOU; Ratinov and Roth, 2009). */
export const LABEL_COUNT = 1 + 4 * NAME_TYPES.length;
const BEGIN = 0;
const INSIDE = 1;
const LAST = 2;
const UNIT = 3;

const position = (label: number): number => (label - 1) % 4;
const typeOf = (label: number): number => Math.floor((label - 1) / 4);

/** The type of name that a label belongs to; null for the label outside names. */
export function typeOfLabel(label: number): NameType | null {
  return label === 0 ? null : (NAME_TYPES[typeOf(label)] ?? null);
}

/** True when a name is open after `label`: it must go on. */
function isOpen(label: number): boolean {
  return label > 0 && (position(label) === BEGIN || position(label) === INSIDE);
}

function continues(label: number): boolean {
  return label > 0 && (position(label) === INSIDE || position(label) === LAST);
}

/** True when `next` may follow `label`; -1 stands for the edge of the sentence on either side. */
export function mayFollow(label: number, next: number): boolean {
  if (next === -1) return !isOpen(label);
  if (label === -1 || !isOpen(label)) return !continues(next);
  return continues(next) && typeOf(label) === typeOf(next);
}

/** `mayFollow` of every two labels, for inner loops: of `before` and `label` at `before * LABEL_COUNT + label`. */
export const ALLOWED_STEPS: Uint8Array = Uint8Array.from({ length: LABEL_COUNT * LABEL_COUNT }, (_, step) =>
  Number(mayFollow(Math.floor(step / LABEL_COUNT), step % LABEL_COUNT)),
);

export function encodeLabels(length: number, names: readonly TypedName[]): Uint8Array {
  const labels = new Uint8Array(length);
  for (const { begin, end, type } of names) {
    const base = 1 + 4 * NAME_TYPES.indexOf(type);
    for (let i = begin; i < end; i += 1) labels[i] = base + INSIDE;
    labels[begin] = base + BEGIN;
    labels[end - 1] = base + (end - begin === 1 ? UNIT : LAST);
  }
  return labels;
}

/** The names of a sequence of labels that `mayFollow` allows. */
export function decodeLabels(labels: Uint8Array): TypedName[] {
  const names: TypedName[] = [];
  let begin = 0;
  labels.forEach((label, i) => {
    if (label === 0) return;
    const at = position(label);
    if (at === BEGIN || at === UNIT) begin = i;
    const type = NAME_TYPES[typeOf(label)];
    if ((at === LAST || at === UNIT) && type !== undefined) names.push({ begin, end: i + 1, type });
  });
  return names;
}
