/** Bodies of a state: what else has a nation in its name ("British Red Cross") need not belong to it. */
const PUBLIC =
  /\b(?:ministry|department|navy|army|government|parliament|senate|congress|police|embassy|force|forces|guard|military|court|prosecutor|intelligence|contingent|peacekeepers|troops|soldiers|units?|authorities|cabinet|duma|assembly)\b/i;

/** True for a name like "Foreign Ministry" or "Supreme Court". */
export function isPublicBody(name: string): boolean {
  return PUBLIC.test(name);
}
