import type { Annotations } from "../src/graph/annotations.js";
import { assembleAnnotations } from "./assemble/index.js";
import type { ArticleDocument } from "./article-document.js";
import { linkMentions } from "./link/index.js";
import { wordOf } from "./names/item.js";
import { findNames } from "./names/index.js";
import { peopleIn } from "./names/people-in.js";
import { parseSentence } from "./grammar/index.js";
import { findFacts, type Parse } from "./relations/index.js";
import { detectLanguage } from "./text/detect-language.js";
import { findSentences } from "./text/find-sentences.js";

/** What `annotate` reports while it works: the stages of a job that happen after the text is there. */
export type AnnotateStage = "sentences" | "names" | "facts";

/** The steps from an article's text to its facts, in order; each is the folder of that name. */
export const STAGES = [
  { folder: "text", does: "finds the sentences", reported: "sentences" },
  { folder: "names", does: "finds names, offices, dates and quantities", reported: "names" },
  { folder: "link", does: "finds out which mentions mean the same", reported: "names" },
  { folder: "relations", does: "reads the facts and who says them", reported: "facts" },
  { folder: "assemble", does: "writes the annotations", reported: "facts" },
] as const satisfies readonly { folder: string; does: string; reported: AnnotateStage }[];

export interface AnnotateOptions {
  /** Called when a stage begins; may throw to stop the work. */
  readonly onStage?: (stage: AnnotateStage) => void;
  /** In place of the trained parser. */
  readonly parse?: Parse;
}

/**
 * Read an article: its sentences, entities and facts. Pure and synchronous; the same document gives the same result.
 * An article that is not in English keeps its sentences, without entities and facts: the rules would only guess.
 * Takes about a millisecond a sentence; call it off the main thread.
 */
export function annotate(document: ArticleDocument, options: AnnotateOptions = {}): Annotations {
  options.onStage?.("sentences");
  const sentences = findSentences(document);
  const { tag, isEnglish } = detectLanguage(document);
  options.onStage?.("names");
  const linked = linkMentions(findNames(document, sentences, isEnglish));
  options.onStage?.("facts");
  return assembleAnnotations(findFacts(linked, options.parse ?? parserOf(document.text)), tag);
}

/** Trees take most of the time; a sentence with one name has no use for one, unless it tells when somebody was born. */
const LEAST_ARGUMENTS = 2;

function parserOf(text: string): Parse {
  return (sentence) => {
    const found = sentence.items.filter(
      (item) => item.type === "role" || (item.type === "mention" && !item.adjectival),
    );
    const isOfLife = sentence.items.some((item) => /^(?:born|died)$/.test(wordOf(item)));
    return found.length < (isOfLife ? 1 : LEAST_ARGUMENTS)
      ? null
      : parseSentence(text, sentence, peopleIn(sentence));
  };
}
