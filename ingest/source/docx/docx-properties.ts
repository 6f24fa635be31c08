import { Parser } from "htmlparser2";
import { type ArticleMetadata, cleanLanguage, cleanLine } from "../article-metadata.js";

/**
 * The title, author and language that a Word document names in its properties (docProps/core.xml). Its dates say when
 * the file was made and not when the article was published, so they are not read.
 */
export function readDocxProperties(xml: Uint8Array | null): Partial<ArticleMetadata> {
  if (xml === null) return {};
  const fields = new Map<string, string>();
  let open = "";
  const parser = new Parser(
    {
      onopentag: (name) => (open = name),
      ontext: (piece) => fields.set(open, ((fields.get(open) ?? "") + piece).slice(0, 4_000)),
      onclosetag: () => (open = ""),
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(Buffer.from(xml).toString("utf8"));
  return {
    title: cleanLine(fields.get("dc:title")),
    byline: cleanLine(fields.get("dc:creator")),
    language: cleanLanguage(fields.get("dc:language")),
  };
}
