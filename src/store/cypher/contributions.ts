import { MENTION_FORMS, MODALITIES, POLARITIES } from "../../graph/annotations.js";
import type {
  ContributedArticle,
  ContributedEntity,
  ContributedFact,
  ContributedMention,
  ContributedSentence,
} from "../../graph/contribution.js";
import { readReading } from "../../graph/identity/reading.js";
import { byPlace } from "../../graph/mention-order.js";
import { compareText } from "../../graph/text-order.js";
import type { CypherRunner, Row } from "../cypher-runner.js";
import type { StoredArticle, StoredContribution } from "../graph-store.js";
import { ARTICLE_COLUMNS, toArticleSummary } from "./article-summary.js";
import { type Ask, askOf } from "./ask.js";
import { cypher } from "./cypher-text.js";
import { readWording } from "./fact-tally.js";
import { readReadings, type StoredReading } from "./identity/reading-nodes.js";
import { byIdOrder } from "./row-groups.js";
import {
  readKind,
  readNumber,
  readOneOf,
  readRelation,
  readText,
  readTextOrNull,
  readTexts,
} from "./row-reader.js";
import { versionsOf } from "./versions/former-versions.js";

/** Articles read at a time: what they hold is in memory together. */
const PAGE_SIZE = 20;

const IDS = cypher`
  MATCH (a:Article)
  WHERE a.id > $after
  RETURN a.id AS id
  ORDER BY id LIMIT $limit`;

const ARTICLES = cypher`
  UNWIND $ids AS wanted
  MATCH (a:Article {id: wanted})
  RETURN ${ARTICLE_COLUMNS}, a.text AS text, a.contentHash AS contentHash`;

const SENTENCES = cypher`
  UNWIND $ids AS wanted
  MATCH (a:Article {id: wanted})
  MATCH (a)-[:HAS_SENTENCE]->(s:Sentence)
  RETURN wanted AS article, s.id AS id, s.index AS index, s.start AS start, s.end AS end`;

const NAMINGS = cypher`
  UNWIND $ids AS wanted
  MATCH (a:Article {id: wanted})
  MATCH (a)-[n:NAMES]->(e:Entity)
  RETURN wanted AS article, e.id AS id, n.key AS key, n.kind AS kind, n.name AS name, n.aliases AS aliases,
    n.wikidata AS wikidata`;

const MENTIONS = cypher`
  UNWIND $ids AS wanted
  MATCH (a:Article {id: wanted})
  MATCH (a)-[:HAS_SENTENCE]->(s:Sentence)
  MATCH (s)-[m:MENTIONS]->(e:Entity)
  RETURN wanted AS article, m.id AS id, s.id AS sentence, e.id AS entity, m.start AS start, m.end AS end,
    m.surface AS surface, m.form AS form, m.confidence AS confidence`;

const SUPPORT = cypher`
  UNWIND $ids AS wanted
  MATCH (a:Article {id: wanted})
  MATCH (a)-[:HAS_SENTENCE]->(s:Sentence)
  MATCH (s)<-[r:SUPPORTED_BY]-(f:Fact)
  RETURN wanted AS article, f.id AS id, f.relation AS relation, f.polarity AS polarity, f.modality AS modality,
    f.validFrom AS validFrom, f.validTo AS validTo, s.id AS sentence, r.confidence AS confidence,
    r.extractor AS extractor, r.role AS role, r.precision AS precision,
    r.valueText AS valueText, r.valueIso AS valueIso, r.valueNumber AS valueNumber, r.valueUnit AS valueUnit`;

const ENDS = cypher`
  UNWIND $ids AS wanted
  MATCH (f:Fact {id: wanted})
  MATCH (f)-[r:SUBJECT|OBJECT|STATED_BY|AT_PLACE]->(e:Entity)
  RETURN wanted AS fact, type(r) AS part, e.id AS entity`;

/**
 * What each stored article says, as it was saved: saving all of it in an empty database makes the
 * same graph. In the order of the articles' ids; a page of articles is read at one time.
 */
export async function* contributions(runner: CypherRunner): AsyncGenerator<StoredArticle> {
  let after = "";
  for (;;) {
    const rows = await runner.read(IDS, { after, limit: PAGE_SIZE });
    const ids = rows.map((row) => readText(row, "id"));
    const last = ids.at(-1);
    if (last === undefined) return;
    const former = await versionsOf(askOf(runner), ids);
    for (const stored of await readContributions(askOf(runner), ids))
      yield { ...stored, former: former.get(stored.contribution.article.id) ?? [] };
    after = last;
  }
}

/** What the articles with these ids say, as they were read; by id. */
export async function readContributions(ask: Ask, ids: readonly string[]): Promise<StoredContribution[]> {
  const articles = byIdOrder(await ask(ARTICLES, { ids }));
  const held = await readHeld(ask, ids);
  return articles.map((row) => toContribution(row, held(readText(row, "id"))));
}

interface Held {
  readonly sentences: readonly Row[];
  readonly namings: readonly Row[];
  readonly mentions: readonly Row[];
  readonly support: readonly Row[];
  /** Entity by fact and part. */
  readonly ends: ReadonlyMap<string, string>;
  /** What the article says as read, when its entities are part of others. */
  readonly reading: StoredReading | null;
}

async function readHeld(ask: Ask, ids: readonly string[]): Promise<(article: string) => Held> {
  const [sentences, namings, mentions, support, readings] = await Promise.all([
    ask(SENTENCES, { ids }),
    ask(NAMINGS, { ids }),
    ask(MENTIONS, { ids }),
    ask(SUPPORT, { ids }),
    readReadings(ask, ids),
  ]);
  const facts = [...new Set(support.map((row) => readText(row, "id")))];
  const ends = new Map(
    (facts.length === 0 ? [] : await ask(ENDS, { ids: facts })).map((row) => [
      `${readText(row, "fact")} ${readText(row, "part")}`,
      readText(row, "entity"),
    ]),
  );
  return (article) => {
    const of = (rows: readonly Row[]) => rows.filter((row) => row.article === article);
    return {
      sentences: of(sentences),
      namings: of(namings),
      mentions: of(mentions),
      support: of(support),
      ends,
      reading: readings.get(article) ?? null,
    };
  };
}

function toContribution(row: Row, held: Held): StoredContribution {
  const {
    ingestedAt,
    sentences: _sentences,
    entities: _entities,
    facts: _facts,
    ...summary
  } = toArticleSummary(row);
  const article: ContributedArticle = {
    ...summary,
    text: readText(row, "text"),
    contentHash: readText(row, "contentHash"),
  };
  const sentences = held.sentences.map(toSentence).sort((a, b) => a.index - b.index);
  if (held.reading !== null)
    return { ingestedAt, contribution: { article, sentences, ...readReading(held.reading, sentences) } };
  return {
    ingestedAt,
    contribution: {
      article,
      sentences,
      entities: held.namings.map(toEntity).sort((a, b) => compareText(a.id, b.id)),
      mentions: held.mentions.map(toMention).sort(byPlace),
      facts: toFacts(held).sort((a, b) => compareText(a.id, b.id)),
    },
  };
}

function toSentence(row: Row): ContributedSentence {
  return {
    id: readText(row, "id"),
    index: readNumber(row, "index"),
    start: readNumber(row, "start"),
    end: readNumber(row, "end"),
  };
}

function toEntity(row: Row): ContributedEntity {
  return {
    id: readText(row, "id"),
    key: readText(row, "key"),
    kind: readKind(row, "kind"),
    name: readText(row, "name"),
    aliases: readTexts(row, "aliases"),
    wikidata: readTextOrNull(row, "wikidata"),
  };
}

function toMention(row: Row): ContributedMention {
  return {
    id: readText(row, "id"),
    sentence: readText(row, "sentence"),
    entity: readText(row, "entity"),
    start: readNumber(row, "start"),
    end: readNumber(row, "end"),
    surface: readText(row, "surface"),
    form: readOneOf(row, "form", MENTION_FORMS),
    confidence: readNumber(row, "confidence"),
  };
}

/** One fact for all sentences of the article that support it. */
function toFacts({ support, ends }: Held): ContributedFact[] {
  const facts = new Map<string, ContributedFact>();
  for (const row of support) {
    const id = readText(row, "id");
    const sentence = readText(row, "sentence");
    const fact = facts.get(id);
    if (fact === undefined)
      facts.set(
        id,
        toFact(row, sentence, (part) => ends.get(`${id} ${part}`) ?? null),
      );
    else facts.set(id, { ...fact, evidence: [...fact.evidence, sentence].sort(compareText) });
  }
  return [...facts.values()];
}

function toFact(row: Row, sentence: string, end: (part: string) => string | null): ContributedFact {
  return {
    id: readText(row, "id"),
    relation: readRelation(row, "relation"),
    subject: end("SUBJECT") ?? "",
    object: end("OBJECT"),
    ...readWording(row),
    polarity: readOneOf(row, "polarity", POLARITIES),
    modality: readOneOf(row, "modality", MODALITIES),
    statedBy: end("STATED_BY"),
    validFrom: readTextOrNull(row, "validFrom"),
    validTo: readTextOrNull(row, "validTo"),
    place: end("AT_PLACE"),
    confidence: readNumber(row, "confidence"),
    extractor: readText(row, "extractor"),
    evidence: [sentence],
  };
}
