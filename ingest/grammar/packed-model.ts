import { InputError } from "../../src/graph/errors.js";
import type { LinearModel } from "./linear-model.js";

/**
 * Weights as shipped: for each row a short list of labels with a weight of one byte. A byte stands for its square, with
 * its sign, so that small weights are kept finely and large ones are not cut; times `scale` this is what training saw.
 */
export interface PackedWeights {
  /** Rows are the low `bits` bits of a feature's hash. */
  readonly bits: number;
  readonly labels: number;
  readonly scale: number;
  /** Entries of a row: at most 255. */
  readonly counts: Uint8Array;
  readonly entryLabels: Uint8Array;
  readonly entryWeights: Int8Array;
}

const MAGIC = 0x4e475732; // "NGW2"
const HEADER_BYTES = 20;

/** The bytes of weights; see `unpackWeights`. */
export function packWeights(weights: PackedWeights): Uint8Array {
  const { bits, labels, scale, counts, entryLabels, entryWeights } = weights;
  const entries = entryLabels.length;
  const bytes = new Uint8Array(HEADER_BYTES + counts.length + 2 * entries);
  const view = new DataView(bytes.buffer);
  [MAGIC, bits, labels, entries].forEach((value, i) => view.setUint32(4 * i, value, true));
  view.setFloat32(16, scale, true);
  bytes.set(counts, HEADER_BYTES);
  bytes.set(entryLabels, HEADER_BYTES + counts.length);
  bytes.set(
    new Uint8Array(entryWeights.buffer, entryWeights.byteOffset, entries),
    HEADER_BYTES + counts.length + entries,
  );
  return bytes;
}

/**
 * Read weights from the bytes that `packWeights` made.
 * @throws InputError `INPUT_UNREADABLE` when they are cut short or of another format
 */
export function unpackWeights(bytes: Uint8Array): PackedWeights {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEADER_BYTES || view.getUint32(0, true) !== MAGIC) throw damaged();
  const bits = view.getUint32(4, true);
  const entries = view.getUint32(12, true);
  const rows = 2 ** bits;
  if (bytes.length !== HEADER_BYTES + rows + 2 * entries) throw damaged();
  const labelsAt = HEADER_BYTES + rows;
  return {
    bits,
    labels: view.getUint32(8, true),
    scale: view.getFloat32(16, true),
    // Copies: the bytes may be part of a larger buffer. Weights above 127 wrap to the negative ones they stand for.
    counts: Uint8Array.from(bytes.subarray(HEADER_BYTES, labelsAt)),
    entryLabels: Uint8Array.from(bytes.subarray(labelsAt, labelsAt + entries)),
    entryWeights: Int8Array.from(bytes.subarray(labelsAt + entries)),
  };
}

function damaged(): InputError {
  return new InputError("INPUT_UNREADABLE", "The file of a model is damaged or of another version.", {
    hint: "Install Newsgraph again, or train the models with npm run train.",
  });
}

/** More features than any of the analyses makes of one thing. */
const MOST_ROWS = 256;

/** A shipped model of many labels: only the labels that a feature speaks for or against are added up. */
export class ManyLabels implements LinearModel {
  readonly labels: number;
  readonly mask: number;
  readonly #scale: number;
  readonly #starts: Uint32Array;
  /** Label in the low byte, weight in the others. */
  readonly #entries: Int32Array;
  readonly #sums: Int32Array;
  /** The first entry of each row in use. */
  readonly #firsts = new Int32Array(MOST_ROWS);

  constructor({ bits, labels, scale, counts, entryLabels, entryWeights }: PackedWeights) {
    this.labels = labels;
    this.mask = 2 ** bits - 1;
    this.#scale = scale;
    this.#starts = new Uint32Array(counts.length + 1);
    for (let row = 0; row < counts.length; row += 1) {
      this.#starts[row + 1] = (this.#starts[row] ?? 0) + (counts[row] ?? 0);
    }
    this.#entries = new Int32Array(entryLabels.length);
    for (let i = 0; i < entryLabels.length; i += 1) {
      this.#entries[i] = (signedSquare(entryWeights[i] ?? 0) << 8) | (entryLabels[i] ?? 0);
    }
    this.#sums = new Int32Array(labels);
  }

  score(rows: Int32Array, count: number, scores: Float32Array): void {
    // Locals, as a private field costs a check at each use.
    const sums = this.#sums;
    const entries = this.#entries;
    const starts = this.#starts;
    const firsts = this.#firsts;
    // The rows lie far apart in memory. Asked for one after another before any is used, they come at the same time.
    for (let f = 0; f < count; f += 1) firsts[f] = entries[starts[rows[f] ?? 0] ?? 0] ?? 0;
    sums.fill(0);
    for (let f = 0; f < count; f += 1) {
      const row = rows[f] ?? 0;
      const start = starts[row] ?? 0;
      const end = starts[row + 1] ?? 0;
      for (let i = start; i < end; i += 1) {
        const entry = (i === start ? firsts[f] : entries[i]) ?? 0;
        const label = entry & 255;
        sums[label] = (sums[label] ?? 0) + (entry >> 8);
      }
    }
    for (let label = 0; label < this.labels; label += 1) scores[label] = this.#scale * (sums[label] ?? 0);
  }
}

/** The number that a byte stands for. */
export function signedSquare(byte: number): number {
  return byte * Math.abs(byte);
}

/** A weight of three has ten bits of a number; this is what a squared byte is divided by to fit in them. */
const COARSER = 32;

/** A shipped model of at most three labels: the weights of a row lie in one number. */
export class ThreeLabels implements LinearModel {
  readonly labels: number;
  readonly mask: number;
  readonly #scale: number;
  readonly #rows: Int32Array;

  constructor({ bits, labels, scale, counts, entryLabels, entryWeights }: PackedWeights) {
    this.labels = labels;
    this.mask = 2 ** bits - 1;
    this.#scale = scale;
    this.#rows = new Int32Array(counts.length);
    let entry = 0;
    for (let row = 0; row < counts.length; row += 1) {
      let cells = 0;
      for (let k = counts[row] ?? 0; k > 0; k -= 1, entry += 1) {
        const weight = Math.round(signedSquare(entryWeights[entry] ?? 0) / COARSER);
        cells |= (weight & 1023) << (10 * (entryLabels[entry] ?? 0));
      }
      this.#rows[row] = cells;
    }
  }

  score(rows: Int32Array, count: number, scores: Float32Array): void {
    const weights = this.#rows;
    let first = 0;
    let second = 0;
    let third = 0;
    for (let f = 0; f < count; f += 1) {
      const cells = weights[rows[f] ?? 0] ?? 0;
      first += (cells << 22) >> 22;
      second += (cells << 12) >> 22;
      third += (cells << 2) >> 22;
    }
    scores[0] = COARSER * first * this.#scale;
    scores[1] = COARSER * second * this.#scale;
    scores[2] = COARSER * third * this.#scale;
  }
}

/** A shipped model of one label. */
export class OneLabel {
  readonly mask: number;
  readonly #scale: number;
  readonly #weights: Int16Array;

  constructor({ bits, scale, counts, entryWeights }: PackedWeights) {
    this.mask = 2 ** bits - 1;
    this.#scale = scale;
    this.#weights = new Int16Array(counts.length);
    let entry = 0;
    for (let row = 0; row < counts.length; row += 1) {
      if (counts[row] !== 1) continue;
      this.#weights[row] = signedSquare(entryWeights[entry] ?? 0);
      entry += 1;
    }
  }

  /** The sum of the weights of `count` rows. */
  sum(rows: Int32Array, count: number): number {
    const weights = this.#weights;
    let sum = 0;
    for (let f = 0; f < count; f += 1) sum += weights[rows[f] ?? 0] ?? 0;
    return sum * this.#scale;
  }
}
