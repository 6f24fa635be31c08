import { unzipSync, type UnzipFileInfo, zipSync } from "fflate";
import { InputError } from "../../../src/graph/errors.js";
import { tooLarge } from "../read-bytes.js";

/** The parts of a Word document that hold text or say what it means; pictures and fonts stay packed. */
const NEEDED =
  /^(?:\[Content_Types\]\.xml|_rels\/[^/]*\.rels|docProps\/core\.xml|word\/(?:_rels\/)?[^/]*\.(?:xml|rels))$/u;
const MOST_ENTRIES = 10_000;

/** The parts of a Word document, unpacked within bounds. */
export interface UnpackedDocument {
  /** The same document as an archive that is not compressed, with the parts that matter alone. */
  readonly archive: Uint8Array;
  readonly part: (name: string) => Uint8Array | null;
}

/**
 * Unpacks a Word document without trusting what it says of its own size: a part that unpacks to more than it declares
 * is cut there, and the declared sizes together are bounded.
 * @throws InputError INPUT_TOO_LARGE over `maxBytes`, INPUT_UNREADABLE when it is damaged or no such document
 */
export function unpackDocument(bytes: Uint8Array, source: string, maxBytes: number): UnpackedDocument {
  const parts = unzip(bytes, source, maxBytes);
  if (parts["word/document.xml"] === undefined)
    throw damaged(source, "it has no main part, word/document.xml");
  return { archive: zipSync(parts, { level: 0 }), part: (name) => parts[name] ?? null };
}

function unzip(bytes: Uint8Array, source: string, maxBytes: number): Record<string, Uint8Array> {
  let total = 0;
  let entries = 0;
  const filter = ({ name, originalSize }: UnzipFileInfo) => {
    if (++entries > MOST_ENTRIES) throw damaged(source, `it has more than ${MOST_ENTRIES} parts`);
    if (!NEEDED.test(name)) return false;
    total += originalSize;
    if (total > maxBytes) throw tooLarge(`${source}, unpacked,`, maxBytes);
    return true;
  };
  try {
    return unzipSync(bytes, { filter });
  } catch (cause) {
    if (cause instanceof InputError) throw cause;
    throw damaged(source, "its archive is broken or encrypted", cause);
  }
}

/** The error for a Word document that cannot be read. */
export function damaged(source: string, why: string, cause?: unknown): InputError {
  return new InputError("INPUT_UNREADABLE", `${source} is no Word document that can be read: ${why}.`, {
    hint: "Open it in a word processor and save it anew as .docx, without a password.",
    details: { source },
    ...(cause === undefined ? {} : { cause }),
  });
}
