import { randomBytes } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import Type, { type Static } from "typebox";
import Value from "typebox/value";

const ServerFileSchema = Type.Object({
  pid: Type.Integer({ minimum: 1 }),
  address: Type.String({ pattern: "^http://" }),
  token: Type.String({ minLength: 32 }),
  startedAt: Type.String(),
});

/** What a running server leaves in the data folder, so that the commands find it. */
export type ServerFile = Static<typeof ServerFileSchema>;

function pathIn(dataFolder: string): string {
  return join(dataFolder, "server.json");
}

/** Say in the data folder that this process serves it at `address`. Only its owner may read the token. */
export async function writeServerFile(dataFolder: string, address: string): Promise<ServerFile> {
  const file: ServerFile = {
    pid: process.pid,
    address,
    token: randomBytes(24).toString("hex"),
    startedAt: new Date().toISOString(),
  };
  await mkdir(dataFolder, { recursive: true });
  const draft = `${pathIn(dataFolder)}.${process.pid}`;
  await writeFile(draft, `${JSON.stringify(file, null, 2)}\n`, { mode: 0o600 });
  await rename(draft, pathIn(dataFolder));
  return file;
}

/** What the data folder says about a server; null when it says nothing that can be used. */
export async function readServerFile(dataFolder: string): Promise<ServerFile | null> {
  try {
    const content: unknown = JSON.parse(await readFile(pathIn(dataFolder), "utf8"));
    return Value.Check(ServerFileSchema, content) ? content : null;
  } catch {
    return null;
  }
}

/** Take the file away if it is still the one that `token` belongs to. */
export async function removeServerFile(dataFolder: string, token: string): Promise<void> {
  if ((await readServerFile(dataFolder))?.token === token) await rm(pathIn(dataFolder), { force: true });
}
