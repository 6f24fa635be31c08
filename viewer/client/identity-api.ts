import type { Decision } from "../../src/graph/identity/decision.js";
import type { Page } from "../../src/graph/views.js";
import { isDecided, isDecisionPage, isEntityIdentity } from "./answer-guards.js";
import type { Decided, EntityIdentity } from "./identity-answers.js";
import { queryString, request } from "./request.js";

/** Who is who, as the server decides and remembers it. Every call may throw ApiError. */
export interface IdentityApi {
  suggestions(limit: number): Promise<Page<Decision>>;
  decisions(limit: number, standing: boolean): Promise<Page<Decision>>;
  of(entity: string): Promise<EntityIdentity>;
  accept(suggestion: string): Promise<Decided>;
  reject(suggestion: string): Promise<Decided>;
  merge(left: string, right: string): Promise<Decided>;
  keepApart(left: string, right: string): Promise<Decided>;
  split(entity: string, articles: readonly string[]): Promise<Decided>;
  undo(decision: string): Promise<Decided>;
}

/** The part of the API below `base` that decides who is who. */
export function createIdentityApi(base: string): IdentityApi {
  const tell = (path: string, body?: object): Promise<Decided> =>
    request(`${base}/identity/${path}`, isDecided, {
      method: "POST",
      ...(body === undefined ? {} : { body }),
    });
  const named = encodeURIComponent;
  return {
    suggestions: (limit) => request(`${base}/identity/suggestions${queryString({ limit })}`, isDecisionPage),
    decisions: (limit, standing) => {
      const query = queryString({ limit, standing: standing ? true : undefined });
      return request(`${base}/identity/decisions${query}`, isDecisionPage);
    },
    of: (entity) => request(`${base}/entities/${named(entity)}/identity`, isEntityIdentity),
    accept: (id) => tell(`suggestions/${named(id)}/accept`),
    reject: (id) => tell(`suggestions/${named(id)}/reject`),
    // Whoever decides here has seen both kinds.
    merge: (left, right) => tell("merge", { left, right, acrossKinds: true }),
    keepApart: (left, right) => tell("different", { left, right }),
    split: (entity, articles) => tell("split", { entity, articles }),
    undo: (id) => tell(`decisions/${named(id)}/undo`),
  };
}
