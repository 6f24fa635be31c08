import type { ExpansionWish } from "../state/expansion.js";
import { counted } from "../state/fact-words.js";
import type { AppContext } from "./app-context.js";

/** Add neighbours of an entity to the graph and say what came. */
export async function expandEntity({ store }: AppContext, wish: ExpansionWish): Promise<void> {
  try {
    store.stage.value = "explore";
    const { added, more, switchedOff } = await store.explore.expand(wish);
    const parts = [
      added === 0 ? "All these neighbours were shown already." : `${counted(added, "neighbour")} added.`,
    ];
    if (more > 0) parts.push(`${counted(more, "more", "more")} beyond the limit of ${wish.limit}.`);
    if (switchedOff > 0) parts.push(`${switchedOff} are joined only by relations that filters leave out.`);
    store.notice.value = { text: parts.join(" "), tone: "info" };
  } catch (error) {
    store.report(error);
  }
}
