/** The contents of the stage that hold the explored graph: as it is, and with one disc for each community. */
export const EXPLORED = "explore";
export const COMMUNITIES = "communities";

/** The content that holds the result of a run of a query. */
export function queryContent(run: number): string {
  return `query ${run}`;
}
