import { normalName } from "../../graph/normal-name.js";
import type { EntityHit, EntityView } from "../../graph/views.js";
import { compareText } from "../../graph/text-order.js";
import { editDistance, forgivenEdits } from "../../graph/edit-distance.js";

/** How well two words agree, 0 (not at all) to 1 (equal). */
const WORD = { equal: 1, begun: 0.85, misspelt: 0.7, misspeltAndBegun: 0.55 } as const;
/** How well a text agrees with a whole name; equality counts more than any renown. */
const NAME = { equal: 1, begun: 0.85, words: 0.8 } as const;
/** An alias counts a little less than the name. */
const ALIAS = 0.97;
/** At most this much is added for being well known, reached at 10,000 articles. */
const RENOWN = 0.15;
/** Share of the words of a text that a name must answer. */
const LEAST_WORDS = 0.5;

/**
 * Order entities by how well one of their names answers a text, forgiving case, accents,
 * punctuation, unfinished words and typing errors; those that do not answer it are left out.
 * Scores lie between 0 and 1.15.
 */
export function rankNames(text: string, entities: readonly EntityView[]): EntityHit[] {
  const wanted = normalName(text);
  if (wanted === "") return [];
  const hits = entities.flatMap((entity) => bestHit(wanted, entity) ?? []);
  return hits.sort((a, b) => b.score - a.score || compareText(a.name, b.name) || compareText(a.id, b.id));
}

function bestHit(wanted: string, entity: EntityView): EntityHit | null {
  let best = { matched: entity.name, match: agreement(wanted, entity.name) };
  for (const alias of entity.aliases) {
    const match = ALIAS * agreement(wanted, alias);
    if (match > best.match) best = { matched: alias, match };
  }
  if (best.match === 0) return null;
  const renown = Math.min(1, Math.log10(1 + entity.articles) / 4);
  return { ...entity, matched: best.matched, score: best.match * (1 + RENOWN * renown) };
}

function agreement(wanted: string, name: string): number {
  const normal = normalName(name);
  if (normal === wanted) return NAME.equal;
  if (normal.startsWith(wanted)) return NAME.begun * (0.9 + (0.1 * wanted.length) / normal.length);
  const words = normal.split(" ");
  const matches = wanted
    .split(" ")
    .map((word) => Math.max(...words.map((other) => wordAgreement(word, other))));
  const answered = matches.filter((match) => match > 0).length / matches.length;
  if (answered < LEAST_WORDS) return 0;
  const mean = matches.reduce((sum, match) => sum + match, 0) / matches.length;
  // Of names that answer equally, the one with less beside what was asked for.
  const unasked = Math.max(0, words.length - matches.length);
  return (NAME.words * mean * answered) / (1 + 0.05 * unasked);
}

function wordAgreement(wanted: string, word: string): number {
  if (word === wanted) return WORD.equal;
  if (word.startsWith(wanted)) return WORD.begun;
  const forgiven = forgivenEdits(wanted.length);
  if (forgiven === 0) return 0;
  const distance = editDistance(wanted, word, forgiven);
  if (distance <= forgiven) return WORD.misspelt - 0.1 * (distance - 1);
  return editDistance(wanted, word.slice(0, wanted.length), 1) <= 1 ? WORD.misspeltAndBegun : 0;
}
