/** What tells whether an article was read: its language, a code of ISO 639 such as "fr", and how many entities it has. */
interface MaybeUnread {
  readonly language: string | null;
  readonly entities: number;
}

/** Why nothing was found in an article, when that is its language; null when it is not. */
export function unreadWords({ language, entities }: MaybeUnread): string | null {
  if (entities > 0 || language === null || /^en(g|-|$)/iu.test(language)) return null;
  return `This article is in ${languageName(language)}, and only English can be read. It is kept as an article; nothing was taken from it.`;
}

function languageName(code: string): string {
  try {
    return new Intl.DisplayNames("en", { type: "language" }).of(code) ?? code;
  } catch {
    return `a language with the code ${code}`;
  }
}
