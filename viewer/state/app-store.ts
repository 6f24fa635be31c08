import { computed, signal, type ReadonlySignal, type Signal } from "@preact/signals";

import type { HealthView } from "../../src/api/contract.js";
import type { JobOutcome } from "../../src/api/job-view.js";
import { toApiError } from "../client/api-error.js";
import type { Api } from "../client/api.js";
import {
  createCommunityStore,
  OVERVIEW_FROM_EDGES,
  type CommunityStore,
  type FindCommunities,
} from "./community-store.js";
import type { Drawing } from "./drawing.js";
import { nodeEmphasis, routeEmphasis, withSelection, type Emphasis, type Spotlight } from "./emphasis.js";
import type { Totals } from "./explore-loading.js";
import { withGroups } from "./explore-state.js";
import { createExploreStore, type ExploreStore } from "./explore-store.js";
import { createIdentityStore, type IdentityStore } from "./identity-store.js";
import { createJobStore, type JobStore } from "./job-store.js";
import type { Notice } from "./notice.js";
import type { QueryLibrary } from "./query-library.js";
import { createQueryStore, type QueryStore } from "./query-store.js";
import { NO_ROUTE, type Route } from "./route.js";
import type { MenuRequest } from "./stage-menu.js";
import type { CameraView } from "./view-settings.js";

/** Which graph the stage draws: the explored one, or the result of a query. */
export type StageContent = "explore" | "query";

/** Move the view, or select what lies in a box or in a line drawn by hand. */
export type PointerTool = "move" | "box" | "lasso";

/** All state of the viewer. */
export interface AppStore {
  readonly api: Api;
  readonly explore: ExploreStore;
  readonly communities: CommunityStore;
  readonly query: QueryStore;
  readonly jobs: JobStore;
  readonly identity: IdentityStore;
  readonly health: ReadonlySignal<HealthView | null>;
  readonly route: Signal<Route>;
  readonly stage: Signal<StageContent>;
  /** What the whole graph holds, shown or not. */
  readonly totals: ReadonlySignal<Totals>;
  /** What the stage draws. */
  readonly drawn: ReadonlySignal<Drawing>;
  /** What of it passes the filters, when the rest is drawn in grey; else null. */
  readonly passing: ReadonlySignal<Drawing | null>;
  /** What is drawn and not grey. */
  readonly kept: ReadonlySignal<Drawing>;
  readonly emphasis: ReadonlySignal<Emphasis>;
  readonly spotlight: Signal<Spotlight | null>;
  /** Entities and facts that an added article brought. */
  readonly lit: Signal<ReadonlySet<string>>;
  /** Nodes that the reader selected, to do something with all of them. */
  readonly selected: Signal<ReadonlySet<string>>;
  /** What dragging over the drawing does. */
  readonly pointerTool: Signal<PointerTool>;
  /** The first end of a path whose other end is being chosen. */
  readonly pathFrom: Signal<string | null>;
  readonly notice: Signal<Notice | null>;
  readonly queryOpen: Signal<boolean>;
  readonly tableOpen: Signal<boolean>;
  /** The node under the keyboard. */
  readonly cursor: Signal<string | null>;
  /** What can be done with a thing on the drawing, listed beside it. */
  readonly menu: Signal<MenuRequest | null>;
  readonly filtersOpen: Signal<boolean>;
  readonly timeOpen: Signal<boolean>;
  /** True while the view changes by itself; the address waits. */
  readonly transient: Signal<boolean>;
  /** What part of the drawing is seen; null for the first zoom. */
  readonly camera: Signal<CameraView | null>;
  /** True while nodes look for their places. */
  readonly arranging: Signal<boolean>;
  /** True while the view of an address is being brought back. */
  readonly restoring: Signal<boolean>;
  /** Load everything anew. */
  start(): Promise<void>;
  /** Show a failed action to the reader. */
  readonly report: (error: unknown) => void;
}

/** Most neighbours fetched for each new entity when an article was added. */
const LIT_NEIGHBOURS = 12;

// eslint-disable-next-line max-lines-per-function -- a list of signals.
export function createAppStore(api: Api, findCommunities: FindCommunities, library: QueryLibrary): AppStore {
  const explore = createExploreStore(api);
  const query = createQueryStore(api, library);
  const health = signal<HealthView | null>(null);
  const route = signal<Route>(NO_ROUTE);
  const stage = signal<StageContent>("explore");
  const spotlight = signal<Spotlight | null>(null);
  const lit = signal<ReadonlySet<string>>(new Set());
  const notice = signal<Notice | null>(null);
  const report = (error: unknown): void => {
    const { message, hint } = toApiError(error);
    notice.value = { text: hint === null ? message : `${message} ${hint}`, tone: "bad" };
  };
  const communities = createCommunityStore(explore.state, explore, findCommunities, report);
  const drawn = computed(() => (stage.value === "query" ? query.drawing.value : communities.drawing.value));
  const passing = computed(() => (stage.value === "query" ? null : communities.passing.value));
  const kept = computed(() => passing.value ?? drawn.value);
  const selected = signal<ReadonlySet<string>>(new Set());
  const cursor = signal<string | null>(null);
  const emphasis = computed(() => {
    const at = cursor.value;
    const shown =
      at !== null && drawn.value.nodes.has(at)
        ? nodeEmphasis(drawn.value, at)
        : routeEmphasis(drawn.value, route.value, spotlight.value);
    return withSelection(shown, selected.value);
  });
  const totals = computed(() => wholeGraph(health.value, explore.totals.value, explore.state.value.drawing));

  const loadHealth = async (): Promise<void> => {
    health.value = await api.health().catch(() => null);
  };
  const lightUp = async (outcomes: readonly JobOutcome[]): Promise<void> => {
    const entities = outcomes.flatMap((outcome) => outcome.newEntities);
    const facts = outcomes.flatMap((outcome) => outcome.newFacts);
    lit.value = new Set([...entities, ...facts]);
    try {
      await Promise.all([explore.arrive(entities, LIT_NEIGHBOURS), loadHealth()]);
    } catch (error) {
      report(error);
    }
    stage.value = "explore";
  };
  const identity = createIdentityStore(api, {
    explore,
    notice,
    report,
    onMoved: (moved) => {
      const shown = route.value;
      const now = shown.panel === "entity" ? moved.get(shown.id) : undefined;
      if (now !== undefined) route.value = { panel: "entity", id: now };
      selected.value = new Set([...selected.value].map((id) => moved.get(id) ?? id));
      void loadHealth();
    },
  });
  const jobs = createJobStore(
    api,
    (outcomes) => void lightUp(outcomes),
    () => void identity.load(),
  );

  return {
    api,
    explore,
    communities,
    query,
    jobs,
    identity,
    health,
    route,
    stage,
    totals,
    drawn,
    passing,
    kept,
    emphasis,
    spotlight,
    lit,
    selected,
    pointerTool: signal<PointerTool>("move"),
    pathFrom: signal<string | null>(null),
    notice,
    queryOpen: signal(false),
    tableOpen: signal(false),
    cursor,
    menu: signal<MenuRequest | null>(null),
    filtersOpen: signal(false),
    timeOpen: signal(false),
    transient: signal(false),
    camera: signal<CameraView | null>(null),
    arranging: signal(false),
    restoring: signal(false),
    start: async () => {
      await Promise.all([
        explore.reload(),
        loadHealth(),
        jobs.load().catch(() => undefined),
        identity.load(),
      ]);
      if (explore.visible.value.edges.size > OVERVIEW_FROM_EDGES) {
        explore.amend((state) => withGroups(state, true));
      }
    },
    report,
  };
}

/** The server counts at its own time, so what is loaded already may be more than it said. */
function wholeGraph(health: HealthView | null, overview: Totals, loaded: Drawing): Totals {
  return {
    nodes: Math.max(health?.counts.entities ?? 0, overview.nodes, loaded.nodes.size),
    edges: Math.max(health?.counts.edges ?? 0, overview.edges, loaded.edges.size),
  };
}
