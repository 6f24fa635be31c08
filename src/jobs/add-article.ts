import type { JobItemView, JobOutcome } from "../api/job-view.js";
import { CancelledError } from "../graph/errors.js";
import type { GraphStore } from "../store/graph-store.js";
import { inTurn } from "./in-turn.js";
import { type ArticleReader, type Collection, isCollection, type Submission } from "./reader.js";
import { saveReading } from "./save-reading.js";
import { untilAborted } from "./until-aborted.js";

interface Parts {
  readonly store: GraphStore;
  readonly reader: ArticleReader;
  readonly clock: () => Date;
}

/** Takes one submission from its reading to the graph; one that turns out to be a list is only handed back. */
export type AddArticle = (
  submission: Submission,
  options: {
    readonly signal: AbortSignal;
    readonly onStage: (stage: NonNullable<JobItemView["stage"]>) => void;
  },
) => Promise<JobOutcome | Collection>;

/**
 * Several articles may be read and saved at once, those with the same text one after another. Before its save has
 * begun an article can be cancelled (CancelledError), and while it waits for a database that is away;
 * otherwise it is saved to the end.
 */
export function createAddArticle({ store, reader, clock }: Parts): AddArticle {
  // Looking for a stored article with this text and saving it must not interleave with the same for another.
  const saving = inTurn();
  return async (submission, { signal, onStage }) => {
    const begun = clock().getTime();
    const reading = reader.read(submission, {
      signal,
      // A stage that comes late must not overwrite how the article ended.
      onStage: (stage) => {
        if (!signal.aborted) onStage(stage);
      },
    });
    const read = await untilAborted(signal, reading);
    if (isCollection(read)) return read;
    return saving(read.text, async () => {
      if (signal.aborted) throw new CancelledError("CANCELLED", "Adding the article was cancelled.");
      onStage("save");
      const ingestedAt = clock().toISOString();
      const saved = await saveReading(store, { submission, read, ingestedAt }, signal);
      return { ...saved, ms: Math.max(0, clock().getTime() - begun) };
    });
  };
}
