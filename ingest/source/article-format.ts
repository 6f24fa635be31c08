import { extname } from "node:path";

export type ArticleFormat = "text" | "markdown" | "html" | "pdf" | "docx" | "mail";

const FORMATS: ReadonlyMap<string, ArticleFormat> = new Map([
  [".txt", "text"],
  [".text", "text"],
  [".md", "markdown"],
  [".markdown", "markdown"],
  [".html", "html"],
  [".htm", "html"],
  [".xhtml", "html"],
  [".pdf", "pdf"],
  [".docx", "docx"],
  [".eml", "mail"],
]);

/** The file endings that can be read, for messages. */
export const READABLE_EXTENSIONS: readonly string[] = [...FORMATS.keys()];

/** The format that a file's name promises; null when it cannot be read. */
export function formatOf(path: string): ArticleFormat | null {
  return FORMATS.get(extname(path).toLowerCase()) ?? null;
}
