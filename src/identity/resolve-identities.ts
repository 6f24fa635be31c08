import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { CancelledError } from "../graph/errors.js";
import { type Decision, newDecision, type EntityAsRead } from "../graph/identity/decision.js";
import type { EntityProfile } from "../graph/identity/entity-profile.js";
import type { Matcher, Verdict } from "../graph/identity/matcher.js";
import type { IdentityStore } from "../store/identity-store.js";
import { allDecisions } from "./all-decisions.js";
import type { ResolveOptions, ResolveReport } from "./resolve-report.js";

/** How long a runner that has died keeps others waiting, in ms. */
const CLAIM_MS = 60_000;
const RETRY_MS = 1_000;

export interface ResolverParts {
  readonly store: IdentityStore;
  readonly matcher: Matcher;
  readonly clock: () => Date;
}

/**
 * Compare all entities as read, withdraw the decisions of rules that no longer hold, record new ones, and bring the
 * articles up to date. What a person decided, or took back from a rule, is left as it is. The result follows from the
 * stored articles and the decisions of people alone. One run at a time for each database: others wait.
 * @throws CancelledError when the signal fires; what was recorded stays, and the next run finishes it
 */
export async function resolveIdentities(
  parts: ResolverParts,
  options: ResolveOptions,
): Promise<ResolveReport> {
  const holder = randomUUID();
  await claim(parts, holder, options);
  try {
    return await runRules(parts, holder, options);
  } finally {
    await parts.store.releaseIdentity(holder);
  }
}

async function claim(
  parts: ResolverParts,
  holder: string,
  { signal, onProgress }: ResolveOptions,
): Promise<void> {
  while (!(await renew(parts, holder))) {
    onProgress?.({ stage: "waiting", done: 0, total: 0 });
    throwIfCancelled(signal);
    await sleep(RETRY_MS);
  }
}

function renew({ store, clock }: ResolverParts, holder: string): Promise<boolean> {
  const now = clock();
  const until = new Date(now.getTime() + CLAIM_MS);
  return store.claimIdentity({ holder, now: now.toISOString(), until: until.toISOString() });
}

async function runRules(
  parts: ResolverParts,
  holder: string,
  options: ResolveOptions,
): Promise<ResolveReport> {
  const { store, matcher, clock } = parts;
  const { signal, onProgress } = options;
  const apply = followed(parts, holder, options);
  const repaired = await store.repairIdentity(apply);
  const profiles = await readProfiles(parts, holder, options);
  onProgress?.({ stage: "comparing", done: 0, total: profiles.length });
  const verdicts = await matcher.findVerdicts(profiles);
  throwIfCancelled(signal);
  const stored = await allDecisions(store, { by: "rule" });
  const rule = `${matcher.name}@${matcher.version}`;
  const wanted = toDecisions(verdicts, profiles, rule, clock().toISOString());
  const change = compare(stored, wanted);
  const { articles } = await store.decide(change.decisions, { ...apply, withdraw: change.withdraw });
  const count = (outcome: Verdict["outcome"]) =>
    verdicts.filter((verdict) => verdict.outcome === outcome).length;
  return {
    entities: profiles.length,
    same: count("same"),
    different: count("different"),
    asked: count("ask"),
    changed: change.decisions.length,
    withdrawn: change.withdraw.length,
    articles: repaired.articles + articles,
  };
}

/** How the store tells of articles that follow, renewing the claim in between. */
function followed(parts: ResolverParts, holder: string, { signal, onProgress }: ResolveOptions) {
  let renewedAt = parts.clock().getTime();
  const keep = () => {
    const now = parts.clock().getTime();
    if (now - renewedAt < CLAIM_MS / 4) return;
    renewedAt = now;
    // A claim that is lost costs work that is done twice, nothing else.
    renew(parts, holder).catch(() => undefined);
  };
  return {
    signal,
    onProgress: (progress: { readonly done: number; readonly total: number }) => {
      keep();
      onProgress?.({ stage: "writing", ...progress });
    },
  };
}

async function readProfiles(
  parts: ResolverParts,
  holder: string,
  { signal, onProgress }: ResolveOptions,
): Promise<EntityProfile[]> {
  const profiles: EntityProfile[] = [];
  const { onProgress: keep } = followed(parts, holder, { signal });
  for await (const profile of parts.store.profiles()) {
    throwIfCancelled(signal);
    profiles.push(profile);
    if (profiles.length % 1000 !== 0) continue;
    keep({ done: profiles.length, total: 0 });
    onProgress?.({ stage: "reading", done: profiles.length, total: 0 });
  }
  return withNamesAsRead(profiles.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)));
}

/** Neighbours by the names of their profiles, which do not change with decisions. */
function withNamesAsRead(profiles: readonly EntityProfile[]): EntityProfile[] {
  const byId = new Map(profiles.map((profile) => [profile.id, profile]));
  return profiles.map((profile) => ({
    ...profile,
    neighbours: profile.neighbours.map((neighbour) => {
      const { kind, name } = byId.get(neighbour.id) ?? neighbour;
      return { ...neighbour, kind, name };
    }),
  }));
}

function toDecisions(
  verdicts: readonly Verdict[],
  profiles: readonly EntityProfile[],
  rule: string,
  decidedAt: string,
): Decision[] {
  const byId = new Map(profiles.map(({ id, key, kind, name }) => [id, { id, key, kind, name }]));
  return verdicts.flatMap(({ left, right, outcome: kind, score, reasons }) => {
    const ends = [byId.get(left), byId.get(right)].filter((end): end is EntityAsRead => end !== undefined);
    const [first, second] = ends;
    if (first === undefined || second === undefined || left === right) return [];
    return newDecision({
      kind,
      left: first,
      right: second,
      articles: [],
      by: "rule",
      rule,
      score,
      reasons,
      decidedAt,
    });
  });
}

function compare(stored: readonly Decision[], wanted: readonly Decision[]) {
  const before = new Map(stored.map((decision) => [decision.id, decision]));
  const ids = new Set(wanted.map(({ id }) => id));
  const standing = stored.filter(({ undoneAt }) => undoneAt === null);
  return {
    withdraw: standing.filter(({ id }) => !ids.has(id)).map(({ id }) => id),
    decisions: wanted.flatMap((decision) => changed(before.get(decision.id), decision)),
  };
}

function changed(before: Decision | undefined, now: Decision): Decision[] {
  if (before === undefined) return [now];
  // A person took it back: rules do not bring it up again.
  if (before.undoneAt !== null) return [];
  const kept = before.kind === now.kind ? { ...now, decidedAt: before.decidedAt } : now;
  return canonical(kept) === canonical(before) ? [] : [kept];
}

/** What a decision says, whatever the order of its fields. */
function canonical({ kind, left, right, rule, score, reasons }: Decision): string {
  const ends = [left, right].map((end) => [end.id, end.key, end.kind, end.name]);
  return JSON.stringify([kind, ends, rule, score, reasons.map(({ feature, value }) => [feature, value])]);
}

function throwIfCancelled(signal: AbortSignal): void {
  if (signal.aborted)
    throw new CancelledError(
      "CANCELLED",
      "Cancelled. What was decided until then stays; the next run goes on.",
    );
}
