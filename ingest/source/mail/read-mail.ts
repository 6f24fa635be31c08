import PostalMime, { type Address, type Email } from "postal-mime";
import { InputError } from "../../../src/graph/errors.js";
import type { ArticleDocument, TextBlock } from "../../article-document.js";
import { cleanLine, mergeMetadata } from "../article-metadata.js";
import { readPage } from "../page/read-page.js";
import { parsePublicationDate } from "../parse-publication-date.js";
import type { FormatInput } from "../format-input.js";
import { readPlainText } from "../read-plain-text.js";

/** A text part that is shorter only says "see the HTML part", in UTF-16 code units. */
const SHORTEST_TEXT = 200;
const DEEPEST_NESTING = 50;
const LONGEST_HEADERS_BYTES = 1024 * 1024;

/**
 * Reads a message (RFC 5322, `.eml`) as an article: the subject is its title, the sender its byline, the date its
 * date. Of a message with a text and an HTML part the text is read, unless it is but a line; quoted mail and the
 * signature are kept in the text and not read, attachments are left out.
 * @throws InputError INPUT_UNREADABLE when it is nested too deep or holds no text
 */
export async function readMail({ bytes, source, given, url }: FormatInput): Promise<ArticleDocument> {
  const mail = await parse(bytes, source);
  const stated = mergeMetadata(given, {
    title: cleanLine(mail.subject),
    byline: senderOf(mail.from),
    publishedAt: parsePublicationDate(mail.date ?? ""),
    url,
  });
  const text = mail.text ?? "";
  const html = mail.html ?? "";
  if (text.trim() === "" && html.trim() === "") throw hasNoText(source, mail);
  const document =
    html.trim() !== "" && text.trim().length < SHORTEST_TEXT
      ? readPage({ source, html, url, given: stated })
      : withoutQuotes(readPlainText({ source, text, given: stated }));
  const left = mail.attachments.length;
  const notes = document.notes ?? [];
  return left === 0 ? document : { ...document, notes: [...notes, `${left} attached files were not read.`] };
}

async function parse(bytes: Uint8Array, source: string): Promise<Email> {
  try {
    return await PostalMime.parse(bytes, {
      maxNestingDepth: DEEPEST_NESTING,
      maxHeadersSize: LONGEST_HEADERS_BYTES,
    });
  } catch (cause) {
    throw new InputError("INPUT_UNREADABLE", `${source} is no message that can be read.`, {
      hint: "Save it from the mail program anew, as .eml, or give its text.",
      details: { source },
      cause,
    });
  }
}

function senderOf(from: Address | undefined): string | null {
  return cleanLine(from?.name) ?? cleanLine(from?.address);
}

function hasNoText(source: string, { attachments }: Email): InputError {
  const what = attachments.length === 0 ? "" : `, only ${attachments.length} attached files`;
  return new InputError("INPUT_UNREADABLE", `${source} holds no text${what}.`, {
    hint: "Save the attached article and give that file.",
    details: { source },
  });
}

const SIGNATURE = /^-- ?$/mu;
const QUOTED = /^>/u;

/** What somebody else wrote before, and the sender's signature, are none of the article. */
function withoutQuotes(document: ArticleDocument): ArticleDocument {
  const { text } = document;
  const signature = SIGNATURE.exec(text)?.index ?? text.length;
  const blocks = document.blocks.map((block): TextBlock => {
    const isOther = block.start >= signature || QUOTED.test(text.slice(block.start, block.end));
    return isOther ? { ...block, role: "furniture" } : block;
  });
  return { ...document, blocks };
}
