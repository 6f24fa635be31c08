import { parseHTML } from "linkedom";
import type { PageDocument } from "./page-node.js";

/** Parses HTML into a document that has a body, whatever the source left out. Scripts are never run. */
export function openPage(html: string): PageDocument {
  const whole = /<body[\s>]/iu.test(html)
    ? html
    : `<!doctype html><html><head></head><body>${html}</body></html>`;
  const { document } = parse(whole);
  return document;
}

/** The one place where the parser's types, which assume a browser, become ours. */
function parse(html: string): { readonly document: PageDocument } {
  const page: unknown = parseHTML(html);
  return page as { readonly document: PageDocument };
}
