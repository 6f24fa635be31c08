import { spread } from "./text-hash.js";

/** Templates as "head.tag stack.word": which facts about a state make one feature together. */
export type Template = string;

/**
 * Templates of features over the same list of facts ("atoms"): a feature is the hash of a template's number and of the
 * facts that it joins, and its row in a model are the low bits of the hash (feature hashing; Weinberger et al., 2009,
 * https://doi.org/10.1145/1553374.1553516).
 */
export class FeatureTemplates {
  readonly count: number;
  readonly #seeds: Int32Array;
  readonly #starts: Uint16Array;
  readonly #atoms: Uint16Array;

  /** @throws RangeError when a template names an atom that is not in the list */
  constructor(atomNames: readonly string[], templates: readonly Template[]) {
    this.count = templates.length;
    this.#seeds = Int32Array.from(templates, (_, index) => spread(index + 1));
    const parts = templates.map((template) =>
      template.split(" ").map((name) => indexOfAtom(atomNames, name)),
    );
    this.#atoms = Uint16Array.from(parts.flat());
    this.#starts = new Uint16Array(templates.length + 1);
    parts.forEach((part, index) => {
      this.#starts[index + 1] = (this.#starts[index] ?? 0) + part.length;
    });
  }

  /** Write the row of each feature, 0 to `mask`, to `rows` from `offset` on. */
  rows(atoms: Int32Array, mask: number, rows: Int32Array, offset = 0): void {
    // Locals, as a private field costs a check at each use.
    const { count } = this;
    const starts = this.#starts;
    const seeds = this.#seeds;
    const parts = this.#atoms;
    let at = 0;
    for (let t = 0; t < count; t += 1) {
      const end = starts[t + 1] ?? 0;
      let hash = seeds[t] ?? 0;
      for (; at < end; at += 1) {
        hash = Math.imul(hash ^ (atoms[parts[at] ?? 0] ?? 0), 0x9e3779b1);
        hash ^= hash >>> 15;
      }
      hash = Math.imul(hash, 0x85ebca6b);
      rows[offset + t] = (hash ^ (hash >>> 14)) & mask;
    }
  }
}

function indexOfAtom(names: readonly string[], name: string): number {
  const index = names.indexOf(name);
  if (index < 0) throw new RangeError(`There is no atom ${name}.`);
  return index;
}
