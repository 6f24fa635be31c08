const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  rsquo: "’",
  lsquo: "‘",
  rdquo: "”",
  ldquo: "“",
  laquo: "«",
  raquo: "»",
  ndash: "–",
  mdash: "—",
  hellip: "…",
};

/** Decodes the entities that stand in texts which were made for a page: numbers, and the names of common marks. */
export function decodeEntities(text: string): string {
  return text
    .replace(/&#(\d{2,6});/gu, (entity, code: string) => toCharacter(entity, Number(code)))
    .replace(/&#x([\da-f]{2,5});/giu, (entity, code: string) =>
      toCharacter(entity, Number.parseInt(code, 16)),
    )
    .replace(/&([a-z]{2,6});/gu, (entity, name: string) =>
      Object.hasOwn(ENTITIES, name) ? (ENTITIES[name] ?? entity) : entity,
    );
}

function toCharacter(entity: string, code: number): string {
  return code < 0x11_0000 && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : entity;
}
