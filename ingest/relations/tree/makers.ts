import type { Argument } from "../clause-parts.js";
import { entityAt } from "../fact-candidate.js";
import type { SentenceTree } from "./sentence-tree.js";

/** What somebody makes by saying or deciding it: who is for or against it is for or against them. */
const ACTS: ReadonlySet<string> = new Set(
  `call offer appeal request demand proposal plan bid plea claim accusation allegation charge invitation decision ruling
  policy treatment handling move attempt effort statement remark comment action resolution idea suggestion threat warning
  criticism complaint insistence conduct behaviour behavior stance approach crackdown`.split(/\s+/),
);
/** Those who act for the body or country that they are said to be of. */
const AGENTS: ReadonlySet<string> = new Set(
  `official member leader representative observer delegate lawyer executive minister diplomat negotiator monitor
  investigator staff spokesman spokeswoman spokesperson`.split(/\s+/),
);

/** Whose a noun is: "Norway's plans", "calls by Norway", "an offer from Norway", "a Norwegian proposal". */
export function makersOf(tree: SentenceTree, noun: number): readonly Argument[] {
  const owners = tree.children(noun, "nmod:poss").flatMap((owner) => tree.arguments(owner));
  if (owners.length > 0 || !ACTS.has(tree.lemma(noun))) return owners;
  const behind = tree
    .children(noun, "nmod")
    .filter((word) => /^(?:by|from)$/.test(tree.preposition(word)))
    .flatMap((word) => tree.arguments(word));
  if (behind.length > 0) return behind;
  const named = ownerInside(tree, noun);
  return named.length > 0 ? named : nationOf(tree, noun);
}

/** "a Swedish proposal" where the whole is one mention. */
function ownerInside(tree: SentenceTree, noun: number): readonly Argument[] {
  const item = tree.item(noun);
  const owner = item?.type === "mention" ? item.owner : null;
  const entity = owner === null ? undefined : tree.sentence.article.entityOf.get(owner);
  return entity === undefined ? [] : [{ entity, at: tree.itemOf[noun] ?? -1 }];
}

/** "a Norwegian proposal". */
function nationOf(tree: SentenceTree, noun: number): readonly Argument[] {
  return tree.children(noun, "amod", "compound").flatMap((word): Argument[] => {
    const at = tree.itemOf[word] ?? -1;
    const item = tree.sentence.items[at];
    const entity = item?.type === "mention" && item.adjectival ? entityAt(tree.sentence, at) : null;
    return entity === null ? [] : [{ entity, at }];
  });
}

/** The body or country for which unnamed people act: "observers from the African Union", "officials of Norway". */
export function bodyBehind(tree: SentenceTree, noun: number): readonly Argument[] {
  if (tree.tag(noun) !== "NOUN" || !AGENTS.has(tree.lemma(noun))) return [];
  return tree
    .children(noun, "nmod")
    .filter((word) => /^(?:of|from|for|at|with)$/.test(tree.preposition(word)))
    .flatMap((word) => tree.arguments(word))
    .filter(({ entity }) => entity.kind === "Organization" || entity.kind === "Country")
    .slice(0, 1);
}
