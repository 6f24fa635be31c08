/**
 * Universal tags learnt from a treebank: by Penn Treebank tag, and more closely by the word and by what it is in the
 * tree ("be" is AUX beside a verb, VERB by itself). Keys are "IN", "IN|mark", "IN||that", "IN|mark|that".
 */
export type UniversalTags = Readonly<Record<string, string>>;

/** The keys that decide about a word, the closest first. */
export function universalKeys(fineTag: string, relation: string, lower: string): readonly string[] {
  return [`${fineTag}|${relation}|${lower}`, `${fineTag}||${lower}`, `${fineTag}|${relation}`, fineTag];
}

/** The universal tag of a word with its Penn Treebank tag and its relation to its head. */
export function universalTag(tags: UniversalTags, fineTag: string, relation: string, text: string): string {
  const lower = text.length > 20 ? "" : text.toLowerCase();
  for (const key of universalKeys(fineTag, relation, lower)) {
    if (Object.hasOwn(tags, key)) return tags[key] ?? "X";
  }
  return "X";
}
