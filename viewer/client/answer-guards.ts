import type { HealthView } from "../../src/api/contract.js";
import type { JobView } from "../../src/api/job-view.js";
import type { Decision } from "../../src/graph/identity/decision.js";
import type { CypherResult } from "../../src/graph/values.js";
import type { ArticleVersionView } from "../../src/graph/version-views.js";
import type {
  ArticleSummary,
  ArticleView,
  DeleteOutcome,
  EntityDetail,
  EntityHit,
  FactView,
  GraphView,
  Page,
  PathView,
  SchemaView,
} from "../../src/graph/views.js";
import type { Decided, EntityIdentity } from "./identity-answers.js";

/**
 * Guards for the server's answers. They check the outline, so that an answer of another
 * version or of another program is noticed at the door; the server's own schemas check the rest.
 */

type Fields = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function hasArrays(value: unknown, ...names: readonly string[]): value is Fields {
  return isObject(value) && names.every((name) => Array.isArray(value[name]));
}

export function isHealthView(value: unknown): value is HealthView {
  return isObject(value) && typeof value["status"] === "string" && isObject(value["counts"]);
}

export function isGraphView(value: unknown): value is GraphView {
  return hasArrays(value, "nodes", "edges") && typeof value["totalNodes"] === "number";
}

export function isPathView(value: unknown): value is PathView {
  return hasArrays(value, "paths") && isGraphView(value["graph"]);
}

export function isEntityDetail(value: unknown): value is EntityDetail {
  return hasArrays(value, "aliases", "relations", "recentArticles") && typeof value["id"] === "string";
}

export function isEntityHits(value: unknown): value is { readonly items: readonly EntityHit[] } {
  return hasArrays(value, "items");
}

export function isFactPage(value: unknown): value is Page<FactView> {
  return hasArrays(value, "items") && typeof value["total"] === "number";
}

export function isArticlePage(value: unknown): value is Page<ArticleSummary> {
  return hasArrays(value, "items") && typeof value["total"] === "number";
}

export function isArticleView(value: unknown): value is ArticleView {
  return hasArrays(value, "sentenceList", "mentionList") && typeof value["text"] === "string";
}

export function isVersionPage(value: unknown): value is Page<ArticleVersionView> {
  return hasArrays(value, "items") && typeof value["total"] === "number";
}

export function isDeleteOutcome(value: unknown): value is DeleteOutcome {
  return isObject(value) && typeof value["deleted"] === "boolean";
}

export function isJobView(value: unknown): value is JobView {
  return hasArrays(value, "items") && typeof value["id"] === "string" && typeof value["status"] === "string";
}

export function isJobPage(value: unknown): value is Page<JobView> {
  return hasArrays(value, "items");
}

export function isSchemaView(value: unknown): value is SchemaView {
  return hasArrays(value, "labels", "relationshipTypes", "propertyKeys");
}

export function isCypherResult(value: unknown): value is CypherResult {
  return hasArrays(value, "columns", "rows");
}

export function isDecisionPage(value: unknown): value is Page<Decision> {
  return hasArrays(value, "items") && typeof value["total"] === "number";
}

export function isEntityIdentity(value: unknown): value is EntityIdentity {
  return hasArrays(value, "joined", "decisions");
}

export function isDecided(value: unknown): value is Decided {
  return hasArrays(value, "decisions");
}
