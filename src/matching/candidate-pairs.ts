import type { EntityProfile } from "../graph/identity/entity-profile.js";
import { normalName } from "../graph/normal-name.js";
import { acronymLetters, bodyWords, initialsOf, withoutLegalForm } from "./body-name.js";
import { foldWord } from "./fold-word.js";
import { parsePersonName } from "./person-name.js";

/** A key that more profiles share than this tells nothing: "united", "smith" in a very large graph. */
const MAX_BLOCK = 100;

/** Forms of one entity that are looked at; the rest are rare ways to call it. */
const MAX_FORMS = 12;

/**
 * The pairs worth comparing, each once: profiles that share a key made from a form of their names. The work grows with
 * the number of profiles, not with its square. Blocking as in Papadakis et al., "Blocking and Filtering Techniques
 * for Entity Resolution", ACM Computing Surveys 53 (2020).
 */
export function* candidatePairs(
  profiles: readonly EntityProfile[],
): Generator<readonly [EntityProfile, EntityProfile]> {
  const blocks = new Map<string, EntityProfile[]>();
  for (const profile of profiles) {
    for (const key of blockingKeys(profile)) {
      const block = blocks.get(key);
      if (block === undefined) blocks.set(key, [profile]);
      else block.push(profile);
    }
  }
  const seen = new Set<string>();
  for (const block of blocks.values()) {
    if (block.length > MAX_BLOCK) continue;
    for (const [i, left] of block.entries()) {
      for (const right of block.slice(i + 1)) {
        const pair = left.id < right.id ? `${left.id} ${right.id}` : `${right.id} ${left.id}`;
        if (seen.has(pair)) continue;
        seen.add(pair);
        yield left.id < right.id ? [left, right] : [right, left];
      }
    }
  }
}

function blockingKeys(profile: EntityProfile): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const { text } of profile.forms.slice(0, MAX_FORMS)) {
    const key = normalName(text);
    // The whole name, whatever the kind: readers confuse kinds.
    if (key.includes(" ") || text === profile.name) keys.add(`n:${key}`);
    for (const other of profile.kind === "Person" ? personKeys(text) : bodyKeys(text)) keys.add(other);
  }
  return keys;
}

/** The family name by its sounds, with the first letter of the first name, and alone for names of one word. */
function personKeys(text: string): string[] {
  const { words } = parsePersonName(text);
  const family = foldWord(words.at(-1) ?? "");
  if (words.length < 2) return [`p:${family}`];
  const first = foldWord(words[0] ?? "").charAt(0);
  return [`p:${family}`, `p:${family}:${first}`];
}

function bodyKeys(text: string): string[] {
  const letters = acronymLetters(text);
  if (letters !== null) return [`a:${letters}`];
  const words = withoutLegalForm(bodyWords(text));
  const folded = words.map((word) => word.replace(/s$/u, ""));
  return [
    ...[`b:${words.join("")}`, `s:${folded.join("")}`],
    ...initialsOf(text).map((initials) => `a:${initials}`),
  ];
}
