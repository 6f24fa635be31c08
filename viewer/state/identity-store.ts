import { signal, type ReadonlySignal, type Signal } from "@preact/signals";

import type { Decision } from "../../src/graph/identity/decision.js";
import { toApiError } from "../client/api-error.js";
import type { Api } from "../client/api.js";
import type { Decided } from "../client/identity-answers.js";
import { EMPTY_DRAWING, mergeDrawings, toDrawing, type Drawing } from "./drawing.js";
import { plainExpansion } from "./expansion.js";
import type { ExploreStore } from "./explore-store.js";
import { decisionWords } from "./identity-words.js";
import type { Notice } from "./notice.js";
import { livingEntities, resolveEntities } from "./portrait.js";
import { renewed } from "./renew-drawing.js";

/** Something that a person decides about who is who. */
export interface IdentityAct {
  /** The entities that it is about, as read or of the graph. */
  readonly about: readonly string[];
  /** What the reader is told when it is done. */
  readonly done: string;
  readonly run: () => Promise<Decided>;
}

/** Who is who: what is asked, and the decisions that this reader takes. */
export interface IdentityStore {
  /** Suggestions that nobody has answered. */
  readonly open: ReadonlySignal<number>;
  /** Counts up whenever something was decided: what is shown of it is to be loaded anew. */
  readonly revision: ReadonlySignal<number>;
  /** True while a decision is followed. */
  readonly busy: ReadonlySignal<boolean>;
  load(): Promise<void>;
  /** Decide, bring the drawing up to date and say what changed. @returns false when it was refused */
  act(act: IdentityAct): Promise<boolean>;
  /** Take a decision back. @returns false when it was refused */
  undo(decision: Decision): Promise<boolean>;
}

export interface IdentitySurroundings {
  readonly explore: ExploreStore;
  readonly notice: Signal<Notice | null>;
  readonly report: (error: unknown) => void;
  /** Entities that are no more, each with the one that it is part of now. */
  readonly onMoved: (moved: ReadonlyMap<string, string>) => void;
}

/** Most relations of a changed entity that are fetched to draw it anew. */
const MOST_NEIGHBOURS = 1000;

// eslint-disable-next-line max-lines-per-function -- a list of short actions.
export function createIdentityStore(api: Api, parts: IdentitySurroundings): IdentityStore {
  const { explore, notice, report, onMoved } = parts;
  const open = signal(0);
  const revision = signal(0);
  const busy = signal(false);

  const load = async (): Promise<void> => {
    open.value = await api.identity.suggestions(1).then(
      ({ total }) => total,
      () => open.value,
    );
    revision.value += 1;
  };
  const renew = async (touched: ReadonlySet<string>): Promise<void> => {
    const now = await resolveEntities(api, [...touched]);
    const all = new Set([...touched, ...now.values()]);
    const { around, living } = await loadAround(api, new Set(now.values()));
    const moved = new Map([...now].filter(([id, entity]) => id !== entity && living.has(entity)));
    explore.rewrite((state) => renewed(state, { touched: all, moved, around, living }));
    onMoved(moved);
  };
  const takeBack = async (decisions: readonly Decision[]): Promise<boolean> => {
    const done = decisions.length === 1 ? "The decision was taken back." : "The decisions were taken back.";
    const about = decisions.flatMap(({ left, right }) => [left.id, right.id]);
    return follow({ about, done, run: () => undoAll(api, decisions) }, false);
  };
  const refuse = (error: unknown, act: IdentityAct): void => {
    const { code, details } = toApiError(error);
    const earlier = details["decision"];
    if (code !== "IDENTITY_CONFLICT" || typeof earlier !== "string") {
      report(error);
      return;
    }
    notice.value = {
      text: "This contradicts what a person decided before. That decision has to be taken back first.",
      tone: "bad",
      action: {
        label: "Take it back and decide",
        run: () => void follow({ ...act, run: () => api.identity.undo(earlier).then(() => act.run()) }, true),
      },
    };
  };
  const follow = async (act: IdentityAct, canUndo: boolean): Promise<boolean> => {
    busy.value = true;
    try {
      const before = await resolveEntities(api, act.about);
      const { decisions, articles } = await act.run();
      const ends = decisions.flatMap(({ left, right }) => [left.id, right.id]);
      await renew(new Set([...before.keys(), ...before.values(), ...ends]));
      const followed =
        articles === 1 ? "1 article follows." : `${articles.toLocaleString("en")} articles follow.`;
      notice.value = {
        text: `${act.done} ${followed}`,
        tone: "good",
        ...(canUndo ? { action: { label: "Undo", run: () => void takeBack(decisions) } } : {}),
      };
      await load();
      return true;
    } catch (error) {
      refuse(error, act);
      return false;
    } finally {
      busy.value = false;
    }
  };

  return {
    open,
    revision,
    busy,
    load,
    act: (act) => follow(act, true),
    undo: (decision) =>
      follow(
        {
          about: [decision.left.id, decision.right.id],
          done: `Taken back: ${decisionWords(decision)}.`,
          run: () => api.identity.undo(decision.id),
        },
        false,
      ),
  };
}

/** Take decisions back, the last one first. */
async function undoAll(api: Api, decisions: readonly Decision[]): Promise<Decided> {
  let articles = 0;
  const undone: Decision[] = [];
  for (const { id } of [...decisions].reverse()) {
    const answer = await api.identity.undo(id);
    undone.push(...answer.decisions);
    articles += answer.articles;
  }
  return { decisions: undone, articles };
}

/** The entities that are there, with their relations; those that are no more are left out. */
async function loadAround(
  api: Api,
  ids: ReadonlySet<string>,
): Promise<{ readonly around: Drawing; readonly living: ReadonlySet<string> }> {
  const living = await livingEntities(api, ids);
  let around = EMPTY_DRAWING;
  for (const id of living) {
    const near = await api.neighbours({ ...plainExpansion(id), limit: MOST_NEIGHBOURS });
    around = mergeDrawings(around, toDrawing(near));
  }
  return { around, living };
}
