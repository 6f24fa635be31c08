import { open } from "node:fs/promises";
import { CancelledError, InputError } from "../../src/graph/errors.js";

interface ReadOptions {
  readonly signal: AbortSignal;
  /** In bytes. */
  readonly maxBytes: number;
}

/**
 * Reads a whole file.
 * @throws InputError when there is no such file, it is a folder, it may not be read or it is too large;
 * CancelledError after `signal`
 */
export async function readFileBytes(path: string, { signal, maxBytes }: ReadOptions): Promise<Uint8Array> {
  const file = await open(path, "r").catch((error: unknown) => {
    throw fileError(path, error);
  });
  try {
    const { size } = await checkedStat(file, path);
    if (size > maxBytes) throw tooLarge(path, maxBytes);
    return await readStream(file.createReadStream({ autoClose: false }), { signal, maxBytes, what: path });
  } finally {
    await file.close();
  }
}

async function checkedStat(file: Awaited<ReturnType<typeof open>>, path: string): Promise<{ size: number }> {
  const stats = await file.stat();
  if (stats.isDirectory()) {
    throw new InputError("INPUT_UNSUPPORTED", `${path} is a folder, not an article.`, {
      hint: "Name the files in it, or give the folder to `newsgraph ingest`, which reads every article in it.",
      details: { path },
    });
  }
  return stats;
}

/**
 * Reads a stream to its end, and stops as soon as it is over the limit.
 * @param cut keep the beginning of a stream that is over the limit, instead of refusing it
 * @throws InputError INPUT_TOO_LARGE; CancelledError after `signal`
 */
export async function readStream(
  stream: AsyncIterable<unknown>,
  { signal, maxBytes, what, cut = false }: ReadOptions & { readonly what: string; readonly cut?: boolean },
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    if (signal.aborted) throw new CancelledError("CANCELLED", `Reading ${what} was cancelled.`);
    const bytes = toBytes(chunk);
    size += bytes.length;
    chunks.push(bytes);
    if (size <= maxBytes) continue;
    if (cut) return Buffer.concat(chunks, maxBytes);
    throw tooLarge(what, maxBytes);
  }
  return Buffer.concat(chunks, size);
}

function toBytes(chunk: unknown): Uint8Array {
  return chunk instanceof Uint8Array ? chunk : Buffer.from(String(chunk), "utf8");
}

/** The error for something over its size limit. */
export function tooLarge(what: string, maxBytes: number): InputError {
  const limit = `${(maxBytes / 1024 / 1024).toFixed(maxBytes < 1024 * 1024 ? 3 : 0)} MB`;
  return new InputError("INPUT_TOO_LARGE", `${what} is larger than ${limit}, the limit for one article.`, {
    hint: "Give the article alone, or cut the file into its articles.",
    details: { what, maxBytes },
  });
}

const MESSAGES: Readonly<Record<string, string>> = {
  ENOENT: "does not exist",
  ENOTDIR: "does not exist",
  EACCES: "may not be read by this user",
  EPERM: "may not be read by this user",
  EISDIR: "is a folder, not an article",
  ENAMETOOLONG: "is too long for a path",
  ELOOP: "is a link that leads to itself",
};

/** What a failed call of the file system means for the one who named the file. */
export function fileError(path: string, cause: unknown): InputError {
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  const missing = code === "ENOENT" || code === "ENOTDIR";
  return new InputError(
    missing ? "INPUT_NOT_FOUND" : "INPUT_UNREADABLE",
    `${path} ${MESSAGES[code] ?? "cannot be read"}.`,
    {
      hint: missing
        ? "Check the path; a relative one counts from the current folder."
        : "Check the file and its permissions.",
      details: { path },
      cause,
    },
  );
}
