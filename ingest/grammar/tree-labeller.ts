import { FeatureTemplates } from "./feature-templates.js";
import type { LinearModel } from "./linear-model.js";
import { betweenClass, distanceClass, type ParseWords } from "./parse-words.js";
import { spread } from "./text-hash.js";

/**
 * h the head, c the child, g the head's head; p and n the words beside the child, q and m those beside the head; f, e
 * and l the child's first, second and last child; s and r the head's children to the left and right of the child.
 */
const PLACES = "h c g p n q m f e l s r".split(" ");
const FACETS = "wtyxho".split("");
const OTHERS = "side reach between left.c right.c before.h ending order gside".split(" ");
const ATOMS = [...PLACES.flatMap((place) => FACETS.map((facet) => place + facet)), ...OTHERS];
const OTHERS_AT = PLACES.length * FACETS.length;

const TEMPLATES = new FeatureTemplates(
  ATOMS,
  [
    "ht+ct+side hw+cw+side hw+ct+side ht+cw+side hw+side cw+side ht+side ct+side hx+cx+side hx+ct+side ht+cx+side hh+ch+side cw+cx",
    "ho+ct+side ht+co+side ht+ct+reach ct+reach ht+ct+between+side cw+reach hw+reach ct+gt+ht+side gt+ht+ct+gside+side gw+ht+ct gt+ht+cw",
    "fw+ct+side fw+cw+side fw+ht+ct+side fw+hw+side fy+ct+ht+side ey+fy+ct+ht+side ew+ht+ct ft+ct+ht+side lt+ct+ht lw+ct+side ly+ct+ht+side fw+hx+ct+side",
    "left.c+ct+ht+side right.c+ct+ht+side left.c+right.c+ct+side left.c+cw+side right.c+cw+side left.c+hw+side left.c+fw+ct+side left.c+right.c+ht+ct+side",
    "before.h+ct+ht+side before.h+hw+ct+side before.h+cw+side sy+ct+ht+side sy+hw+ct+side sw+ht+ct+side st+ct+ht+side rt+ct+ht+side rw+ct+hw+side st+rt+ct+ht",
    "pt+ct+ht+side nt+ct+ht+side pw+ct+side nw+ct+side mt+ht+ct+side qt+ht+ct+side pt+ct+nt+side pw+cw pw+ct+ht qw+ct+ht+side mw+ct+ht+side",
    "ht+ct+ending ct+side+ending order+ct+ht+side order+cw+side order+before.h+ct+side before.h+left.c+ct+ht+side sy+left.c+ct+ht ch+side+pt cx+left.c+side",
  ].flatMap((line) => line.split(" ").map((template) => template.replaceAll("+", " "))),
);

/** Features of one arc in its tree. */
export const TREE_LABEL_FEATURES = TEMPLATES.count;

/** Called with each arc when its features are made; gives its label. */
export type ChooseLabel = (child: number, rows: Int32Array) => number;

const NONE_KNOWN = new Int32Array(0);

/** Labels the arcs of a whole tree, children before their heads and each head's from left to right. */
export class TreeLabeller {
  readonly #atoms = new Int32Array(ATOMS.length);
  readonly #rows = new Int32Array(TREE_LABEL_FEATURES);
  readonly #mask: number;

  /** @param mask of the model that the features are for */
  constructor(mask: number) {
    this.#mask = mask;
  }

  /**
   * @param heads head of each word from 1; n + 1 for the root
   * @param known labels that stand already, by word; 0 or nothing where one is to be chosen
   * @returns the labels; that of the word on the root is 0
   */
  label(
    words: ParseWords,
    heads: Int32Array,
    choose: ChooseLabel,
    known: Int32Array = NONE_KNOWN,
  ): Int32Array {
    const labels = new Int32Array(words.count + 2);
    const family = new Family(heads, words.count);
    for (const head of family.bottomUp) {
      let before = 0;
      const children = family.childrenOf(head);
      for (let order = 0; order < children.length; order += 1) {
        const child = children[order] ?? 0;
        if (head > words.count) continue;
        let label = known[child] ?? 0;
        if (label === 0) {
          this.#write(words, heads, labels, family, children, order, before);
          label = choose(child, this.#rows);
        }
        labels[child] = label;
        before |= 1 << (label & 31);
      }
    }
    return labels;
  }

  #write(
    words: ParseWords,
    heads: Int32Array,
    labels: Int32Array,
    family: Family,
    siblings: readonly number[],
    order: number,
    before: number,
  ): void {
    const child = siblings[order] ?? 0;
    const head = heads[child] ?? 0;
    const grand = head > words.count ? 0 : (heads[head] ?? 0);
    const own = family.childrenOf(child);
    const places = [head, child, grand, child - 1, child + 1, head - 1, head + 1];
    places.push(
      own[0] ?? 0,
      own[1] ?? 0,
      own.at(-1) ?? 0,
      siblings[order - 1] ?? 0,
      siblings[order + 1] ?? 0,
    );
    const atoms = this.#atoms;
    for (let place = 0; place < PLACES.length; place += 1) {
      const word = places[place] ?? 0;
      const at = place * FACETS.length;
      atoms[at] = words.word[word] ?? 0;
      atoms[at + 1] = words.tag[word] ?? 0;
      atoms[at + 2] = (labels[word] ?? 0) + 1;
      atoms[at + 3] = words.suffix[word] ?? 0;
      atoms[at + 4] = words.shape[word] ?? 0;
      atoms[at + 5] = words.otherTag[word] ?? 0;
    }
    let left = 0;
    let right = 0;
    for (const word of own) {
      const bit = 1 << ((labels[word] ?? 0) & 31);
      if (word < child) left |= bit;
      else right |= bit;
    }
    const side = head < child ? 1 : 2;
    const others = [
      spread(side),
      spread(8 * side + distanceClass(head, child)),
      spread(betweenClass(words, head, child) + 1),
    ];
    others.push(left, right, before, words.ending, spread(Math.min(order, 3)), spread(grand < head ? 5 : 6));
    for (let k = 0; k < others.length; k += 1) atoms[OTHERS_AT + k] = others[k] ?? 0;
    TEMPLATES.rows(atoms, this.#mask, this.#rows);
  }
}

/** The children of each word of a tree, in order, and the words with the lowest of the tree first. */
class Family {
  readonly #children: number[][];
  readonly bottomUp: readonly number[];

  constructor(heads: Int32Array, count: number) {
    this.#children = Array.from({ length: count + 2 }, () => []);
    for (let word = 1; word <= count; word += 1) this.#children[heads[word] ?? 0]?.push(word);
    const topDown: number[] = [count + 1];
    for (let i = 0; i < topDown.length; i += 1) topDown.push(...this.childrenOf(topDown[i] ?? 0));
    this.bottomUp = topDown.reverse();
  }

  childrenOf(word: number): readonly number[] {
    return this.#children[word] ?? [];
  }
}

/** The label with the highest score but that of the root. */
export function bestLabel(model: LinearModel, rows: Int32Array, scores: Float32Array): number {
  model.score(rows, TREE_LABEL_FEATURES, scores);
  let best = 1;
  for (let label = 2; label < model.labels; label += 1) {
    if ((scores[label] ?? 0) > (scores[best] ?? 0)) best = label;
  }
  return best;
}
