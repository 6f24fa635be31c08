import { lemmaForm, lemmaRule, type LemmaRules, LONGEST_ENDING } from "../../ingest/grammar/suffix-rules.js";
import { universalKeys, type UniversalTags } from "../../ingest/grammar/universal-tags.js";
import type { AnnotatedSentence } from "./annotated-sentence.js";

/** How often each key had each value. */
class Counts {
  readonly #counts = new Map<string, Map<string, number>>();

  add(key: string, value: string): void {
    const values = this.#counts.get(key) ?? new Map<string, number>();
    values.set(value, (values.get(value) ?? 0) + 1);
    this.#counts.set(key, values);
  }

  keys(): string[] {
    return [...this.#counts.keys()];
  }

  /** The value that a key had most often (the first of equals), and how often. */
  best(key: string): { value: string; count: number } | null {
    let best: { value: string; count: number } | null = null;
    for (const [value, count] of this.#counts.get(key) ?? []) {
      if (best === null || count > best.count) best = { value, count };
    }
    return best;
  }
}

/** Learn the rules of lemmas: a longer ending has a rule where it differs from that of the shorter ones. */
export function learnLemmaRules(sentences: readonly AnnotatedSentence[]): LemmaRules {
  const counts = new Counts();
  for (const { words, fineTags, lemmas } of sentences) {
    if (lemmas === null) continue;
    words.forEach((text, i) => {
      const tag = fineTags[i] ?? "";
      const word = lemmaForm(text, tag);
      const lemma = lemmas[i] ?? "_";
      if (lemma === "_") return;
      const rule = lemmaRule(word, lemmaForm(lemma, tag));
      const lower = word.toLowerCase();
      for (let length = 0; length <= Math.min(LONGEST_ENDING, lower.length); length += 1) {
        counts.add(`${tag} ${length === 0 ? "" : lower.slice(-length)}`, rule);
      }
      counts.add(`${tag} ^${lower}`, rule);
    });
  }
  return keepWhatDiffers(counts, parentEnding, 2);
}

function parentEnding(key: string): string | null {
  const [tag = "", ending = ""] = key.split(" ");
  if (ending === "") return null;
  if (ending.startsWith("^")) return `${tag} ${ending.slice(1).slice(-LONGEST_ENDING)}`;
  return `${tag} ${ending.slice(1)}`;
}

/** Learn the universal tags of Penn Treebank tags. */
export function learnUniversalTags(sentences: readonly AnnotatedSentence[]): UniversalTags {
  const counts = new Counts();
  for (const { words, fineTags, relations, tags } of sentences) {
    if (tags === null) continue;
    words.forEach((word, i) => {
      const keys = universalKeys(fineTags[i] ?? "", relations[i] ?? "", word.toLowerCase());
      for (const key of keys) counts.add(key, tags[i] ?? "X");
    });
  }
  return keepWhatDiffers(counts, parentOfUniversal, 2);
}

function parentOfUniversal(key: string): string | null {
  const [tag = "", relation = "", word = ""] = key.split("|");
  if (relation !== "" && word !== "") return `${tag}||${word}`;
  if (word !== "") return `${tag}|${relation}`.replace(/\|$/, "");
  return relation === "" ? null : tag;
}

function keepWhatDiffers(
  counts: Counts,
  parentOf: (key: string) => string | null,
  least: number,
): Record<string, string> {
  const kept: Record<string, string> = {};
  const inherited = (key: string | null): string | null => {
    if (key === null) return null;
    return Object.hasOwn(kept, key) ? (kept[key] ?? null) : inherited(parentOf(key));
  };
  for (const key of counts.keys().sort((a, b) => a.length - b.length || (a < b ? -1 : 1))) {
    const best = counts.best(key);
    const parent = parentOf(key);
    if (best === null || (best.count < least && parent !== null && !key.includes("^"))) continue;
    if (best.value !== inherited(parent)) kept[key] = best.value;
  }
  return kept;
}
