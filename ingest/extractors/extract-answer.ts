import { ANNOTATIONS_VERSION, type Annotations } from "../../src/graph/annotations.js";
import { isNewsgraphError } from "../../src/graph/errors.js";
import { parseAnnotations } from "../../src/graph/parse-annotations.js";
import type { ExtractRequest } from "./extract-request.js";
import { extractorFailed } from "./extractor-failure.js";
import type { ChannelAnswer } from "./line-channel.js";
import { plainLine } from "./text-tail.js";

/** How much of an answer that is no JSON an error message shows, in UTF-16 code units. */
const SHOWN = 80;

type Fields = Readonly<Record<string, unknown>>;

/**
 * Read the answer of an external extractor to a request. What the request says already may be left out of the answer,
 * and so may fields that are null or empty in most facts and entities; see docs/extractors.md.
 * @throws InputError `EXTRACTOR_FAILED` that names the line, and the field that breaks the format
 */
export function parseExtractAnswer({ line, where }: ChannelAnswer, request: ExtractRequest): Annotations {
  const fail = (problem: string, cause?: unknown): never => {
    throw extractorFailed(
      `The external extractor's answer to ${request.source} is not valid: ${where} ${problem}`,
      undefined,
      cause,
    );
  };
  const answer = parseJson(line, fail);
  if (!isObject(answer)) return fail("is not a JSON object.");
  if (typeof answer["error"] === "string") {
    throw extractorFailed(
      `The external extractor could not read ${request.source}: ${plainLine(answer["error"])}`,
    );
  }
  if (answer["id"] === undefined ? answer["text"] !== request.text : answer["id"] !== request.id)
    return fail("is not about this article: it must repeat `id` of the request, or its `text`.");
  if (answer["text"] !== undefined && answer["text"] !== request.text)
    return fail("has another `text` than the request, so its offsets would point elsewhere.");
  try {
    return parseAnnotations(complete(answer, request));
  } catch (error) {
    if (!isNewsgraphError(error)) throw error;
    return fail(`breaks the format: ${error.message}`, error);
  }
}

function parseJson(line: string, fail: (problem: string, cause: unknown) => never): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch (error) {
    const shown = plainLine(line.slice(0, SHOWN));
    return fail(`is not JSON; it begins with \`${shown}\`.`, error);
  }
}

/** The answer as an object of the extract format: the article as the request has it, what was left out filled in. */
function complete(answer: Fields, request: ExtractRequest): Fields {
  const { id: _id, version, entities, facts, ...rest } = answer;
  const { extractor } = rest;
  return {
    ...rest,
    version: version ?? ANNOTATIONS_VERSION,
    source: request.source,
    url: request.url,
    canonicalUrl: request.canonicalUrl,
    // The article's own word counts; the extractor fills what it does not say.
    title: request.title ?? rest["title"] ?? null,
    byline: request.byline ?? rest["byline"] ?? null,
    publisher: request.publisher ?? rest["publisher"] ?? null,
    publishedAt: request.publishedAt ?? rest["publishedAt"] ?? null,
    updatedAt: request.updatedAt ?? rest["updatedAt"] ?? null,
    language: request.language ?? rest["language"] ?? null,
    text: request.text,
    sentences: rest["sentences"] ?? request.sentences,
    entities: each(entities ?? [], (entity) => ({ aliases: [], wikidata: null, mentions: [], ...entity })),
    facts: each(facts ?? [], (fact) => ({ ...USUAL_FACT, extractor, ...fact })),
  };
}

const USUAL_FACT: Fields = {
  polarity: "asserted",
  modality: "actual",
  statedBy: null,
  validFrom: null,
  validTo: null,
  precision: null,
  place: null,
};

/** Each object of a list changed; whatever has another form is left for the check of the format to refuse. */
function each(list: unknown, change: (item: Fields) => Fields): unknown {
  if (!Array.isArray(list)) return list;
  return list.map((item: unknown) => (isObject(item) ? change(item) : item));
}

function isObject(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
