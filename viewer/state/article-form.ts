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

/** A file as an article to add. The name ending tells how it is read. @throws ApiError */
export function fileRequest(name: string, content: string): ArticleRequest {
  if (content.trim() === "") {
    throw new ApiError("INPUT_UNREADABLE", `${name} is empty.`, "Choose a file that holds an article.");
  }
  if (/\.html?$/i.test(name)) return { html: content, source: name };
  if (/\.(txt|md|markdown)$/i.test(name)) return { text: content, source: name };
  throw new ApiError(
    "INPUT_UNSUPPORTED",
    `${name} is of a format that cannot be read here.`,
    "Choose .txt, .md or .html files.",
  );
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
