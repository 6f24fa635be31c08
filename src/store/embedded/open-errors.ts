import { StoreError } from "../../graph/errors.js";
import { EngineDied, EngineFailure } from "./engine-failure.js";

/** True when another process (or another opening) holds the file. */
export function isLockError(failure: EngineFailure): boolean {
  return failure.message.includes("cannot be locked");
}

/** Why the database could not be opened, as an error with a remedy. */
export function toOpenError(error: unknown, path: string | null): StoreError {
  const message = error instanceof Error ? error.message : String(error);
  const where = path ?? "in memory";
  const options = { details: { path: where }, cause: error };
  if (error instanceof EngineFailure && isLockError(error)) {
    return new StoreError("STORE_IN_USE", `The database ${where} is in use by another process.`, {
      ...options,
      hint: "Stop the other Newsgraph, talk to its server instead, or choose another data folder.",
      retriable: true,
    });
  }
  if (isLogDamaged(message)) return logDamaged(where, message, options);
  if (isFileDamaged(message)) return fileDamaged(where, message, options);
  if (error instanceof EngineFailure && isLibraryMissing(message)) return libraryMissing(message, options);
  return new StoreError(
    "STORE_UNAVAILABLE",
    `The database ${where} cannot be opened: ${firstLine(message)}`,
    {
      ...options,
      details: { ...options.details, lastWords: error instanceof EngineDied ? error.lastWords : null },
      hint: "Check that the folder exists, may be written to, and has free space.",
    },
  );
}

type Options = ConstructorParameters<typeof StoreError>[2];

function isLogDamaged(message: string): boolean {
  return /GRAFEO-S00\d|checksum mismatch|WAL/.test(message);
}

function isFileDamaged(message: string): boolean {
  return /GRAFEO-X002|invalid file header|not a Grafeo database|not a database file|truncated|corrupt/i.test(
    message,
  );
}

/** Words of Node's loader and of the package's own loader when the platform has no build, or the C library is too old. */
function isLibraryMissing(message: string): boolean {
  return /Cannot find (native binding|module|package)|ERR_DLOPEN_FAILED|GLIBC_|Failed to load native|cannot open shared object|ld-musl/.test(
    message,
  );
}

function logDamaged(where: string, message: string, options: Options): StoreError {
  return new StoreError(
    "STORE_DAMAGED",
    `The write-ahead log of ${where} is damaged: ${firstLine(message)}`,
    {
      ...options,
      hint:
        "Copy the database file and its .wal folder to a safe place first. Then open it with salvage: everything " +
        "committed before the damage comes back, and the damaged log is kept beside the file as .wal.damaged.",
    },
  );
}

function fileDamaged(where: string, message: string, options: Options): StoreError {
  return new StoreError(
    "STORE_DAMAGED",
    `${where} is not a database that can be read: ${firstLine(message)}`,
    {
      ...options,
      hint: "Restore the file from a backup, or move it away and ingest the articles again. Nothing was changed.",
    },
  );
}

function libraryMissing(message: string, options: Options): StoreError {
  return new StoreError(
    "STORE_UNAVAILABLE",
    `The native library of the embedded database cannot be loaded: ${firstSentence(message)}`,
    {
      ...options,
      hint:
        "It needs Linux with glibc 2.34 or newer, macOS, or Windows on x64; Alpine on x64 has no build. There, use " +
        "Neo4j as the store. Elsewhere, install again without leaving out optional packages.",
    },
  );
}

function firstLine(message: string): string {
  return message.split("\n", 1)[0] ?? message;
}

function firstSentence(message: string): string {
  return firstLine(message).split(/(?<=\.) /, 1)[0] ?? message;
}
