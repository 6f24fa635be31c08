import Type, { type Static } from "typebox";
import { API_PREFIX } from "../../api/contract.js";
import { InputError } from "../../graph/errors.js";
import { JobViewSchema } from "../../jobs/job-schemas.js";
import type { SubmittedMetadata, Submission } from "../../jobs/reader.js";
import {
  ArticleRequestSchema,
  ArticleSummarySchema,
  ArticleVersionSchema,
  ArticleVersionTextSchema,
  ArticleViewSchema,
  DeleteOutcomeSchema,
} from "../schemas/article-schemas.js";
import { answers, closed, Id, IdParams, limit, listOffset, pageOf } from "../schemas/common-schemas.js";
import type { RouteParts } from "../server-parts.js";
import type { Api } from "../type-provider.js";

const PATH = `${API_PREFIX}/articles`;
const ListQuery = Type.Object({ limit: limit(50, 1_000), offset: listOffset }, closed);
const VersionQuery = Type.Object({ limit: limit(20, 100), offset: listOffset }, closed);
const VersionParams = Type.Object({ id: Id, version: Id }, closed);

/** List, show, add and delete articles. */
export function registerArticleRoutes(api: Api, { store, jobs }: RouteParts): void {
  const tags = ["articles"];

  const list = {
    tags,
    summary: "The stored articles, newest publication first",
    querystring: ListQuery,
    response: answers(200, pageOf(ArticleSummarySchema)),
  };
  api.get(PATH, { schema: list }, ({ query }) =>
    store.listArticles({ limit: query.limit ?? 50, offset: query.offset ?? 0 }),
  );

  const add = {
    tags,
    summary: "Add an article: the answer is the job that reads it",
    body: ArticleRequestSchema,
    response: answers(202, JobViewSchema),
  };
  api.post(PATH, { schema: add }, async ({ body }, reply) => {
    const job = await jobs.submit([toSubmission(body)]);
    return reply.code(202).header("location", `${API_PREFIX}/jobs/${job.id}`).send(job);
  });

  const show = {
    tags,
    summary: "One article with its text, sentences and mentions",
    params: IdParams,
    response: answers(200, ArticleViewSchema),
  };
  api.get(`${PATH}/:id`, { schema: show }, ({ params }) => store.getArticle(params.id));

  const versions = {
    tags,
    summary: "The texts that an article has had, newest first, each with what it changed",
    params: IdParams,
    querystring: VersionQuery,
    response: answers(200, pageOf(ArticleVersionSchema)),
  };
  api.get(`${PATH}/:id/versions`, { schema: versions }, ({ params, query }) =>
    store.articleVersions(params.id, { limit: query.limit ?? 20, offset: query.offset ?? 0 }),
  );

  const version = {
    tags,
    summary: "One text that an article has or had, with what it states",
    params: VersionParams,
    response: answers(200, ArticleVersionTextSchema),
  };
  api.get(`${PATH}/:id/versions/:version`, { schema: version }, ({ params }) =>
    store.articleVersion(params.id, params.version),
  );

  const remove = {
    tags,
    summary: "Delete an article, its versions and what only it supported",
    params: IdParams,
    response: answers(200, DeleteOutcomeSchema),
  };
  api.delete(`${PATH}/:id`, { schema: remove }, ({ params }) => store.deleteArticle(params.id));
}

/**
 * What a request asks to have read. A file of the server's machine cannot be named in it.
 * @throws InputError `INPUT_INVALID` when it has no article, or two, or a file without a name
 */
export function toSubmission(request: Static<typeof ArticleRequestSchema>): Submission {
  const { text, html, base64, ...metadata } = request;
  const sent = Object.entries({ text, html, base64 }).flatMap(([name, value]) =>
    value === undefined ? [] : [name],
  );
  if (sent.length > 1) throw invalid(`The request has both ${sent.join(" and ")}.`, "Send one of them.");
  if (base64 !== undefined) return toFile(base64, metadata);
  if (text !== undefined) return { type: "text", text, metadata: withSource(metadata) };
  const { url = null } = metadata;
  if (html !== undefined) return { type: "html", html, url, metadata: withSource(metadata) };
  if (url === null) throw invalid("The request has no article.", "Send text, html, base64 or url.");
  return toAddress(url, metadata);
}

function toFile(base64: string, metadata: Partial<SubmittedMetadata>): Submission {
  const { source } = metadata;
  if (source === undefined)
    throw invalid("The request has a file without a name.", "Send its name as source.");
  return { type: "bytes", base64, metadata: { ...metadata, source } };
}

/** With anything said about it, an address is that of an article; alone, it may be a list of articles. */
function toAddress(url: string, { source: _, url: __, ...known }: Partial<SubmittedMetadata>): Submission {
  return Object.keys(known).length === 0 ? { type: "url", url } : { type: "url", url, known };
}

function withSource(metadata: Partial<SubmittedMetadata>): SubmittedMetadata {
  return { ...metadata, source: metadata.source ?? metadata.url ?? "pasted text" };
}

function invalid(message: string, hint: string): InputError {
  return new InputError("INPUT_INVALID", message, { hint, details: { part: "body", path: "/" } });
}
