import { CancelledError, InputError } from "../../src/graph/errors.js";

const HINT = "docs/extractors.md says what an external extractor is given and must answer.";

/** An external extractor did not do its part. */
export function extractorFailed(message: string, hint = HINT, cause?: unknown): InputError {
  return new InputError("EXTRACTOR_FAILED", message, { hint, cause });
}

/** No answer within the time allowed. */
export function extractorTooSlow(who: string, timeoutMs: number, complaint = ""): InputError {
  return extractorFailed(
    `${who} did not answer within ${timeoutMs / 1000} s and was stopped.${complaint}`,
    "Set extractor.timeoutMs (NEWSGRAPH_EXTRACTOR_TIMEOUT_MS) higher; the first answer includes the program's start.",
  );
}

/** An answer over the limit of its size. */
export function extractorTooLoud(who: string, maxBytes: number, complaint = ""): InputError {
  return extractorFailed(
    `${who} answered with more than ${maxBytes} bytes and was stopped.${complaint}`,
    "Set extractor.maxAnswerBytes (NEWSGRAPH_EXTRACTOR_MAX_ANSWER_BYTES) higher if the answer is right.",
  );
}

/** The caller asked to stop. */
export function extractionCancelled(): CancelledError {
  return new CancelledError("CANCELLED", "Reading was cancelled.");
}
