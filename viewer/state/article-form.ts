import type { ArticleRequest } from "../../src/api/contract.js";
import { ApiError } from "../client/api-error.js";

/** The form for adding an article, as typed. */
export interface ArticleForm {
  readonly mode: "text" | "url" | "file";
  readonly text: string;
  readonly title: string;
  readonly publisher: string;
  /** YYYY-MM-DD, or empty. */
  readonly publishedAt: string;
  readonly url: string;
}

export const EMPTY_FORM: ArticleForm = {
  mode: "text",
  text: "",
  title: "",
  publisher: "",
  publishedAt: "",
  url: "",
};

export type FormResult =
  { readonly ok: true; readonly article: ArticleRequest } | { readonly ok: false; readonly error: ApiError };

/** What to send, or what is missing. Fields left empty are left out. */
export function toArticleRequest(form: ArticleForm): FormResult {
  return form.mode === "url" ? fromUrl(form.url.trim()) : fromText(form);
}

/** Endings of the files that the server reads; what comes is told by its content there. */
export const FILE_ENDINGS = [
  ".txt",
  ".md",
  ".markdown",
  ".html",
  ".htm",
  ".pdf",
  ".docx",
  ".eml",
  ".csv",
  ".tsv",
  ".jsonl",
  ".ndjson",
];

/** The largest file that is handed in: in Base64 it is a third longer, and a request has its limit. */
const MAX_FILE_BYTES = 10 * 1024 * 1024;
/** Bytes turned into text at once: a call takes only so many arguments. */
const CHUNK = 0x8000;

/** A file as an article to add, or a table as many. The server tells its format. @throws ApiError */
export function fileRequest(name: string, content: Uint8Array): ArticleRequest {
  if (content.length === 0) {
    throw new ApiError("INPUT_UNREADABLE", `${name} is empty.`, "Choose a file that holds an article.");
  }
  if (content.length > MAX_FILE_BYTES) {
    throw new ApiError(
      "INPUT_TOO_LARGE",
      `${name} is larger than 10 MiB.`,
      "Large files are read with newsgraph ingest on the command line.",
    );
  }
  return { base64: toBase64(content), source: name };
}

function toBase64(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += CHUNK) {
    text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  }
  return btoa(text);
}

function fromUrl(url: string): FormResult {
  if (/^https?:\/\/\S+$/i.test(url)) return { ok: true, article: { url } };
  return failed("The web address is missing or is none.", "Give one that begins with http:// or https://.");
}

function fromText(form: ArticleForm): FormResult {
  if (form.text.trim() === "") {
    return failed("There is no text to read.", "Paste the text of an article into the box.");
  }
  const given = (name: "title" | "publisher" | "publishedAt"): Partial<ArticleRequest> =>
    form[name].trim() === "" ? {} : { [name]: form[name].trim() };
  return {
    ok: true,
    article: { text: form.text, ...given("title"), ...given("publisher"), ...given("publishedAt") },
  };
}

function failed(message: string, hint: string): FormResult {
  return { ok: false, error: new ApiError("INPUT_INVALID", message, hint) };
}
