import type { JobItemView } from "../api/job-view.js";
import { isNewsgraphError } from "../graph/errors.js";
import type { Log } from "./log.js";

/** What an article's failure looks like from outside. A fault in the program is logged, not told. */
export function itemError(error: unknown, source: string, log: Log): NonNullable<JobItemView["error"]> {
  if (isNewsgraphError(error)) return { code: error.code, message: error.message, hint: error.hint ?? null };
  log.error("Adding an article failed because of a fault in the program.", { source, error });
  return {
    code: "INTERNAL",
    message: "The article could not be added because of a fault in Newsgraph itself.",
    hint: "The log of the server or command has the details.",
  };
}
