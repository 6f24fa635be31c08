import Type from "typebox";
import { API_PREFIX } from "../../api/contract.js";
import { hasEnded } from "../../jobs/job-queue.js";
import { JobViewSchema } from "../../jobs/job-schemas.js";
import { ENDED_EVENT_ID, jobEventStream } from "../job-event-stream.js";
import { answers, closed, IdParams, limit, listOffset, pageOf, streamOf } from "../schemas/common-schemas.js";
import type { RouteParts } from "../server-parts.js";
import type { Api } from "../type-provider.js";

const PATH = `${API_PREFIX}/jobs`;
const ListQuery = Type.Object({ limit: limit(50, 500), offset: listOffset }, closed);

/** Follow and cancel jobs. */
export function registerJobRoutes(api: Api, { jobs, closing }: RouteParts): void {
  const tags = ["jobs"];

  const list = {
    tags,
    summary: "Unfinished jobs and the newest finished ones, newest first",
    querystring: ListQuery,
    response: answers(200, pageOf(JobViewSchema)),
  };
  api.get(PATH, { schema: list }, ({ query }) => {
    const all = jobs.list();
    const { limit = 50, offset = 0 } = query;
    return { items: all.slice(offset, offset + limit), total: all.length };
  });

  const show = { tags, summary: "One job", params: IdParams, response: answers(200, JobViewSchema) };
  api.get(`${PATH}/:id`, { schema: show }, ({ params }) => jobs.get(params.id));

  const cancel = {
    tags,
    summary: "Cancel a job; what was saved stays",
    params: IdParams,
    response: answers(200, JobViewSchema),
  };
  api.delete(`${PATH}/:id`, { schema: cancel }, ({ params }) => jobs.cancel(params.id));

  const events = {
    tags,
    summary: "A job's changes as server-sent events, until it has ended",
    params: IdParams,
    produces: ["text/event-stream"],
    response: answers(200, streamOf("`data:` of each event is the job.")),
  };
  api.get(`${PATH}/:id/events`, { schema: events, exposeHeadRoute: false }, ({ params, headers }, reply) => {
    // A browser reconnects to a stream that ended; an empty 204 is the standard's way to stop it.
    if (hasEnded(jobs.get(params.id)) && headers["last-event-id"] === ENDED_EVENT_ID) {
      reply.code(204).send(null);
      return;
    }
    reply
      .headers({ "content-type": "text/event-stream; charset=utf-8", "cache-control": "no-store" })
      .send(jobEventStream(jobs, params.id, { closing }));
  });
}
