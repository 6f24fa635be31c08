/** Bodies of a state: what else has a nation in its name ("British Red Cross") need not belong to it. */
const PUBLIC =
  /\b(?:ministry|department|navy|army|government|parliament|senate|congress|police|embassy|force|forces|guard|military|court|prosecutor|intelligence|contingent|peacekeepers|troops|soldiers|units?|authorities|cabinet|duma|assembly)\b/i;

/** Words of what belongs to a state when its country stands before it: "Russia's Security Council". */
const STATE =
  /\b(?:council|agency|commission|authority|bureau|service|office|administration|directorate|central bank|committee)\b/i;

/** True for what a country has of its own: "Norway's Foreign Ministry", "Norway's Directorate of Health". */
export function isStateBody(name: string): boolean {
  return isPublicBody(name) || STATE.test(name);
}

/** True for a name like "Foreign Ministry" or "Supreme Court". */
export function isPublicBody(name: string): boolean {
  return PUBLIC.test(name);
}
