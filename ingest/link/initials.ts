const SMALL_WORDS: ReadonlySet<string> = new Set([
  "of",
  "the",
  "for",
  "and",
  "in",
  "on",
  "de",
  "la",
  "du",
  "&",
]);

/** True when an acronym of two letters or more is made of the initials of a name's words ("CSTO", "U.N."). */
export function initialsMatch(acronym: string, name: string): boolean {
  const letters = acronym.replaceAll(".", "");
  if (!/^\p{Lu}{2,}$/u.test(letters)) return false;
  const words = name.split(/[\s-]+/).filter((word) => word !== "");
  if (words.length < 2) return false;
  const all = words.map(initial).join("");
  const large = words
    .filter((word) => !SMALL_WORDS.has(word.toLowerCase()))
    .map(initial)
    .join("");
  return letters === all || letters === large;
}

function initial(word: string): string {
  return word.charAt(0).toUpperCase();
}
