import type { TiePair } from "./tie-pair.js";
import type { TiePlace } from "./tie-paths.js";
import type { TieSentence } from "./tie-sentence.js";
import { senseOf } from "./word-senses.js";

const NO_PLACE: TiePlace = { role: "-", head: "-", isJoined: false };

/** How two arguments hang together in the tree, and what each is in its clause. */
export function addTreeFeatures(pair: TiePair, sentence: TieSentence): void {
  const path = sentence.paths?.between(pair.subject, pair.object) ?? null;
  if (path !== null) {
    pair.addBoth("path", path.relations);
    pair.addBoth("path+", path.words);
    pair.addBoth("top", path.top);
    pair.add("length", String(Math.min(8, path.length)), pair.order);
    for (const step of path.steps) pair.addBoth("step", step);
    pair.addBoth("joined", path.joined);
    pair.addBoth("joined+", path.joinedWords);
    pair.addBoth("joinedsense", path.joinedWords.replace(/[a-z-]+(?= |$)/g, senseOf));
  }
  const from = sentence.places.get(pair.subject) ?? NO_PLACE;
  const to = sentence.places.get(pair.object) ?? NO_PLACE;
  addPlace(pair, "s", from);
  addPlace(pair, "o", to);
  pair.addBoth("roles", `${from.role} ${to.role}`);
  pair.add("heads", `${from.head} ${to.head}`, pair.order);
  pair.add("headsenses", `${senseOf(from.head)} ${senseOf(to.head)}`, pair.order);
  pair.add("places", `${from.role} ${from.head} ${to.role} ${to.head}`, pair.order);
  pair.add("arejoined", `${String(from.isJoined)} ${String(to.isJoined)}`, pair.order);
}

function addPlace(pair: TiePair, side: string, { role, head }: TiePlace): void {
  pair.addBoth(`${side}role`, role);
  pair.addBoth(`${side}role+`, `${role} ${head}`);
  pair.addBoth(`${side}rolesense`, `${role} ${senseOf(head)}`);
}
