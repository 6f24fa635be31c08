import type { Static, TSchema } from "typebox";
import type { Identities } from "../../identity/identities.js";
import { pageOf } from "../../server/schemas/common-schemas.js";
import {
  DecidedSchema,
  DecisionSchema,
  EntityIdentitySchema,
  ResolveReportSchema,
} from "../../server/schemas/identity-schemas.js";
import { checkAnswer } from "./check-answer.js";
import type { HttpClient } from "./http-client.js";

/** Who is who, through the server that holds the database. */
export function createRemoteIdentity(http: HttpClient): Identities {
  const ask = async <T extends TSchema>(schema: T, path: string): Promise<Static<T>> =>
    checkAnswer(schema, await http.json(`/api/${path}`));
  const tell = async <T extends TSchema>(schema: T, path: string, body?: object): Promise<Static<T>> => {
    const sent = body === undefined ? {} : { body };
    return checkAnswer(schema, await http.json(`/api/identity/${path}`, { method: "POST", ...sent }));
  };
  const page = pageOf(DecisionSchema);
  const named = (id: string) => encodeURIComponent(id);
  return {
    suggestions: ({ limit, offset }) => ask(page, `identity/suggestions?limit=${limit}&offset=${offset}`),
    decisions({ kinds = [], by, about, standing, limit, offset }) {
      const query = new URLSearchParams({ limit: String(limit), offset: String(offset) });
      for (const kind of kinds) query.append("kind", kind);
      if (by !== undefined) query.set("by", by);
      if (about !== undefined) query.set("about", about);
      if (standing !== undefined) query.set("standing", String(standing));
      return ask(page, `identity/decisions?${query.toString()}`);
    },
    identityOf: (entity) => ask(EntityIdentitySchema, `entities/${named(entity)}/identity`),
    merge: (pair) => tell(DecidedSchema, "merge", pair),
    keepApart: (pair) => tell(DecidedSchema, "different", pair),
    split: (request) => tell(DecidedSchema, "split", request),
    undo: (id) => tell(DecidedSchema, `decisions/${named(id)}/undo`),
    accept: (id) => tell(DecidedSchema, `suggestions/${named(id)}/accept`),
    reject: (id) => tell(DecidedSchema, `suggestions/${named(id)}/reject`),
    resolve: () => tell(ResolveReportSchema, "resolve"),
  };
}
