import { open, rename } from "node:fs/promises";
import { dirname } from "node:path";

/**
 * Write a file so that a crash at any moment leaves the old content or the new, never a part:
 * to a neighbour first, flushed, then renamed, with the folder's entry flushed as well.
 */
export async function writeDurably(path: string, content: string): Promise<void> {
  const temporary = `${path}.tmp`;
  const file = await open(temporary, "w", 0o600);
  try {
    await file.writeFile(content, "utf8");
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(temporary, path);
  await syncFolder(dirname(path));
}

async function syncFolder(path: string): Promise<void> {
  // Windows cannot open a folder, and needs no flush for a rename to last.
  if (process.platform === "win32") return;
  const folder = await open(path, "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
