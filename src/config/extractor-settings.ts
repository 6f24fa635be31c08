import { choice, DAY_MS, list, matching, whole } from "./setting.js";

/** Who can read the articles: see docs/extractors.md. */
export const EXTRACTOR_USES = ["bundled", "external", "both"] as const;

const MEGABYTE = 1024 * 1024;

/** Settings of what reads the articles. */
export const EXTRACTOR_SETTINGS = {
  extractor: choice(
    {
      key: "extractor.use",
      env: "NEWSGRAPH_EXTRACTOR",
      flag: "--extractor",
      about: "What reads the articles: Newsgraph itself, an external program, or both, merged.",
    },
    EXTRACTOR_USES,
  ),
  extractorCommand: list(
    {
      key: "extractor.command",
      env: "NEWSGRAPH_EXTRACTOR_COMMAND",
      flag: null,
      about: "The external program and its arguments; no shell takes part.",
    },
    'a list such as ["python3", "reader.py"], in the environment as JSON',
  ),
  extractorUrl: matching(
    {
      key: "extractor.url",
      env: "NEWSGRAPH_EXTRACTOR_URL",
      flag: null,
      about: "The external program's address, instead of a command.",
    },
    /^https?:\/\/[^\s/@]+(?:\/\S*)?$/u,
    "an http(s) address such as http://127.0.0.1:8090/extract, without user or password",
  ),
  extractorTimeoutMs: whole(
    {
      key: "extractor.timeoutMs",
      env: "NEWSGRAPH_EXTRACTOR_TIMEOUT_MS",
      flag: null,
      about: "Longest time for an answer of the external program, its start included, in ms.",
    },
    100,
    DAY_MS,
  ),
  extractorMaxAnswerBytes: whole(
    {
      key: "extractor.maxAnswerBytes",
      env: "NEWSGRAPH_EXTRACTOR_MAX_ANSWER_BYTES",
      flag: null,
      about: "Longest answer of the external program, in bytes.",
    },
    1000,
    256 * MEGABYTE,
  ),
  extractorParallel: whole(
    {
      key: "extractor.parallel",
      env: "NEWSGRAPH_EXTRACTOR_PARALLEL",
      flag: null,
      about: "Articles that the external program gets at the same time; of a command, as many are started.",
    },
    1,
    64,
  ),
} as const;
