import type { ConfigSpec, ExtractorConfig } from "./config.js";
import type { ConfigProblem } from "./config-problem.js";
import { type Setting, SETTINGS } from "./settings.js";

const TIMEOUT_MS = 120_000;
const MAX_ANSWER_BYTES = 16 * 1024 * 1024;

type Take = <T>(setting: Setting<T>) => T | undefined;

/** What reads the articles: the bundled extractor unless another was chosen, which then needs a command or an address. */
export function resolveExtractor(
  take: Take,
  specs: readonly ConfigSpec[],
  problems: ConfigProblem[],
): ExtractorConfig {
  const isSet = (setting: Setting<unknown>) => specs.some((spec) => spec.values[setting.key] !== undefined);
  const use = take(SETTINGS.extractor) ?? "bundled";
  const [hasCommand, hasUrl] = [isSet(SETTINGS.extractorCommand), isSet(SETTINGS.extractorUrl)];
  if (use !== "bundled" && hasCommand === hasUrl) {
    problems.push({
      source: SETTINGS.extractor.key,
      message: `${use} needs ${hasCommand ? "only one of" : "either"} extractor.command (${SETTINGS.extractorCommand.env}) or extractor.url (${SETTINGS.extractorUrl.env})`,
    });
  }
  return {
    use,
    command: take(SETTINGS.extractorCommand) ?? null,
    url: take(SETTINGS.extractorUrl) ?? null,
    timeoutMs: take(SETTINGS.extractorTimeoutMs) ?? TIMEOUT_MS,
    maxAnswerBytes: take(SETTINGS.extractorMaxAnswerBytes) ?? MAX_ANSWER_BYTES,
    parallel: take(SETTINGS.extractorParallel) ?? 1,
  };
}
