/**
 * Spellings that transcriptions of one sound into Latin letters take, longest first. From the systems that
 * newspapers mix: BGN/PCGN, ISO 9, the French and German customs for Russian, Ukrainian and Belarusian; for Arabic
 * the vowels that dialects and French write differently.
 */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/tsch|tch|sch|ch|sh/g, "š"],
  [/zh|dj|dzh/g, "ž"],
  [/kh/g, "h"],
  [/gh/g, "g"],
  [/ph/g, "f"],
  [/th/g, "t"],
  [/dh/g, "d"],
  [/ck|q/g, "k"],
  [/c(?![eiy])/g, "k"],
  [/x/g, "ks"],
  [/tz/g, "ts"],
  [/ou|oo/g, "u"],
  [/ee/g, "i"],
  [/w/g, "v"],
  [/ij|iy|yi|ii|yy/g, "i"],
  [/[jy]/g, "i"],
  [/ie(?=\p{L})/gu, "e"],
];

/**
 * A word of a normal name by its sounds, so that transcriptions meet: "lukashenka" and "loukachenko" do, "ivanov" and
 * "ivanova" do not. English names that sound alike meet too ("smith", "smyth"): it is a reason, never proof.
 */
export function foldWord(word: string): string {
  let folded = word;
  for (const [spelling, sound] of SOUNDS) folded = folded.replace(spelling, sound);
  return folded.replace(/(\p{L})\1+/gu, "$1").replace(/enka$/, "enko");
}
