import type { ErrorBody } from "../../api/contract.js";
import { type ErrorCode, InputError, isNewsgraphError, type NewsgraphError } from "../../graph/errors.js";
import { STATUS_OF_CODE } from "./status-of-code.js";

export interface ErrorAnswer {
  readonly status: number;
  readonly body: ErrorBody;
  /** True for a fault in the program, whose details go to the log and not to the caller. */
  readonly unexpected: boolean;
}

/** What the web framework refuses by itself, in our words. */
const FRAMEWORK_ERRORS: Readonly<Record<string, { code: ErrorCode; message: string; hint: string }>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: {
    code: "INPUT_TOO_LARGE",
    message: "The body of the request is too large.",
    hint: "Send one article at a time, or have the file read with `newsgraph ingest`.",
  },
  FST_ERR_CTP_INVALID_MEDIA_TYPE: {
    code: "INPUT_UNSUPPORTED",
    message: "The body of the request is not declared as JSON.",
    hint: "Send JSON with the header `content-type: application/json`.",
  },
  FST_ERR_CTP_EMPTY_JSON_BODY: {
    code: "INPUT_INVALID",
    message: "The request is declared as JSON but its body is empty.",
    hint: "Send a JSON object, or leave the content-type header out.",
  },
  FST_ERR_CTP_INVALID_JSON_BODY: {
    code: "INPUT_INVALID",
    message: "The body of the request is not valid JSON.",
    hint: "Check quotes, commas and brackets.",
  },
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: {
    code: "INPUT_INVALID",
    message: "The body of the request is not as long as its content-length header says.",
    hint: "Let your HTTP library set the header.",
  },
  FST_ERR_BAD_URL: {
    code: "INPUT_INVALID",
    message: "The address of the request is not valid.",
    hint: "Percent-encode what stands in it.",
  },
  FST_ERR_MAX_PARAM_LENGTH: {
    code: "INPUT_INVALID",
    message: "A part of the address of the request is too long.",
    hint: "Ids are at most 100 characters long.",
  },
};

/** What is answered when `error` was thrown. */
export function toErrorAnswer(error: unknown): ErrorAnswer {
  const known = isNewsgraphError(error) ? error : fromFramework(error);
  if (known !== null) return { status: STATUS_OF_CODE[known.code], body: toBody(known), unexpected: false };
  const internal = new InputError("INTERNAL", "Something went wrong inside Newsgraph.", {
    hint: "The log of the server has the details. Please report it.",
  });
  return { status: STATUS_OF_CODE.INTERNAL, body: toBody(internal), unexpected: true };
}

function toBody({ code, message, hint, details }: NewsgraphError): ErrorBody {
  return { error: { code, message, hint: hint ?? null, details } };
}

function fromFramework(error: unknown): NewsgraphError | null {
  if (!(error instanceof Error)) return null;
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  const known = FRAMEWORK_ERRORS[code];
  if (known !== undefined) return new InputError(known.code, known.message, { hint: known.hint });
  const status = "statusCode" in error && typeof error.statusCode === "number" ? error.statusCode : 500;
  if (status < 400 || status >= 500) return null;
  // The framework's own words about a request that it refuses hold nothing of ours.
  const message = /[.!?]$/.test(error.message) ? error.message : `${error.message}.`;
  return new InputError(status === 404 ? "INPUT_NOT_FOUND" : "INPUT_INVALID", message);
}
