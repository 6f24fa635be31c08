import Type from "typebox";
import type { NameType } from "../../ingest/tagging/name-labels.js";
import type { NamedDocument, NamedSentence, NameSpan } from "./named-document.js";
import { readLines } from "./read-lines.js";
import { commonMarking } from "./with-common-marking.js";

const Sentence = Type.Object({
  id: Type.String(),
  tok: Type.Array(Type.String()),
  ner: Type.Optional(Type.Array(Type.String())),
});

const TYPES: Readonly<Record<string, NameType>> = { PER: "person", ORG: "organization", LOC: "place" };

/** Universal Dependencies with the names of Universal NER (BIO); sentences of one source are one document. */
export function readUd(folder: string, file: string): NamedDocument[] {
  const documents = new Map<string, NamedSentence[]>();
  for (const { id, tok, ner } of readLines(folder, file, Sentence)) {
    if (ner === undefined) continue;
    const document = documentOf(id);
    const sentences = documents.get(document) ?? [];
    sentences.push({ tokens: tok, names: toNames(tok, ner) });
    documents.set(document, sentences);
  }
  return [...documents].map(([id, sentences]) => ({ id: `${file}:${id}`, sentences }));
}

/** EWT numbers sentences after a dash; in PUD "n01004012" the last three digits count the sentences of a text. */
function documentOf(id: string): string {
  const pud = /^([nw]\d{5})\d{3}$/.exec(id)?.[1];
  return pud ?? id.replace(/-\d+$/, "");
}

function toNames(tokens: readonly string[], labels: readonly string[]): NameSpan[] {
  const names: NameSpan[] = [];
  let begin = -1;
  for (let i = 0; i <= labels.length; i += 1) {
    const label = labels[i] ?? "O";
    const goesOn = label.startsWith("I-") && begin >= 0;
    if (goesOn) continue;
    const type = TYPES[(labels[begin] ?? "").slice(2)];
    if (begin >= 0 && type !== undefined) {
      names.push(...commonMarking(tokens, withoutArticle(tokens, { begin, end: i, type })));
    }
    begin = label === "O" ? -1 : i;
  }
  return names;
}

function withoutArticle(tokens: readonly string[], name: NameSpan): NameSpan {
  const article = name.end - name.begin > 1 && tokens[name.begin]?.toLowerCase() === "the";
  return article ? { ...name, begin: name.begin + 1 } : name;
}
