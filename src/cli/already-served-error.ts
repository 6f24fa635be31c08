import { StoreError } from "../graph/errors.js";
import type { ServerFile } from "./server-file.js";

/** The data folder is served already. */
export class AlreadyServedError extends StoreError {
  constructor(
    dataFolder: string,
    readonly server: ServerFile,
  ) {
    super(
      "STORE_IN_USE",
      `The data folder ${dataFolder} is already served at ${server.address} (process ${server.pid}).`,
      {
        hint: "Open that address, stop that server, or name another folder with --data.",
        details: { address: server.address, pid: server.pid },
      },
    );
  }
}
