import type { Annotations } from "../../src/graph/annotations.js";
import { CancelledError, InputError } from "../../src/graph/errors.js";
import type { ArticleReader, Reading, Submission } from "../../src/jobs/reader.js";

/** Annotations of "<name> leads <body>." sentences: enough of a language for the tests of what comes after reading. */
export function annotate(text: string, fields: Partial<Annotations> = {}): Annotations {
  const match = /^(\w+) leads (\w+)\./.exec(text);
  const [, person = "Nobody", body = "Nothing"] = match ?? [];
  const end = text.indexOf(".") + 1;
  const entity = (id: string, kind: "Person" | "Country", name: string) => {
    const start = text.indexOf(name);
    return {
      id,
      kind,
      name,
      aliases: [],
      wikidata: null,
      mentions: [{ start, end: start + name.length, form: "name" as const }],
    };
  };
  return {
    version: 1,
    source: "pasted text",
    url: null,
    canonicalUrl: null,
    title: null,
    byline: null,
    publisher: null,
    publishedAt: null,
    updatedAt: null,
    language: "en",
    extractor: "fake@1",
    text,
    sentences: match === null ? [] : [{ start: 0, end }],
    entities: match === null ? [] : [entity("e1", "Person", person), entity("e2", "Country", body)],
    facts:
      match === null
        ? []
        : [
            {
              relation: "HEAD_OF_STATE_OF",
              subject: "e1",
              object: "e2",
              polarity: "asserted",
              modality: "actual",
              statedBy: null,
              validFrom: null,
              validTo: null,
              precision: null,
              place: null,
              confidence: 0.9,
              evidence: [{ start: 0, end }],
              extractor: "fake@1",
            },
          ],
    ...fields,
  };
}

export interface FakeReader extends ArticleReader {
  /** Every submission that reading was begun of, in order. */
  readonly begun: Submission[];
  /** How many reads run now, and the most that ever ran at once. */
  readonly running: () => { now: number; most: number };
  /** Let one waiting read go on (or all), when the reader holds. */
  release(count?: number): void;
}

/**
 * A reader that knows the language of `annotate`. A text that starts with "bad" cannot be read, one
 * that starts with "crash" meets a fault; with `hold` each read waits until it is released or aborted.
 */
export function createFakeReader({ hold = false, deaf = false } = {}): FakeReader {
  const begun: Submission[] = [];
  const waiting: (() => void)[] = [];
  let now = 0;
  let most = 0;
  return {
    begun,
    running: () => ({ now, most }),
    release: (count = Infinity) => waiting.splice(0, count).forEach((go) => go()),
    read: async (submission, { signal, onStage }) => {
      begun.push(submission);
      most = Math.max(most, (now += 1));
      try {
        onStage("text");
        if (hold) await waitFor(waiting, deaf ? new AbortController().signal : signal);
        onStage("facts");
        return result(submission);
      } finally {
        now -= 1;
      }
    },
    close: () => Promise.resolve(),
  };
}

function waitFor(waiting: (() => void)[], signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(new CancelledError("CANCELLED", "Reading was cancelled."));
    if (signal.aborted) stop();
    signal.addEventListener("abort", stop, { once: true });
    waiting.push(resolve);
  });
}

/** `feed/3` names three articles, `index/2` two feeds of two articles, and itself. */
function listAt(url: string): Reading {
  const [, kind, count = "0"] = /(feed|index)\/(\d+)$/u.exec(url) ?? [];
  const numbers = Array.from({ length: Number(count) }, (_, i) => i + 1);
  const members = numbers.map((i): Submission =>
    kind === "index"
      ? { type: "url", url: `${url}/${i}/feed/2` }
      : { type: "url", url: `${url}/${i}`, known: { title: `Article ${i}` } },
  );
  return {
    title: `List of ${count}`,
    members: kind === "index" ? [...members, { type: "url", url }] : members,
  };
}

function result(submission: Submission): Reading {
  switch (submission.type) {
    case "bytes":
      return annotate(Buffer.from(submission.base64, "base64").toString(), submission.metadata);
    case "text": {
      const { text, metadata } = submission;
      if (text.startsWith("bad"))
        throw new InputError("INPUT_UNREADABLE", "No article text.", { hint: "Paste more." });
      if (text.startsWith("crash")) throw new TypeError("secret detail of the program");
      const { source, title = null, publisher = null, publishedAt = null, url = null } = metadata;
      return annotate(text, { source, title, publisher, publishedAt, url, canonicalUrl: url });
    }
    case "html":
      return annotate(submission.html, { url: submission.url, canonicalUrl: submission.url });
    case "url":
      if (/feed|index/u.test(submission.url) && submission.known === undefined) return listAt(submission.url);
      return annotate("Una leads Mali.", {
        source: submission.url,
        url: submission.url,
        canonicalUrl: submission.url,
      });
    case "file":
      return annotate("Bob leads Chad.", { source: submission.path });
  }
}
