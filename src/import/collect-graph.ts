import type { FormerVersion } from "../graph/article-version.js";
import type {
  ContributedEntity,
  ContributedFact,
  ContributedMention,
  ContributedSentence,
  Contribution,
} from "../graph/contribution.js";
import { InputError } from "../graph/errors.js";
import type { Decision } from "../graph/identity/decision.js";
import type {
  ArticleRecord,
  EntityRecord,
  FactRecord,
  GraphRecord,
  ReadingRecord,
  SupportRecord,
} from "../graph/records.js";
import { compareText } from "../graph/text-order.js";
import type { StoredArticle } from "../store/graph-store.js";

/** What an export holds, article by article, and the decisions about who is who. */
export interface CollectedGraph {
  readonly contributions: readonly StoredArticle[];
  readonly decisions: readonly Decision[];
}

interface Draft {
  readonly article: ArticleRecord;
  readonly sentences: ContributedSentence[];
  readonly entities: ContributedEntity[];
  readonly mentions: ContributedMention[];
  readonly facts: Map<string, ContributedFact>;
  readonly former: FormerVersion[];
  reading: ReadingRecord | null;
}

/**
 * Sort records by the articles that they come from: the graph is the sum of what its articles say, so saving each of these
 * makes it again. All of them are in memory together.
 * @throws InputError (`INPUT_INVALID`) for a record that names what the export does not hold
 */
export async function collectGraph(records: AsyncIterable<GraphRecord>): Promise<CollectedGraph> {
  const drafts = new Map<string, Draft>();
  const articleOf = new Map<string, string>();
  const decisions: Decision[] = [];
  const draftOf = (article: string | undefined, what: string): Draft =>
    drafts.get(article ?? "") ?? missing(what);
  const bySentence = (sentence: string) => draftOf(articleOf.get(sentence), `sentence ${sentence}`);
  for await (const record of records) {
    if (record.type === "article") drafts.set(record.article.id, newDraft(record.article));
    else if (record.type === "sentence") {
      articleOf.set(record.sentence.id, record.article);
      draftOf(record.article, `article ${record.article}`).sentences.push(record.sentence);
    } else if (record.type === "entity") addNamings(record.entity, draftOf);
    else if (record.type === "mention") bySentence(record.mention.sentence).mentions.push(record.mention);
    else if (record.type === "fact")
      for (const support of record.fact.evidence)
        addSupport(bySentence(support.sentence), record.fact, support);
    else if (record.type === "reading") {
      const { article } = record.reading;
      draftOf(article, `article ${article}`).reading = record.reading;
    } else if (record.type === "version") {
      const { article } = record.version.contribution;
      draftOf(article.id, `article ${article.id}`).former.push(record.version);
    } else decisions.push(record.decision);
  }
  return { contributions: [...drafts.values()].map(toContribution), decisions };
}

function newDraft(article: ArticleRecord): Draft {
  return { article, sentences: [], entities: [], mentions: [], facts: new Map(), former: [], reading: null };
}

function addNamings(entity: EntityRecord, draftOf: (article: string, what: string) => Draft): void {
  const { id, key, wikidata } = entity;
  for (const { article, kind, name, aliases } of entity.namings)
    draftOf(article, `article ${article}`).entities.push({ id, key, kind, name, aliases, wikidata });
}

/** Each article has its own wording and confidence, and one fact for all its sentences that support it. */
function addSupport({ facts }: Draft, fact: FactRecord, support: SupportRecord): void {
  const known = facts.get(fact.id);
  if (known !== undefined) {
    facts.set(fact.id, { ...known, evidence: [...known.evidence, support.sentence].sort(compareText) });
    return;
  }
  const { id, relation, subject, object, polarity, modality, statedBy, validFrom, validTo, place } = fact;
  const { role, precision, value, confidence, extractor, sentence } = support;
  const identity = { id, relation, subject, object, polarity, modality, statedBy, validFrom, validTo, place };
  facts.set(id, { ...identity, role, precision, value, confidence, extractor, evidence: [sentence] });
}

function toContribution(draft: Draft): StoredArticle {
  const { sentences: _s, entities: _e, facts: _f, ingestedAt, ...article } = draft.article;
  const { entities, mentions, facts } = draft.reading ?? { ...draft, facts: [...draft.facts.values()] };
  const contribution: Contribution = { article, sentences: draft.sentences, entities, mentions, facts };
  return { contribution, ingestedAt, former: draft.former };
}

function missing(what: string): never {
  throw new InputError("INPUT_INVALID", `The export names ${what}, which it does not hold.`, {
    hint: "Import a file that `newsgraph export --format jsonl` wrote, whole and unchanged.",
  });
}
