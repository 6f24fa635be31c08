import { parseHTML } from "linkedom";
import type { PageDocument } from "./page-node.js";

/** Parses HTML into a document that has a body, whatever the source left out. Scripts are never run. */
export function openPage(html: string): PageDocument {
  return parse(withMissingElements(html)).document;
}

/** The parser takes a page as it is written, so the elements that HTML lets one leave out are put in here. */
function withMissingElements(html: string): string {
  if (!/<body[\s>]/iu.test(html)) return `<!doctype html><html><head></head><body>${html}</body></html>`;
  return /<html[\s>]/iu.test(html) ? html : `<!doctype html><html>${html}</html>`;
}

/** The one place where the parser's types, which assume a browser, become ours. */
function parse(html: string): { readonly document: PageDocument } {
  const page: unknown = parseHTML(html);
  return page as { readonly document: PageDocument };
}
