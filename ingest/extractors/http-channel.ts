import { type IncomingMessage, request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import {
  extractionCancelled,
  extractorFailed,
  extractorTooLoud,
  extractorTooSlow,
} from "./extractor-failure.js";
import type { ChannelAnswer, ChannelLimits, LineChannel } from "./line-channel.js";
import { plainLine } from "./text-tail.js";

/** How much of the answer an error message shows, in UTF-16 code units. */
const SHOWN = 300;

/**
 * An address that takes a request as the body of a POST (`application/x-ndjson`, one line) and answers with status
 * 200 and one object. Redirects are not followed. Addresses of this machine are allowed: the user has configured it.
 * @param url http or https
 */
export function createHttpChannel(url: string, limits: ChannelLimits): LineChannel {
  const who = `The external extractor at ${url}`;
  const closing = new AbortController();
  return {
    exchange(line, signal) {
      if (signal.aborted) return Promise.reject(extractionCancelled());
      return post(url, line, { who, limits, stop: AbortSignal.any([signal, closing.signal]) });
    },
    close() {
      closing.abort();
      return Promise.resolve();
    },
  };
}

interface PostOptions {
  readonly who: string;
  readonly limits: ChannelLimits;
  readonly stop: AbortSignal;
}

function post(url: string, line: string, { who, limits, stop }: PostOptions): Promise<ChannelAnswer> {
  return new Promise((resolve, reject) => {
    const body = Buffer.from(`${line}\n`);
    const send = url.startsWith("https:") ? requestHttps : requestHttp;
    const sent = send(url, {
      method: "POST",
      headers: {
        "content-type": "application/x-ndjson",
        accept: "application/x-ndjson, application/json",
        "content-length": body.length,
      },
    });
    const settle = (finish: () => void) => {
      clearTimeout(timer);
      stop.removeEventListener("abort", onAbort);
      finish();
      sent.destroy();
    };
    const onFailure = (error: Error) => settle(() => reject(error));
    const onAbort = () => onFailure(extractionCancelled());
    const timer = setTimeout(() => onFailure(extractorTooSlow(who, limits.timeoutMs)), limits.timeoutMs);
    stop.addEventListener("abort", onAbort, { once: true });
    sent.on("error", (cause) =>
      onFailure(extractorFailed(`${who} failed: ${cause.message}.`, undefined, cause)),
    );
    sent.on("response", (response) => {
      readBody(response, limits.maxAnswerBytes).then(
        (text) => {
          if (text === null) onFailure(extractorTooLoud(who, limits.maxAnswerBytes));
          else if (response.statusCode !== 200) onFailure(wrongStatus(who, response.statusCode, text));
          else settle(() => resolve({ line: text, where: "its answer" }));
        },
        (cause: unknown) => onFailure(extractorFailed(`${who} broke its answer off.`, undefined, cause)),
      );
    });
    sent.end(body);
  });
}

/** The body as text, or null when it is over the limit. */
async function readBody(response: IncomingMessage, maxBytes: number): Promise<string | null> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of response as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > maxBytes) return null;
    parts.push(part);
  }
  return Buffer.concat(parts).toString("utf8").trim();
}

function wrongStatus(who: string, status: number | undefined, text: string): Error {
  const said = plainLine(text.slice(0, SHOWN));
  return extractorFailed(`${who} answered with status ${String(status)}${said === "" ? "." : `: ${said}`}`);
}
