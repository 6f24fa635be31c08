import {
  CancelledError,
  ConfigError,
  ERROR_CODES,
  type ErrorCode,
  FetchError,
  InputError,
  type NewsgraphError,
  QueryError,
  StoreError,
} from "../../graph/errors.js";
import type { PlainError } from "./describe-error.js";

/** An error that came from another thread or a server, as the class it had there. */
export function rebuildError(plain: PlainError): NewsgraphError {
  const code: ErrorCode = isErrorCode(plain.code) ? plain.code : "INTERNAL";
  const options = { ...(plain.hint === null ? {} : { hint: plain.hint }), details: plain.details };
  const family = code.slice(0, code.indexOf("_"));
  switch (family) {
    case "CONFIG":
      return new ConfigError(code, plain.message, options);
    case "FETCH":
      return new FetchError(code, plain.message, options);
    case "QUERY":
      return new QueryError(code, plain.message, options);
    case "STORE":
      return new StoreError(code, plain.message, options);
    default:
      return code === "CANCELLED"
        ? new CancelledError(code, plain.message, options)
        : new InputError(code, plain.message, options);
  }
}

function isErrorCode(code: string): code is ErrorCode {
  return Object.hasOwn(ERROR_CODES, code);
}
