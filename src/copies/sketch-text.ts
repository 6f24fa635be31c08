import { type ArticleSketch, SKETCH_SIZE } from "./article-sketch.js";

/** A sketch as text for a database, in base64: the number of shingles, then the minima, little-endian. */
export function writeSketch({ shingles, minima }: ArticleSketch): string {
  const bytes = Buffer.alloc(4 * (SKETCH_SIZE + 1));
  bytes.writeUInt32LE(shingles, 0);
  minima.forEach((minimum, i) => bytes.writeUInt32LE(minimum, 4 * (i + 1)));
  return bytes.toString("base64");
}

/** The sketch that was written, or null for a text that is none (of another version, of another size). */
export function readSketch(text: string): ArticleSketch | null {
  const bytes = Buffer.from(text, "base64");
  if (bytes.length !== 4 * (SKETCH_SIZE + 1)) return null;
  const minima = Uint32Array.from({ length: SKETCH_SIZE }, (_, i) => bytes.readUInt32LE(4 * (i + 1)));
  return { shingles: bytes.readUInt32LE(0), minima };
}
