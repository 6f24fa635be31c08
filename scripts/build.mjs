// npm run build: the program and the viewer, where they are not built yet.
import { ensureReady } from "./ensure.mjs";

await ensureReady();
