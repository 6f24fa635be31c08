import type { ContributedArticle, Contribution } from "../../src/graph/contribution.js";
import { InputError } from "../../src/graph/errors.js";
import { versionId } from "../../src/graph/ids.js";
import { normalName } from "../../src/graph/normal-name.js";
import type { ArticleVersionView } from "../../src/graph/version-views.js";
import type {
  ArticleSummary,
  EdgeView,
  EntityRef,
  EntityView,
  FactView,
  GraphView,
  SaveOutcome,
} from "../../src/graph/views.js";
import type { FactQuery, GraphStore, StoredArticle } from "../../src/store/graph-store.js";
import { createFakeIdentity } from "./fake-identity.js";
import { type Held, records } from "./fake-records.js";

/** A store in memory: the verbs of the port over the contributions it was given, without a query language. */
export interface FakeStore extends GraphStore {
  readonly held: ReadonlyMap<string, Held>;
  readonly settled: () => number;
}

/** @param overrides verbs that a test wants to behave otherwise: fail, wait, answer something else */
export function createFakeStore(overrides: Partial<GraphStore> = {}): FakeStore {
  const held = new Map<string, Held>();
  let settled = 0;
  const all = () => [...held.values()];
  const store: FakeStore = {
    ...createFakeIdentity(held),
    held,
    settled: () => settled,
    engine: { name: "embedded", version: "0.0.0", location: "memory" },
    saveArticle: (contribution, ingestedAt) => Promise.resolve(save(held, contribution, ingestedAt)),
    deleteArticle: (id) =>
      Promise.resolve({ article: id, deleted: held.delete(id), removedEntities: 0, removedFacts: 0 }),
    findArticle: ({ canonicalUrl, contentHash }) => {
      const same = (article: ContributedArticle) =>
        article.contentHash === contentHash ||
        (canonicalUrl !== null && article.canonicalUrl === canonicalUrl);
      return Promise.resolve(
        all().find((each) => same(each.contribution.article))?.contribution.article.id ?? null,
      );
    },
    findEdited: ({ source }) => {
      const former = all().find(({ contribution: { article } }) => article.source === source && !article.url);
      return Promise.resolve(former?.contribution.article.id ?? null);
    },
    listArticles: ({ limit, offset }) =>
      Promise.resolve({
        items: all()
          .map(summary)
          .slice(offset, offset + limit),
        total: held.size,
      }),
    getArticle: async (id) => {
      const found = held.get(id) ?? missing("article", id);
      const { article, sentences } = found.contribution;
      const { text, contentHash } = article;
      return Promise.resolve({
        ...summary(found),
        text,
        contentHash,
        sentenceList: sentences,
        mentionList: mentions(found),
      });
    },
    articleVersions: async (id, { limit, offset }) => {
      const found = held.get(id) ?? missing("article", id);
      return Promise.resolve({
        items: [{ ...version(found), changes: null }].slice(offset, offset + limit),
        total: 1,
      });
    },
    articleVersion: async (id, wanted) => {
      const found = held.get(id) ?? missing("article", id);
      if (version(found).id !== wanted) missing("version", wanted);
      return Promise.resolve({ ...version(found), text: found.contribution.article.text, statements: [] });
    },
    getEntity: async (id) => {
      const entity = entities(all()).find((each) => each.id === id) ?? missing("entity", id);
      return Promise.resolve({ ...entity, relations: [], recentArticles: all().map(summary) });
    },
    searchEntities: ({ text, limit, kinds }) => {
      const wanted = normalName(text);
      const hits = entities(all())
        .filter((entity) => kinds?.includes(entity.kind) ?? true)
        .filter((entity) => normalName(entity.name).includes(wanted))
        .map((entity) => ({ ...entity, matched: entity.name, score: 1 }));
      return Promise.resolve(hits.slice(0, limit));
    },
    neighbours: async (id) => {
      if (!entities(all()).some((entity) => entity.id === id)) missing("entity", id);
      return Promise.resolve(graph(all()));
    },
    paths: (from, to) => Promise.resolve({ graph: graph(all()), paths: [[from, to]] }),
    overview: ({ maxNodes }) => Promise.resolve(graph(all(), maxNodes)),
    facts: (query) => {
      const found = facts(all()).filter((fact) => answers(fact, query));
      return Promise.resolve({
        items: found.slice(query.offset, query.offset + query.limit),
        total: found.length,
      });
    },
    schema: () =>
      Promise.resolve({
        labels: [{ label: "Article", count: held.size }],
        relationshipTypes: [],
        propertyKeys: ["id"],
      }),
    counts: () =>
      Promise.resolve({
        articles: held.size,
        sentences: sum(all(), "sentences"),
        entities: entities(all()).length,
        mentions: sum(all(), "mentions"),
        facts: facts(all()).length,
        edges: graph(all()).edges.length,
      }),
    runCypher: (_query, { parameters }) =>
      Promise.resolve({
        columns: ["n"],
        rows: [[parameters.n ?? null]],
        truncated: false,
        ms: 1,
        notices: [],
      }),
    records: () => records(all()),
    contributions: () => stored(all()),
    settle: () => {
      settled += 1;
      return Promise.resolve();
    },
    close: () => Promise.resolve(),
  };
  return Object.assign(store, overrides);
}

function save(held: Map<string, Held>, contribution: Contribution, ingestedAt: string): SaveOutcome {
  const { id, contentHash } = contribution.article;
  const before = held.get(id);
  const knownEntities = new Set(entities([...held.values()]).map((entity) => entity.id));
  const knownFacts = new Set(facts([...held.values()]).map((fact) => fact.id));
  const unchanged = before?.contribution.article.contentHash === contentHash;
  if (!unchanged) held.set(id, { contribution, ingestedAt });
  return {
    article: id,
    status: before === undefined ? "added" : unchanged ? "unchanged" : "replaced",
    newEntities: contribution.entities.map((entity) => entity.id).filter((each) => !knownEntities.has(each)),
    newFacts: contribution.facts.map((fact) => fact.id).filter((each) => !knownFacts.has(each)),
    droppedFacts: 0,
    changes: before === undefined || unchanged ? null : { added: [], dropped: [], kept: [] },
  };
}

function summary({ contribution, ingestedAt }: Held): ArticleSummary {
  const { text: _text, contentHash: _hash, ...article } = contribution.article;
  return {
    ...article,
    ingestedAt,
    sentences: contribution.sentences.length,
    entities: contribution.entities.length,
    facts: contribution.facts.length,
  };
}

/** Former texts are not kept. */
function version(held: Held): Omit<ArticleVersionView, "changes"> {
  const { id: article, ...described } = summary(held);
  const { contentHash } = held.contribution.article;
  const id = versionId(article, contentHash, held.ingestedAt);
  return { ...described, id, article, number: 1, isCurrent: true, contentHash };
}

function mentions({ contribution }: Held) {
  return contribution.mentions.map(({ entity, sentence, start, end, form, confidence }) => {
    const { kind, name } = reference(contribution, entity);
    return { entity, kind, name, sentence, start, end, form, confidence };
  });
}

function entities(held: readonly Held[]): EntityView[] {
  const byId = new Map<string, EntityView>();
  for (const { contribution } of held) {
    for (const { id, kind, name, aliases, wikidata } of contribution.entities) {
      byId.set(id, { id, kind, name, aliases, wikidata, articles: 1, mentions: 1 });
    }
  }
  return [...byId.values()];
}

function facts(held: readonly Held[]): FactView[] {
  return held.flatMap(({ contribution, ingestedAt }) =>
    contribution.facts.map((fact) => {
      const { extractor, evidence, subject, object, statedBy, place, ...rest } = fact;
      const { article, sentences } = contribution;
      return {
        ...rest,
        subject: reference(contribution, subject),
        object: object === null ? null : reference(contribution, object),
        statedBy: statedBy === null ? null : reference(contribution, statedBy),
        place: place === null ? null : reference(contribution, place),
        sources: 1,
        independentSources: 1,
        evidence: sentences
          .filter((sentence) => evidence.includes(sentence.id))
          .map(({ id, start, end }) => ({
            sentence: id,
            article: article.id,
            title: article.title,
            publisher: article.publisher,
            copyOf: null,
            url: article.url,
            publishedAt: article.publishedAt,
            ingestedAt,
            text: article.text.slice(start, end),
            start,
            end,
            highlights: [],
            extractor,
            confidence: fact.confidence,
          })),
      };
    }),
  );
}

function answers(fact: FactView, { ids, about, relation }: FactQuery): boolean {
  const ends = [fact.subject.id, fact.object?.id];
  return (
    (ids?.includes(fact.id) ?? true) &&
    (about === undefined || ends.includes(about)) &&
    (relation === undefined || fact.relation === relation)
  );
}

function graph(held: readonly Held[], maxNodes = Infinity): GraphView {
  const every = entities(held);
  const nodes = every.slice(0, maxNodes);
  const shown = new Set(nodes.map((node) => node.id));
  const edges = facts(held).flatMap((fact): EdgeView[] => {
    const { id, relation, role, modality, confidence, sources, validFrom, validTo, precision, object } = fact;
    if (object === null) return [];
    const ends = { source: fact.subject.id, target: object.id };
    const dates = { validFrom, validTo, precision, firstPublishedAt: null, lastPublishedAt: null };
    const attributed = fact.statedBy !== null;
    return [{ id, relation, ...ends, role, modality, attributed, confidence, sources, ...dates }];
  });
  const drawn = edges.filter((edge) => shown.has(edge.source) && shown.has(edge.target));
  return {
    nodes,
    edges: drawn,
    totalNodes: every.length,
    totalEdges: edges.length,
    truncated: nodes.length < every.length || drawn.length < edges.length,
  };
}

async function* stored(held: readonly Held[]): AsyncGenerator<StoredArticle> {
  for (const each of held) yield await Promise.resolve({ ...each, former: [] });
}

function reference(contribution: Contribution, id: string): EntityRef {
  const found = contribution.entities.find((entity) => entity.id === id);
  if (found === undefined) throw new Error(`The contribution has no entity ${id}.`);
  return { id, kind: found.kind, name: found.name };
}

function sum(held: readonly Held[], part: "sentences" | "mentions"): number {
  return held.reduce((total, { contribution }) => total + contribution[part].length, 0);
}

function missing(what: string, id: string): never {
  throw new InputError("INPUT_NOT_FOUND", `There is no ${what} ${id}.`);
}
