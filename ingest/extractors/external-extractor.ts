import { parseExtractAnswer } from "./extract-answer.js";
import { requestFor } from "./extract-request.js";
import type { Extractor } from "./extractor.js";
import type { LineChannel } from "./line-channel.js";

/** A program of the user's own, reached over a channel. */
export function createExternalExtractor(channel: Pick<LineChannel, "exchange">): Extractor {
  return async (document, { signal, onStage }) => {
    onStage("sentences");
    const request = requestFor(document);
    onStage("facts");
    return parseExtractAnswer(await channel.exchange(JSON.stringify(request), signal), request);
  };
}
