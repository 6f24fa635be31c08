import type { LinkedEntity } from "../link/index.js";
import { isToken, type Item, type Value, wordOf } from "../names/item.js";
import { singular } from "../names/verb-form.js";
import { entityAt, type LinkedSentence } from "./fact-candidate.js";

/** What a pattern caught. */
export interface SequenceMatch {
  readonly subjects: readonly LinkedEntity[];
  readonly objects: readonly LinkedEntity[];
  readonly date: Value | null;
  readonly start: number;
  readonly end: number;
}

interface Element {
  readonly type: "word" | "tag" | "subject" | "object" | "date" | "number";
  readonly values: ReadonlySet<string>;
  readonly list: boolean;
  readonly min: number;
  readonly max: number;
}

export type CompiledPattern = readonly Element[];

const MAX_REPEAT = 4;
const MAX_LIST = 40;

/**
 * Read a pattern: elements between spaces, each of them
 * - `word` or `one|other`: a word in lower case, or its base form;
 * - `@name`: a word of the rule's list of that name;
 * - `<noun>`: any word with that tag;
 * - `{subject:Person}`, `{object:Place|Country}`: an entity of that kind; `{subjects:Country}` a list "A, B and C";
 * - `{date}`, `{number}`: a value.
 * `?` after an element makes it optional, `*` lets it stand up to four times or not at all.
 * @throws SyntaxError naming the element that cannot be read
 */
export function compilePattern(
  pattern: string,
  lists: Readonly<Record<string, readonly string[]>> = {},
): CompiledPattern {
  return pattern
    .trim()
    .split(/\s+/)
    .map((source) => compileElement(source, lists));
}

function compileElement(source: string, lists: Readonly<Record<string, readonly string[]>>): Element {
  const mark = source.length > 1 && /[?*]$/.test(source) ? source.slice(-1) : "";
  const body = mark === "" ? source : source.slice(0, -1);
  const repeat = { min: mark === "" ? 1 : 0, max: mark === "*" ? MAX_REPEAT : 1 };
  const capture = /^\{(subjects?|objects?|date|number)(?::([\w|]+))?\}$/.exec(body);
  if (capture !== null) {
    const [, name = "", kinds = ""] = capture;
    const values = new Set(kinds === "" ? [] : kinds.split("|"));
    const type =
      name === "date" || name === "number" ? name : name.startsWith("subject") ? "subject" : "object";
    return { type, values, list: /ts$/.test(name), ...repeat };
  }
  const tag = /^<([\w|]+)>$/.exec(body)?.[1];
  if (tag !== undefined) return { type: "tag", values: new Set(tag.split("|")), list: false, ...repeat };
  if (/[{}<>]/.test(body)) throw new SyntaxError(`The pattern element ${source} cannot be read.`);
  const words = body.startsWith("@") ? lists[body.slice(1)] : body.split("|");
  if (words === undefined)
    throw new SyntaxError(`The pattern names the list ${body}, which the rule does not have.`);
  return { type: "word", values: new Set(words), list: false, ...repeat };
}

/** Every place of a sentence where a pattern fits; from one start the first way to fit counts. */
export function matchPattern(pattern: CompiledPattern, sentence: LinkedSentence): SequenceMatch[] {
  const matches: SequenceMatch[] = [];
  for (let start = 0; start < sentence.items.length; start += 1) {
    const match = matchFrom(pattern, 0, sentence, {
      subjects: [],
      objects: [],
      date: null,
      start,
      end: start,
    });
    if (match !== null) matches.push(match);
  }
  return matches;
}

function matchFrom(
  pattern: CompiledPattern,
  index: number,
  sentence: LinkedSentence,
  sofar: SequenceMatch,
): SequenceMatch | null {
  const element = pattern[index];
  if (element === undefined) return sofar;
  return repeatElement({ pattern, index, element, sentence }, sofar, 0);
}

interface Step {
  readonly pattern: CompiledPattern;
  readonly index: number;
  readonly element: Element;
  readonly sentence: LinkedSentence;
}

/** Take the element as often as it goes, then fewer times until the rest fits. */
function repeatElement(step: Step, sofar: SequenceMatch, count: number): SequenceMatch | null {
  if (count < step.element.max) {
    const next = takeElement(step.element, step.sentence, sofar);
    const longer = next === null ? null : repeatElement(step, next, count + 1);
    if (longer !== null) return longer;
  }
  return count >= step.element.min ? matchFrom(step.pattern, step.index + 1, step.sentence, sofar) : null;
}

function takeElement(element: Element, sentence: LinkedSentence, sofar: SequenceMatch): SequenceMatch | null {
  const item = sentence.items[sofar.end];
  if (item === undefined) return null;
  switch (element.type) {
    case "word":
      return hasWord(item, element.values) ? { ...sofar, end: sofar.end + 1 } : null;
    case "tag":
      return isToken(item) && element.values.has(item.tag) ? { ...sofar, end: sofar.end + 1 } : null;
    case "date":
      return item.type === "date" ? { ...sofar, date: item, end: sofar.end + 1 } : null;
    case "number":
      return item.type === "quantity" ? { ...sofar, end: sofar.end + 1 } : null;
    case "subject":
    case "object":
      return takeEntities(element, sentence, sofar);
  }
}

function hasWord(item: Item, words: ReadonlySet<string>): boolean {
  if (item.type === "role") return words.has(item.title.toLowerCase()) && item.owner === null;
  if (item.type === "mention") return item.head !== null && item.form === "nominal" && words.has(item.head);
  return isToken(item) && (words.has(item.lower) || words.has(item.lemma) || words.has(singular(item.lower)));
}

function takeEntities(
  element: Element,
  sentence: LinkedSentence,
  sofar: SequenceMatch,
): SequenceMatch | null {
  const first = fittingEntity(element, sentence, sofar.end);
  if (first === null) return null;
  const found = [first];
  let end = sofar.end + 1;
  while (element.list && found.length < MAX_LIST) {
    const next = nextInList(element, sentence, end);
    if (next === null) break;
    found.push(next.entity);
    end = next.end;
  }
  return element.type === "subject" ? { ...sofar, subjects: found, end } : { ...sofar, objects: found, end };
}

function nextInList(
  element: Element,
  sentence: LinkedSentence,
  end: number,
): { entity: LinkedEntity; end: number } | null {
  let at = end;
  while (/^(?:,|and|the)$/.test(wordOf(sentence.items[at]))) at += 1;
  const entity = at === end ? null : fittingEntity(element, sentence, at);
  return entity === null ? null : { entity, end: at + 1 };
}

function fittingEntity(element: Element, sentence: LinkedSentence, at: number): LinkedEntity | null {
  const item = sentence.items[at];
  if (item?.type === "mention" && item.adjectival) return null;
  const entity = entityAt(sentence, at);
  return entity !== null && (element.values.size === 0 || element.values.has(entity.kind)) ? entity : null;
}
