import { ask, type Child, EndedEarly, kill, sayFarewell, startChild } from "./child-program.js";
import { extractionCancelled } from "./extractor-failure.js";
import type { ChannelAnswer, ChannelLimits, LineChannel } from "./line-channel.js";

/**
 * A command that reads a request a line from its standard input and writes an answer a line to its standard
 * output. It is started when first needed, kept between articles, killed when it does not answer in time,
 * when it answers too much and when an exchange is cancelled, and started anew after that or a crash.
 * @param command the program and its arguments; no shell takes part
 */
export function createCommandChannel(command: readonly string[], limits: ChannelLimits): LineChannel {
  const who = `The external extractor \`${command.join(" ")}\``;
  let child: Child | null = null;
  const askChild = async (line: string, signal: AbortSignal): Promise<ChannelAnswer> => {
    const served = child !== null && !child.spent;
    if (child === null || !served) child = startChild(command, who, limits);
    const asked = child;
    try {
      return await ask(asked, line, { who, signal, limits });
    } catch (error) {
      kill(asked);
      if (!(error instanceof EndedEarly)) throw error;
      // One that had served others may have ended before it saw this article: a new one gets a chance.
      if (!served) throw error.cause;
      return askChild(line, signal);
    }
  };
  return {
    exchange: (line, signal) =>
      signal.aborted ? Promise.reject(extractionCancelled()) : askChild(line, signal),
    async close() {
      const ended = child;
      child = null;
      if (ended !== null) await sayFarewell(ended);
    },
  };
}
