import type { Socket } from "node:net";
import type { ErrorBody } from "../../api/contract.js";

interface ConnectionError extends Error {
  readonly code?: string;
}

/** Answer what is not HTTP at all, before any request exists, and hang up. */
export function answerBrokenRequest(error: ConnectionError, socket: Socket): void {
  if (error.code === "ECONNRESET" || !socket.writable) {
    socket.destroy();
    return;
  }
  const tooLarge = error.code === "HPE_HEADER_OVERFLOW";
  const late = error.code === "ERR_HTTP_REQUEST_TIMEOUT";
  const status = tooLarge
    ? "431 Request Header Fields Too Large"
    : late
      ? "408 Request Timeout"
      : "400 Bad Request";
  const body: ErrorBody = {
    error: {
      code: tooLarge ? "INPUT_TOO_LARGE" : "INPUT_INVALID",
      message: tooLarge
        ? "The headers of the request are too large."
        : late
          ? "The request did not arrive in time."
          : "The request is not valid HTTP.",
      hint: null,
      details: {},
    },
  };
  const json = JSON.stringify(body);
  const headers = `content-type: application/json; charset=utf-8\r\ncontent-length: ${Buffer.byteLength(json)}\r\nconnection: close`;
  socket.end(`HTTP/1.1 ${status}\r\n${headers}\r\n\r\n${json}`);
}
