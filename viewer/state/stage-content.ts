import type { AppStore } from "./app-store.js";

/** The contents of the stage that hold the explored graph: as it is, and with one disc for each community. */
export const EXPLORED = "explore";
export const COMMUNITIES = "communities";

/** The content that holds the result of a run of a query. */
export function queryContent(run: number): string {
  return `query ${run}`;
}

/** What is on the stage now. Each content has places of its own. */
export function stageContent({ stage, query, explore }: AppStore): string {
  if (stage.value === "query") return queryContent(query.runs.value);
  return explore.state.value.grouped ? COMMUNITIES : EXPLORED;
}
