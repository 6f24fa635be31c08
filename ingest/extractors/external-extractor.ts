import { contentHash } from "../../src/graph/ids.js";
import { parseExtractAnswer } from "./extract-answer.js";
import { toExtractRequest } from "./extract-request.js";
import type { Extractor } from "./extractor.js";
import type { LineChannel } from "./line-channel.js";

/** Hexadecimal digits of a request's id: enough that a late answer is never taken for that of another article. */
const ID_LENGTH = 16;

/** A program of the user's own, reached over a channel. */
export function createExternalExtractor(channel: Pick<LineChannel, "exchange">): Extractor {
  return async (document, { signal, onStage }) => {
    onStage("sentences");
    const request = toExtractRequest(document, contentHash(document.text).slice(0, ID_LENGTH));
    onStage("facts");
    return parseExtractAnswer(await channel.exchange(JSON.stringify(request), signal), request);
  };
}
