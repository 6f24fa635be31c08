import type { AppStore } from "../state/app-store.js";

/** Run what is typed, and draw its result when there is something to draw. */
export async function runQuery({ query, stage }: AppStore): Promise<void> {
  await query.run();
  stage.value = query.error.value === null && query.view.value === "graph" ? "query" : "explore";
}
