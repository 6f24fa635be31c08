import type { ArticleMetadata } from "../article-metadata.js";
import type { PageBlock } from "./collect-blocks.js";

/** A note about the author is short. In UTF-16 code units. */
const LONGEST_NOTE = 700;
const MOST_ITALIC = 0.85;
/** What such a note says of a person, after the name. */
const SAYS =
  /^[\s,(]*(?:is|was|has|covers|writes|reports|joined|works|lives|teaches|ist|schreibt|arbeitet|berichtet|est|écrit|couvre|es|escribe|trabaja|è|scrive|é|escreve|пишет|освещает|работает|—|–)(?![\p{L}])/iu;
const NAME = /^\p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]*){1,3}(?=[\s,])/u;
/** What an italic line at the end speaks of. */
const NOTE =
  /@|\b(?:is an? |are |author of|columnist|reporter|correspondent|professor|fellow|editor|writer|journalist|originally (?:published|appeared)|contributed|newsletter|follow|views expressed|opinions?)\b/iu;

/**
 * True for a paragraph near an article's end that tells who wrote it: it begins with the author's name
 * and says what he or she does, or is set in italics as a whole and speaks of writing.
 */
export function isAboutAuthor(block: PageBlock, { byline }: ArticleMetadata): boolean {
  const { text, italicShare } = block;
  if (text.length > LONGEST_NOTE) return false;
  const name = NAME.exec(text)?.[0] ?? "";
  if (italicShare >= MOST_ITALIC && (NOTE.test(text) || (name !== "" && SAYS.test(text.slice(name.length)))))
    return true;
  return authorsOf(byline).some((name) => text.startsWith(name) && SAYS.test(text.slice(name.length)));
}

function authorsOf(byline: string | null): readonly string[] {
  if (byline === null) return [];
  return byline
    .split(/,| and | & | und | et | y | e | и /u)
    .map((name) => name.trim())
    .filter((name) => name.includes(" "));
}
