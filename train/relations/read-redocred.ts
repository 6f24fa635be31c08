import Type from "typebox";
import type { TieArgument } from "../../ingest/relations/learnt/arguments.js";
import { labelOf, type TieName } from "../../ingest/relations/learnt/tie-labels.js";
import { layOut } from "../data/lay-out.js";
import { readLines } from "../data/read-lines.js";
import { KNOWLEDGENET_TIES } from "./read-knowledgenet.js";
import { readText } from "./read-article.js";
import { pairsOf, type TieExample } from "./tie-example.js";

const Document = Type.Object({
  sents: Type.Array(Type.Array(Type.String())),
  vertexSet: Type.Array(
    Type.Array(Type.Object({ sent: Type.Integer(), pos: Type.Tuple([Type.Integer(), Type.Integer()]) })),
  ),
  labels: Type.Array(
    Type.Object({
      h: Type.Integer(),
      r: Type.String(),
      t: Type.Integer(),
      evidence: Type.Optional(Type.Array(Type.Integer())),
    }),
  ),
});

/** Wikidata properties as ties, from head to tail; `-` before a name turns them round. */
const TIES: Readonly<Record<string, TieName | `-${TieName}`>> = {
  P569: "born-on",
  P570: "died-on",
  P551: "resides-in",
  P19: "born-in",
  P20: "died-in",
  P27: "citizen-of",
  P108: "works-for",
  P69: "educated-at",
  P102: "party",
  P22: "child-of",
  P25: "child-of",
  P40: "-child-of",
  P26: "spouse",
  P3373: "sibling",
  P571: "founded-on",
  P159: "seat",
  P749: "subsidiary-of",
  P355: "-subsidiary-of",
  P112: "founded-by",
  P169: "led-by",
  P488: "led-by",
  P131: "located-in",
  P36: "-capital-of",
  P1376: "capital-of",
  P361: "part-of",
  P527: "-part-of",
  P463: "member-of",
  P35: "-head-of-state",
  P6: "-head-of-government",
  P127: "-owner-of",
  P1830: "owner-of",
  P1344: "takes-part",
  P710: "-takes-part",
  P276: "happened-in",
  P585: "happened-on",
  P50: "-creator-of",
  P57: "-creator-of",
  P86: "-creator-of",
  P162: "-creator-of",
  P170: "-creator-of",
  P175: "-creator-of",
  P176: "-creator-of",
  P178: "-creator-of",
};

/** KnowledgeNet marks what each sentence says; for its ties the encyclopaedia, which does not, only does harm. */
const TAUGHT: ReadonlySet<number> = new Set(Object.values(KNOWLEDGENET_TIES).map(labelOf));

/**
 * The pairs of each page.
 * @throws InputError when the file is missing or has another form
 */
export function readRedocred(folder: string): TieExample[][] {
  return readLines(folder, "redocred-dev/dev.jsonl", Document).map(({ sents, vertexSet, labels }) => {
    const laid = layOut(sents);
    const article = readText(laid.text, laid.sentences);
    const spans = vertexSet.map((mentions) =>
      mentions.map(
        ({ sent, pos }) => [laid.starts[sent]?.[pos[0]] ?? 0, laid.ends[sent]?.[pos[1] - 1] ?? 0] as const,
      ),
    );
    const entityOf = ({ start, end }: TieArgument) =>
      spans.findIndex((mentions) => mentions.some(([from, to]) => from < end && start < to));
    const known = new Map<string, readonly number[] | null>();
    for (const { h, r, t, evidence } of labels) {
      const tie = TIES[r];
      if (tie === undefined) continue;
      const isTurned = tie.startsWith("-");
      const label = labelOf((isTurned ? tie.slice(1) : tie) as TieName);
      known.set(isTurned ? `${t} ${h} ${label}` : `${h} ${t} ${label}`, evidence ?? null);
    }
    return article.sentences.flatMap((sentence) =>
      pairsOf(sentence, article, (subject, object, label) => {
        const [s, o] = [entityOf(subject), entityOf(object)];
        if (s < 0 || o < 0 || s === o || TAUGHT.has(label)) return "unknown";
        const evidence = known.get(`${s} ${o} ${label}`);
        if (evidence === undefined) return "fails";
        const line = laid.sentences.findIndex(
          ({ start, end }) => start <= sentence.start && sentence.end <= end,
        );
        return evidence?.includes(line) === true ? "holds" : "unknown";
      }),
    );
  });
}
