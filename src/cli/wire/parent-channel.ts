import type { ChannelAnswer, LineChannel } from "../../../ingest/extractors/line-channel.js";
import { rebuildError } from "../output/rebuild-error.js";
import type { AskedReply } from "./reading-messages.js";

/** A reading thread's way to the external extractor: the main thread, which owns it, asks in its place. */
export interface ParentChannel extends Pick<LineChannel, "exchange"> {
  /** The main thread's reply to the line that was sent last. */
  reply(reply: AskedReply): void;
}

/** @param ask sends a line to the main thread */
export function createParentChannel(ask: (line: string) => void): ParentChannel {
  let waiting: ((reply: AskedReply) => void) | null = null;
  return {
    exchange(line) {
      return new Promise<ChannelAnswer>((resolve, reject) => {
        waiting = (reply) => {
          waiting = null;
          if (reply.type === "answered") resolve(reply.answer);
          else reject(rebuildError(reply.error));
        };
        ask(line);
      });
    },
    reply(reply) {
      waiting?.(reply);
    },
  };
}
