import type { AppStore } from "./app-store.js";
import { COMMUNITIES, EXPLORED, queryContent } from "./content-names.js";

/** What is on the stage now. Each content has places of its own. */
export function stageContent({ stage, query, explore }: AppStore): string {
  if (stage.value === "query") return queryContent(query.runs.value);
  return explore.state.value.grouped ? COMMUNITIES : EXPLORED;
}
