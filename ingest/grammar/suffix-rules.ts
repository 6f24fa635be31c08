/**
 * Lemmas by rules learnt from a treebank: for a tag and the ending of a word, how many letters to take off and what to
 * put in their place. The longest ending that has a rule decides; an ending that begins with "^" is a whole word.
 */
export type LemmaRules = Readonly<Record<string, string>>;

/** Longest ending that rules look at, in code units. */
export const LONGEST_ENDING = 6;

/** "2+y": two letters off, then "y". */
export function lemmaRule(word: string, lemma: string): string {
  let same = 0;
  while (same < word.length && same < lemma.length && word[same] === lemma[same]) same += 1;
  return `${word.length - same}+${lemma.slice(same)}`;
}

/** The lemma of a word with a Penn Treebank tag. */
export function lemmatise(rules: LemmaRules, text: string, fineTag: string): string {
  const word = lemmaForm(text, fineTag);
  const rule = ruleFor(rules, word, fineTag);
  const plus = rule.indexOf("+");
  const lemma = word.slice(0, word.length - Number(rule.slice(0, plus))) + rule.slice(plus + 1);
  return lemma === "" ? word : lemma;
}

/** Names keep their capitals, and so do abbreviations that are not shouted; other words lose them. */
export function lemmaForm(text: string, fineTag: string): string {
  const plain = text.replace(/’/g, "'");
  return fineTag.startsWith("NNP") || fineTag === "ADD" ? plain : plain.toLowerCase();
}

function ruleFor(rules: LemmaRules, word: string, fineTag: string): string {
  const lower = word.toLowerCase();
  const whole = lookUp(rules, `${fineTag} ^${lower}`);
  if (whole !== null) return whole;
  for (let length = Math.min(LONGEST_ENDING, lower.length); length >= 0; length -= 1) {
    const rule = lookUp(rules, `${fineTag} ${length === 0 ? "" : lower.slice(-length)}`);
    if (rule !== null) return rule;
  }
  return "0+";
}

function lookUp(rules: LemmaRules, key: string): string | null {
  return Object.hasOwn(rules, key) ? (rules[key] ?? null) : null;
}
