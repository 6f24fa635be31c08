import { QueryError, type ErrorDetails, type NewsgraphError } from "../../../graph/errors.js";
import type { EngineFailure } from "../engine-failure.js";
import { expectedWords, isExpectation } from "./expected-words.js";
import { neo4jOnly } from "./neo4j-only.js";
import { RESULT_TOO_LARGE } from "../protocol.js";
import { lex } from "./lexer.js";
import { QueryStructure } from "./query-structure.js";
import type { EditedText } from "./text-edits.js";
import { offsetAt, positionDetails } from "./text-position.js";

/** A typed query, as it was typed and as it was sent. */
export interface SentQuery {
  readonly original: string;
  readonly edited: EditedText;
  /** Lines that stand before the query in what was sent. */
  readonly linesBefore: number;
}

/** GQLSTATUS codes of texts that the engine cannot parse or give a meaning to. */
const NOT_UNDERSTOOD: ReadonlySet<string> = new Set(["42000", "42001", "42002"]);
const NEO4J_HINT = "It works on Neo4j.";

/** What the engine said about a typed query, with the place in the text as it was typed. */
export function toQueryError(failure: EngineFailure, sent: SentQuery): NewsgraphError {
  const message = plainMessage(failure.message);
  const details = { gqlStatus: failure.gqlStatus, ...positionOf(failure.message, sent) };
  const options = { details, cause: failure };
  if (NOT_UNDERSTOOD.has(failure.gqlStatus ?? "")) return notUnderstood(message, sent, options);
  if (failure.gqlStatus === RESULT_TOO_LARGE) {
    return new QueryError("QUERY_TOO_LARGE", message, {
      ...options,
      hint: "Return fewer rows, or properties instead of nodes.",
    });
  }
  if (failure.message.includes("GRAFEO-X001")) {
    const code = /translator|planner/.test(message) ? "QUERY_UNSUPPORTED" : "QUERY_FAILED";
    return new QueryError(code, `The embedded engine failed inside: ${message}`, {
      ...options,
      hint: `Try to name the relationships of the pattern, or to split it with WITH. ${NEO4J_HINT}`,
    });
  }
  const hint = failure.gqlStatus === "G2000" ? { hint: "Two nodes may not share this value." } : {};
  return new QueryError("QUERY_FAILED", message, { ...options, ...hint });
}

function notUnderstood(
  message: string,
  sent: SentQuery,
  options: { readonly details: ErrorDetails; readonly cause: EngineFailure },
): QueryError {
  // The text as sent: what was rewritten is not what the engine stumbled over.
  const feature = neo4jOnly(new QueryStructure(lex(sent.edited.text)));
  if (feature !== undefined) {
    return new QueryError(
      "QUERY_UNSUPPORTED",
      `The embedded engine does not know ${feature.name}.${isExpectation(message) ? "" : ` (${message})`}`,
      {
        ...options,
        hint: NEO4J_HINT,
        details: {
          ...options.details,
          ...positionDetails(sent.original, sent.edited.originalOffset(feature.offset)),
        },
      },
    );
  }
  if (/Aggregate function .* cannot be used here/.test(message)) {
    return new QueryError("QUERY_UNSUPPORTED", `${message}.`, {
      ...options,
      hint: `Name the aggregate with WITH first, for example WITH collect(n) AS ns RETURN ns[0]. ${NEO4J_HINT}`,
    });
  }
  const offset = offsetIn(options.cause.message, sent);
  const rest = offset === null ? null : sent.original.slice(sent.edited.originalOffset(offset));
  return new QueryError("QUERY_SYNTAX", expectedWords(message, rest?.trim() === ""), {
    ...options,
    ...hintFor(message),
  });
}

function hintFor(message: string): { readonly hint?: string } {
  if (!/Undefined variable/i.test(message)) return {};
  return {
    hint: "A variable must be bound by a pattern, and be carried on by every WITH, also for the WHERE of that WITH.",
  };
}

/** The first line of the engine's message without its codes. */
function plainMessage(message: string): string {
  const [first = message] = message.split("\n", 1);
  return first
    .replace(/^(?:Query|Database|Transaction) error: /, "")
    .replace(/^GRAFEO-\w+: /, "")
    .replace(/^(?:syntax|semantic) error: /, "")
    .replace(/^\[Cypher\] /, "");
}

/** The engine points to a place with `--> query:line:column`. */
function positionOf(message: string, sent: SentQuery): ErrorDetails {
  const offset = offsetIn(message, sent);
  return offset === null ? {} : positionDetails(sent.original, sent.edited.originalOffset(offset));
}

/** That place in the text as it was sent, or null when the engine names none. */
function offsetIn(message: string, sent: SentQuery): number | null {
  const place = /--> query:(\d+):(\d+)/.exec(message);
  const line = Number(place?.[1]) - sent.linesBefore;
  return place === null || line < 1 ? null : offsetAt(sent.edited.text, line, Number(place[2]));
}
