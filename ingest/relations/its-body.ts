import type { LinkedEntity } from "../link/index.js";
import { isToken, type Item, wordOf } from "../names/item.js";
import { entityAt, type LinkedSentence } from "./fact-candidate.js";

const BODIES: ReadonlySet<string> = new Set(["Organization", "Country"]);

/** The body or country that "its" means: the subject of its own sentence or of the one before, or the only one there. */
export function itsBody(sentence: LinkedSentence, at: number): LinkedEntity | null {
  const beside = bodyBeside(sentence, at);
  if (beside !== null) return beside;
  const here = bodyIn(sentence, sentence.items.slice(0, at));
  if (here !== undefined) return here;
  const { article } = sentence;
  const before = article.sentences[sentence.sentence.index - 1];
  if (before === undefined) return null;
  return bodyIn({ sentence: before, items: before.items, article }, before.items) ?? null;
}

/** "targets Acme Motors and its director": the body that is named together with what it has. */
function bodyBeside(sentence: LinkedSentence, at: number): LinkedEntity | null {
  const { items } = sentence;
  const joiner = items
    .slice(Math.max(0, at - 4), at)
    .map(wordOf)
    .join(" ");
  const length = JOINERS.find((words) => joiner.endsWith(words))?.split(" ").length ?? 0;
  if (length === 0) return null;
  const before = at - length - (wordOf(items[at - length - 1]) === "," ? 2 : 1);
  const item = items[before];
  const entity = item?.type === "mention" && !item.adjectival ? entityAt(sentence, before) : null;
  return entity !== null && BODIES.has(entity.kind) ? entity : null;
}

const JOINERS: readonly string[] = ["as well as", "along with", "together with", "including", "and"];

/** What "its" cannot mean. */
const NOT_MEANT: ReadonlySet<string> = new Set(["Person", "Group"]);

/** Undefined where nothing is named that "its" could mean; null where it is no body, or not clear which. */
function bodyIn(sentence: LinkedSentence, items: readonly Item[]): LinkedEntity | null | undefined {
  const things = items.flatMap((item, at) => {
    const entity = item.type === "mention" && !item.adjectival ? entityAt(sentence, at) : null;
    return entity === null || NOT_MEANT.has(entity.kind) ? [] : [{ entity, at }];
  });
  const [first] = things;
  if (first === undefined) return undefined;
  const verb = items.findIndex((item) => isToken(item) && (item.tag === "verb" || item.tag === "auxiliary"));
  const isSubject = verb < 0 || first.at < verb;
  const isOnly = new Set(things.map(({ entity }) => entity)).size === 1;
  return (isSubject || isOnly) && BODIES.has(first.entity.kind) ? first.entity : null;
}
