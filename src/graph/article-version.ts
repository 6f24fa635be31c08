import type { Contribution } from "./contribution.js";

/**
 * A text that an article had before, with all that it said as read. The history of an article is no part of the graph:
 * nothing in it follows from a former version.
 */
export interface FormerVersion {
  readonly id: string;
  /** From 1, in the order in which the texts were replaced. */
  readonly number: number;
  readonly contribution: Contribution;
  /** When this text was taken in. */
  readonly ingestedAt: string;
}
