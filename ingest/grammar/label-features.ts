import { FeatureTemplates } from "./feature-templates.js";
import {
  LABEL,
  LEFT,
  LEFT1,
  LEFT2,
  LEFT_LABELS,
  type ParseStates,
  RECORD,
  RIGHT1,
  RIGHT_LABELS,
} from "./parse-state.js";
import { betweenClass, distanceClass, type ParseWords } from "./parse-words.js";
import { spread } from "./text-hash.js";

/** h the head, c the child; p and n the words beside it, q and m those beside the head; cl, cl2, cr its outermost children; hl, hr those of the head. */
const PLACES = "h c p n q m cl cl2 cr hl hr".split(" ");
const FACETS = "wtlxho".split("");
const OTHERS = "side distance between cls crs hls hrs ending".split(" ");
const ATOMS = [...PLACES.flatMap((place) => FACETS.map((facet) => place + facet)), ...OTHERS];
const OTHERS_AT = PLACES.length * FACETS.length;

const TEMPLATES = new FeatureTemplates(
  ATOMS,
  [
    ..."ht+ct+side hw+cw+side hw+ct+side ht+cw+side hw+side cw+side ht+side ct+side hx+cx+side hx+ct+side ht+cx+side hh+ch+side".split(
      " ",
    ),
    ..."ho+co+side ht+ct+distance+side ct+distance+side ht+ct+between+side cw+distance+side".split(" "),
    ..."clw+ct+side clw+cw+side clw+ht+side clw+hw+side clw+ht+ct cll+ct+ht cl2l+cll+ct+ht cl2w+ht+ct clt+ct+ht+side crt+ct+ht crw+ct+side crl+ct+ht".split(
      " ",
    ),
    ..."cls+ct+ht+side crs+ct+ht+side cls+crs+ct+side cls+cw+side crs+cw+side hls+ct+ht+side hrs+ct+ht+side hls+hw+ct+side hrs+hw+ct+side cls+hw+side hls+ct+clw+side".split(
      " ",
    ),
    ..."pt+ct+ht+side nt+ct+ht+side pw+ct+side nw+ct+side mt+ht+ct+side qt+ht+ct+side pt+ct+nt+side pw+cw".split(
      " ",
    ),
    ..."hlw+ht+ct+side hrl+ct+ht+side hrw+hw+ct hll+ht+ct+side hrl+hll+ct+side cx+side cx+cls+side ch+side+pt".split(
      " ",
    ),
    ..."ht+ct+ending ct+side+ending".split(" "),
  ].map((template) => template.replace(/\+/g, " ")),
);

/** Features of one arc. */
export const LABEL_FEATURES = TEMPLATES.count;

/** Makes the features that the label of a new arc is chosen by. */
export class LabelFeatures {
  readonly #atoms = new Int32Array(ATOMS.length);

  /** Write the rows for the arc that `action` (LEFT or RIGHT) would draw in a state. */
  write(
    states: ParseStates,
    state: number,
    action: number,
    words: ParseWords,
    mask: number,
    rows: Int32Array,
  ): void {
    const { cells } = states;
    const records = states.records(state);
    const cell = (word: number, field: number): number =>
      word === 0 ? 0 : (cells[records + word * RECORD + field] ?? 0);
    const child = states.stack(state, 0);
    const head = action === LEFT ? states.next(state) : states.stack(state, 1);
    const last = words.count + 1;
    const places = [
      head,
      child,
      child - 1,
      Math.min(last, child + 1),
      head - 1,
      head === last ? 0 : head + 1,
      cell(child, LEFT1),
      cell(child, LEFT2),
      cell(child, RIGHT1),
      cell(head, LEFT1),
      cell(head, RIGHT1),
    ];
    for (let place = 0; place < places.length; place += 1) {
      const word = places[place] ?? 0;
      const at = place * FACETS.length;
      this.#atoms[at] = words.word[word] ?? 0;
      this.#atoms[at + 1] = words.tag[word] ?? 0;
      this.#atoms[at + 2] = cell(word, LABEL) + 1;
      this.#atoms[at + 3] = words.suffix[word] ?? 0;
      this.#atoms[at + 4] = words.shape[word] ?? 0;
      this.#atoms[at + 5] = words.otherTag[word] ?? 0;
    }
    const atoms = this.#atoms;
    atoms[OTHERS_AT] = spread(action);
    atoms[OTHERS_AT + 1] = spread(distanceClass(head, child) + 10);
    atoms[OTHERS_AT + 2] = spread(betweenClass(words, head, child) + 1);
    atoms[OTHERS_AT + 3] = cell(child, LEFT_LABELS);
    atoms[OTHERS_AT + 4] = cell(child, RIGHT_LABELS);
    atoms[OTHERS_AT + 5] = cell(head, LEFT_LABELS);
    atoms[OTHERS_AT + 6] = cell(head, RIGHT_LABELS);
    atoms[OTHERS_AT + 7] = words.ending;
    TEMPLATES.rows(atoms, mask, rows);
  }
}
