import { mkdir, stat } from "node:fs/promises";
import { resolve } from "node:path";
import { Command, Option } from "commander";
import type { ListEntry } from "../../../ingest/source/feed/article-list.js";
import type { JobItemView } from "../../api/job-view.js";
import { watchFile } from "../data-layout.js";
import { EXIT } from "../exit-code.js";
import { ingestBatch } from "../ingest-batch.js";
import { describeError } from "../output/describe-error.js";
import { printReport } from "../print-report.js";
import { parseDuration } from "../parse-duration.js";
import { type CommandContext, refuse, runCommand } from "../run-command.js";
import { watchSources } from "../watch/watch-sources.js";
import { watchedFeed } from "../watch/watched-feed.js";
import { watchedFolder } from "../watch/watched-folder.js";
import type { WatchedSource } from "../watch/watched-source.js";
import type { Ending } from "../watch/what-is-new.js";
import { withNewsgraph } from "../with-newsgraph.js";

interface Options {
  readonly every: number;
  readonly once?: boolean;
  readonly fromNow?: boolean;
}

/** Feeds are asked no more often than this, and folders, which cost nobody anything, this often at least. */
const SHORTEST_MS = 30_000;
const LONGEST_MS = 7 * 24 * 3_600_000;
const FOLDER_MS = 5_000;

/** `newsgraph watch`: follow feeds and folders. */
export function watchCommand(): Command {
  return new Command("watch")
    .description("Follow feeds, news sitemaps and folders, and take in what is new. Ctrl-C stops it.")
    .argument("<sources...>", "addresses of feeds, news sitemaps and pages that name their feed, and folders")
    .addOption(
      new Option("--every <time>", "time between two looks at a feed, such as 30s, 15m or 2h")
        .argParser(parseDuration(SHORTEST_MS, LONGEST_MS))
        .default(15 * 60_000, "15m"),
    )
    .option("--once", "look once and end")
    .option("--from-now", "pass over what a source already holds when it is first looked at")
    .option("--ignore-robots", "fetch also what the robots.txt of a site asks programs not to fetch")
    .option("--workers <n>", "articles read at the same time")
    .option("--extractor <which>", "what reads them: bundled, external or both (see docs/extractors.md)")
    .addHelpText(
      "after",
      `
What was taken in is remembered in the data folder, so that a restart goes on where it stopped.

Examples:
  newsgraph watch https://example.org/feed.xml
  newsgraph watch https://example.org/feed.xml ~/clippings --every 30m
  newsgraph watch https://example.org/news-sitemap.xml --once     # for a scheduler`,
    )
    .action(runCommand<Options>(watch));
}

async function watch(context: CommandContext, inputs: readonly string[], options: Options) {
  const { config, terminal, signal } = context;
  const { maxBytes } = config.reading;
  // Loaded only here: the other commands do without.
  const { openFetcher } = await import("../wire/open-fetcher.js");
  const { openSeenFile } = await import("../watch/seen-file.js");
  const feeds = { fetcher: openFetcher(config.reading), maxBytes, everyMs: options.every };
  const sources = await Promise.all(inputs.map((input) => toSource(input, feeds)));
  await mkdir(config.dataFolder, { recursive: true, mode: 0o700 });
  const seenFile = await openSeenFile(watchFile(config.dataFolder), (aside) =>
    terminal.note(`What was seen before could not be read and was set aside: ${aside}`),
  );
  const once = options.once === true;
  if (!once) terminal.note(`Following ${inputs.join(", ")}. Ctrl-C stops it.`);
  const parts = {
    seenFile,
    signal,
    ingest: (entries: readonly ListEntry[]) => ingest(entries, context),
    onProblem: (source: string, error: Error) =>
      terminal.note(`failed     ${source}: ${describeError(error)}`),
  };
  const failed = await watchSources(sources, parts, { once, fromNow: options.fromNow === true });
  return once && failed > 0 ? EXIT.failed : EXIT.done;
}

/** @throws InputError `INPUT_INVALID` when it is neither an address nor a folder */
async function toSource(input: string, feeds: Parameters<typeof watchedFeed>[1]): Promise<WatchedSource> {
  if (/^https?:\/\//iu.test(input)) return watchedFeed(input, feeds);
  const stats = await stat(input).catch(() => null);
  if (stats?.isDirectory() === true) return watchedFolder(resolve(input), FOLDER_MS);
  return refuse(
    `${input} is neither an address nor a folder.`,
    "Give the addresses of feeds, or folders. `newsgraph ingest` reads single files.",
  );
}

/** The graph is opened only while there is something to save, so that other commands can use it in between. */
async function ingest(entries: readonly ListEntry[], context: CommandContext): Promise<readonly Ending[]> {
  const endings = entries.map((): Ending => "not begun");
  const onEnded = (index: number, item: JobItemView) => (endings[index] = endingOf(item));
  const sources = entries.map(({ source }) => source);
  await withNewsgraph(context.config, async (newsgraph) => {
    await printReport(await ingestBatch(newsgraph, sources, { ...context, onEnded }), context);
  });
  return endings;
}

const MAY_PASS: ReadonlySet<string> = new Set([
  "FETCH_FAILED",
  "FETCH_TIMEOUT",
  "INTERNAL",
  "EXTRACTOR_FAILED",
]);

function endingOf({ status, error }: JobItemView): Ending {
  if (status === "cancelled") return "not begun";
  const code = error?.code ?? "";
  if (code.startsWith("STORE_")) return "not begun";
  return MAY_PASS.has(code) ? "may pass" : "settled";
}
