import { InputError } from "../../src/graph/errors.js";

/**
 * The weights of a linear model, as shipped: for each bucket of the feature hash a short list of labels with a weight
 * of one byte. A score is a sum of bytes; times `scale` it is what training saw.
 */
export interface SparseWeights {
  /** Buckets are the low `bits` bits of a feature's hash. */
  readonly bits: number;
  readonly labels: number;
  readonly scale: number;
  /** Entries of bucket b are `starts[b]` to `starts[b + 1]`. */
  readonly starts: Uint32Array;
  readonly entryLabels: Uint8Array;
  readonly entryWeights: Int8Array;
  /** Scores of a label after a label, `labels` x `labels`, in training's own scale. */
  readonly transitions: Float32Array;
}

const MAGIC = 0x4e475731; // "NGW1"
const HEADER_BYTES = 20;

/**
 * Read weights from the bytes that `packWeights` made.
 * @throws InputError `INPUT_UNREADABLE` when they are cut short or of another format
 */
export function unpackWeights(bytes: Uint8Array): SparseWeights {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEADER_BYTES || view.getUint32(0, true) !== MAGIC) throw damaged();
  const bits = view.getUint32(4, true);
  const labels = view.getUint32(8, true);
  const entries = view.getUint32(12, true);
  const scale = view.getFloat32(16, true);
  const buckets = 2 ** bits;
  if (bytes.length !== HEADER_BYTES + buckets + 2 * entries + 4 * labels * labels) throw damaged();
  const starts = new Uint32Array(buckets + 1);
  for (let b = 0; b < buckets; b += 1) starts[b + 1] = (starts[b] ?? 0) + (bytes[HEADER_BYTES + b] ?? 0);
  const at = HEADER_BYTES + buckets;
  const transitions = new Float32Array(labels * labels);
  const tail = at + 2 * entries;
  for (let i = 0; i < transitions.length; i += 1) transitions[i] = view.getFloat32(tail + 4 * i, true);
  return {
    bits,
    labels,
    scale,
    starts,
    entryLabels: Uint8Array.from(bytes.subarray(at, at + entries)),
    // Conversion wraps bytes above 127 to the negative weights that they stand for.
    entryWeights: Int8Array.from(bytes.subarray(at + entries, tail)),
    transitions,
  };
}

/** The bytes of weights; see `unpackWeights`. A bucket holds at most 255 entries. */
export function packWeights(weights: SparseWeights): Uint8Array {
  const { bits, labels, scale, starts, entryLabels, entryWeights, transitions } = weights;
  const buckets = 2 ** bits;
  const entries = entryLabels.length;
  const bytes = new Uint8Array(HEADER_BYTES + buckets + 2 * entries + 4 * labels * labels);
  const view = new DataView(bytes.buffer);
  [MAGIC, bits, labels, entries].forEach((value, i) => view.setUint32(4 * i, value, true));
  view.setFloat32(16, scale, true);
  for (let b = 0; b < buckets; b += 1) bytes[HEADER_BYTES + b] = (starts[b + 1] ?? 0) - (starts[b] ?? 0);
  const at = HEADER_BYTES + buckets;
  bytes.set(entryLabels, at);
  bytes.set(new Uint8Array(entryWeights.buffer, entryWeights.byteOffset, entries), at + entries);
  transitions.forEach((value, i) => view.setFloat32(at + 2 * entries + 4 * i, value, true));
  return bytes;
}

function damaged(): InputError {
  return new InputError("INPUT_UNREADABLE", "The file of a model is damaged or of another version.", {
    hint: "Install Newsgraph again, or train the models with npm run train.",
  });
}
