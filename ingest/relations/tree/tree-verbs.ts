import type { Modality } from "../../../src/graph/annotations.js";
import { CATENATIVES, MODALS, READY } from "../verb-group.js";
import type { SentenceTree } from "./sentence-tree.js";

/** How a verb is meant. */
export interface Mood {
  readonly negated: boolean;
  readonly modality: Modality;
}

const PASSIVE_PARTICIPLE = /^(?:VBN|VBD)$/;

/** "was arrested", "the man arrested in Lima". */
export function isPassive(tree: SentenceTree, verb: number): boolean {
  if (tree.child(verb, "nsubj:pass", "aux:pass", "csubj:pass") !== null) return true;
  if (tree.relation(verb) === "acl" && PASSIVE_PARTICIPLE.test(tree.word(verb)?.fineTag ?? "")) {
    // "their leader, Jane Doe, criticised Norway": with an object of its own it is no participle.
    const object = tree.child(verb, "obj");
    return object === null || object < verb;
  }
  // "was arrested and charged": the auxiliary stands with the first.
  const isJoined = tree.relation(verb) === "conj" && tree.word(verb)?.fineTag === "VBN";
  const hasOwn = tree.child(verb, "nsubj", "aux") !== null;
  return isJoined && !hasOwn && tree.tag(tree.head(verb)) === "VERB" && isPassive(tree, tree.head(verb));
}

/** Negation and modality of a verb, with what the verbs above it say ("refused to sign", "plans to send"). */
export function moodOf(tree: SentenceTree, verb: number): Mood {
  let negated = false;
  let modality: Modality = "actual";
  for (const child of tree.children(verb, "aux", "aux:pass", "advmod", "mark", "cop")) {
    const word = tree.word(child)?.text.toLowerCase() ?? "";
    if (/^(?:not|n't|n’t|never|cannot)$/.test(word)) negated = true;
    modality =
      MODALS.get(word === "wo" || word === "'ll" ? "will" : word === "'d" ? "would" : word) ?? modality;
    if (word === "if" || word === "whether" || word === "unless") modality = "possible";
  }
  if (
    tree.child(verb, "aux") === null &&
    tree.relation(verb) === "conj" &&
    tree.tag(tree.head(verb)) === "VERB"
  ) {
    const shared = moodOf(tree, tree.head(verb));
    return tree.child(verb, "nsubj", "nsubj:pass") === null
      ? { negated: negated || shared.negated, modality: shared.modality }
      : { negated, modality };
  }
  const isInfinitive = tree
    .children(verb, "mark")
    .some((mark) => tree.word(mark)?.text.toLowerCase() === "to");
  if (tree.relation(verb) !== "xcomp" && !isInfinitive) return { negated, modality };
  const above = tree.head(verb);
  const effect =
    CATENATIVES.get(tree.lemma(above)) ??
    READY.get(tree.lemma(above)) ??
    (isInfinitive && tree.relation(verb) !== "advcl" ? "planned" : "actual");
  const outer =
    above >= 0 && tree.relation(verb) === "xcomp"
      ? moodOf(tree, above)
      : { negated: false, modality: "actual" as Modality };
  const own = effect === "denied" || effect === "actual" ? outer.modality : effect;
  return {
    negated: (negated !== (effect === "denied")) !== outer.negated,
    modality: outer.modality === "actual" ? own : outer.modality,
  };
}
