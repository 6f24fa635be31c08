import type { LinkedEntity } from "../link/index.js";
import { isToken, type Item } from "../names/item.js";
import { entityAt, type LinkedSentence } from "./fact-candidate.js";

const BODIES: ReadonlySet<string> = new Set(["Organization", "Country"]);

/** The body or country that "its" means: the subject of its own sentence or of the one before, or the only one there. */
export function itsBody(sentence: LinkedSentence, at: number): LinkedEntity | null {
  const here = bodyIn(sentence, sentence.items.slice(0, at));
  if (here !== undefined) return here;
  const { article } = sentence;
  const before = article.sentences[sentence.sentence.index - 1];
  if (before === undefined) return null;
  return bodyIn({ sentence: before, items: before.items, article }, before.items) ?? null;
}

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
