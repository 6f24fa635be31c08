import type { NamedDocument } from "../data/named-document.js";

/** Shares of the documents that are trained on once more in other letters, as headlines are. */
const SHARES = [
  { until: 0.07, write: (word: string) => word.toLowerCase() },
  { until: 0.11, write: (word: string) => word.toUpperCase() },
  {
    until: 0.15,
    write: (word: string) => (word.length > 3 ? word.charAt(0).toUpperCase() + word.slice(1) : word),
  },
];

/** Copies of some documents in small letters, in capitals and with every longer word capitalised. */
export function inOtherCase(documents: readonly NamedDocument[], random: () => number): NamedDocument[] {
  return documents.flatMap((document): NamedDocument[] => {
    const drawn = random();
    const write = SHARES.find(({ until }) => drawn < until)?.write;
    if (write === undefined) return [];
    const sentences = document.sentences.map(({ tokens, names }) => {
      const isOpen = tokens.at(-1) !== ".";
      return {
        tokens: (isOpen ? tokens : tokens.slice(0, -1)).map(write),
        names: names.filter(({ end }) => isOpen || end < tokens.length),
      };
    });
    return [{ ...document, sentences }];
  });
}
