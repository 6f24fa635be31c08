import type { Annotations } from "../../src/graph/annotations.js";
import { contains, type Span } from "../../src/graph/span.js";
import { type ClusteredText, type HeadedMention, readGumClusters } from "../documents/gum-clusters.js";
import type { ArticleList, Measure, ScoreTable } from "../measure.js";
import type { Counts } from "../scoring/counts.js";
import { type Cluster, type ClusterScores, scoreClusters } from "../scoring/score-clusters.js";
import { toScoreRow } from "../scoring/score-row.js";

const FILE = "gum/news-dev.jsonl";

/** What makes a mention that was found the annotated one: a text that is the same for both. */
type Identify = (span: Span, gold: readonly HeadedMention[]) => string;

const bySpan: Identify = ({ start, end }) => `${start}-${end}`;

/** The smallest annotated mention whose head the span covers, and that overlaps no other such mention's head. */
const byHead: Identify = (span, gold) => {
  const headed = gold.filter(
    ({ head, start, end }) => contains(span, head) && contains({ start, end }, head),
  );
  const closest = headed.sort((a, b) => distance(a, span) - distance(b, span))[0];
  return closest === undefined ? bySpan(span, gold) : bySpan(closest, gold);
};

function distance(a: Span, b: Span): number {
  return Math.abs(a.start - b.start) + Math.abs(a.end - b.end);
}

/** Which mentions of an article mean the same. */
export const coreferenceMeasure: Measure = {
  name: "coreference",
  title: "Who is who inside an article",
  about: `The clusters of mentions of the twelve articles of GUM news: names, descriptions and pronouns of everything, abstract things included; what is mentioned once is left out on both sides, as in CoNLL-2012.
MUC (Vilain et al., 1995), B³ (Bagga and Baldwin, 1998), CEAF-e (Luo, 2005) and their mean, the CoNLL score (Pradhan et al., 2012). The pipeline keeps named entities and what facts need, not every "it", so recall is low by
design. With the *same head* a mention counts when its head word is the annotated one's. For comparison: on OntoGUM, rules (dcoref) reach 39.7 and a large neural model 64.6 (Zhu et al., 2021).`,
  needs: [FILE],
  readsArticles: true,
  run({ dataFolder, read }) {
    const texts = readGumClusters(dataFolder, FILE).flatMap((gold) => {
      const found = read(gold.document);
      return found === null ? [] : [{ gold, found }];
    });
    return {
      tables: [
        table(
          "Exact spans",
          texts.map(({ gold, found }) => scoreText(gold, found, bySpan)),
        ),
        table(
          "Same head",
          texts.map(({ gold, found }) => scoreText(gold, found, byHead)),
        ),
      ],
      lists: texts.map(({ gold, found }) => listOf(gold, found)),
    };
  },
};

function scoreText({ clusters }: ClusteredText, found: Annotations, identify: Identify): ClusterScores {
  const mentions = clusters.flat();
  const gold = clusters.map((cluster) => cluster.map((mention) => bySpan(mention, mentions)));
  const taken = new Set<string>();
  const own = found.entities.map((entity) =>
    entity.mentions.map((mention) => identify(mention, mentions)).filter((name) => isNew(name, taken)),
  );
  return scoreClusters(withoutSingles(gold), withoutSingles(own));
}

/** A mention belongs to one cluster: the first that claims it. */
function isNew(name: string, taken: Set<string>): boolean {
  if (taken.has(name)) return false;
  taken.add(name);
  return true;
}

function withoutSingles(clusters: readonly Cluster[]): Cluster[] {
  return clusters.map((cluster) => [...new Set(cluster)]).filter((cluster) => cluster.length > 1);
}

function table(title: string, scores: readonly ClusterScores[]): ScoreTable {
  const of = (metric: keyof ClusterScores): Counts[] => scores.map((score) => score[metric]);
  const [muc, bCubed, ceaf] = [of("muc"), of("bCubed"), of("ceaf")];
  return {
    title,
    rows: [
      toScoreRow("CoNLL (mean of the three)", muc, bCubed, ceaf),
      toScoreRow("MUC", muc),
      toScoreRow("B³", bCubed),
      toScoreRow("CEAF-e", ceaf),
    ],
  };
}

/** Clusters of which nothing was joined, and pairs that were joined wrongly, by their text. */
function listOf({ id, document: { text }, clusters }: ClusteredText, found: Annotations): ArticleList {
  const mentions = clusters.flat();
  const goldOf = new Map(
    clusters.flatMap((cluster, i) => cluster.map((mention) => [bySpan(mention, mentions), i])),
  );
  const show = (spans: readonly Span[]) =>
    [...new Set(spans.map(({ start, end }) => text.slice(start, end)))].join(" = ");
  const own = found.entities.map(({ mentions: all }) =>
    all.map((span) => ({ span, gold: goldOf.get(byHead(span, mentions)) })),
  );
  const joined = new Set(
    own.flatMap((cluster) => {
      const known = cluster.flatMap(({ gold }) => (gold === undefined ? [] : [gold]));
      return known.filter((gold, i) => known.indexOf(gold) !== i);
    }),
  );
  return {
    article: id,
    missed: clusters.filter((cluster, i) => cluster.length > 1 && !joined.has(i)).map(show),
    invented: own
      .filter(
        (cluster) => new Set(cluster.flatMap(({ gold }) => (gold === undefined ? [] : [gold]))).size > 1,
      )
      .map((cluster) => show(cluster.map(({ span }) => span))),
  };
}
