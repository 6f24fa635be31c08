import type { LinkedArticle, LinkedEntity } from "../link/index.js";
import type { GrammarWord } from "../grammar/grammar-word.js";
import { wordOf } from "../names/item.js";
import type { NamedSentence } from "../names/item.js";
import { applySequenceRules, compileRules } from "./apply-sequence-rules.js";
import { applyVerbRules, indexVerbRules } from "./apply-verb-rules.js";
import { type Clause, constituencyOf, findClauses } from "./clause.js";
import { weighDoubts } from "./doubt/weigh-doubts.js";
import type { FactCandidate, FoundFact, LinkedSentence } from "./fact-candidate.js";
import { findAmounts } from "./find-amounts.js";
import { findBodyNations } from "./find-body-nations.js";
import { findCauses } from "./find-causes.js";
import { findCounterparts } from "./find-counterparts.js";
import { findCounts } from "./find-counts.js";
import { findDemands } from "./find-demands.js";
import { findEventDates, findEventTimes } from "./find-event-times.js";
import { findLifeDates } from "./find-life-dates.js";
import { findMeasures } from "./find-measures.js";
import { findMutualTies } from "./find-mutual-ties.js";
import { findNounEvents } from "./find-noun-events.js";
import { findOfficeChanges } from "./find-office-changes.js";
import { findOffices, inferOffices } from "./find-offices.js";
import { findOtherTies } from "./find-other-ties.js";
import { findPossessions } from "./find-possessions.js";
import { findHoldings } from "./find-holdings.js";
import { findKin } from "./find-kin.js";
import { findNamedKin } from "./find-named-kin.js";
import { findOwners } from "./find-owners.js";
import { findParticipants } from "./find-participants.js";
import { findPersonalDetails } from "./find-personal-details.js";
import { findPlacePairs } from "./find-place-pairs.js";
import { findPrices } from "./find-prices.js";
import { findPrisonTerms } from "./find-prison-terms.js";
import { resolveThings } from "./thing-pronouns.js";
import { findToldMeetings } from "./find-told-meetings.js";
import { findThreats } from "./find-threats.js";
import { findSpeech } from "./find-speech.js";
import { namePartyMembers } from "./party-members.js";
import { SEQUENCE_RULES } from "./rules/sequence-rules.js";
import { VERB_RULES } from "./rules/verb-rules.js";
import { joinSources } from "./join-sources.js";
import { findLearntTies } from "./learnt/find-learnt-ties.js";
import { OpenQuote } from "./open-quote.js";
import { SentenceTree } from "./tree/sentence-tree.js";
import { findNounPlaces } from "./tree/find-noun-places.js";
import { treeClauses } from "./tree/tree-clauses.js";
import { voteOnClauses } from "./vote-on-clauses.js";
import { ToldEvents } from "./told-events.js";
import { attributeFacts } from "./attribute-facts.js";

export type { FoundFact } from "./fact-candidate.js";
export { isValue } from "./fact-candidate.js";

const SEQUENCES = compileRules(SEQUENCE_RULES);
const VERBS = indexVerbRules(VERB_RULES);
/** A sentence of more items than this is no sentence: only what stands side by side in it is read. */
const MAX_ITEMS = 400;

/** An article with the facts that the rules read in it. */
export interface ReadArticle extends LinkedArticle {
  readonly facts: readonly FoundFact[];
}

/** Gives the words of a sentence with their dependencies, or null where no tree is worth its time. */
export type Parse = (sentence: NamedSentence) => readonly GrammarWord[] | null;

/** Read the facts of an article, sentence by sentence, and who says them. */
export function findFacts(article: LinkedArticle, parse: Parse = () => null): ReadArticle {
  const facts: FoundFact[] = [];
  const holders = new Set<LinkedEntity>();
  const quote = new OpenQuote();
  const told = new ToldEvents(article);
  let earlier: readonly Clause[] = [];
  let constituency: LinkedEntity | null = null;
  const sentences = article.sentences.map((sentence): LinkedSentence => ({
    sentence,
    items: sentence.items,
    article,
  }));
  for (const sentence of sentences) {
    const offices = findOffices(sentence);
    for (const office of offices) holders.add(office.subject);
    constituency = goesOn(sentence, constituency);
    const clauses =
      sentence.items.length > MAX_ITEMS
        ? []
        : resolveThings(sentence, findClauses(sentence, constituency), earlier);
    earlier = clauses;
    const speeches = quote.next(sentence.items, findSpeech(sentence, clauses));
    const words = sentence.items.length > MAX_ITEMS ? null : parse(sentence.sentence);
    const tree = words === null ? null : new SentenceTree(sentence, words, speeches);
    const candidates = joinSources(
      [
        ...offices,
        ...findDemands(sentence, clauses, speeches),
        ...readSentence(sentence, clauses, tree, told),
      ],
      tree === null ? [] : findLearntTies(sentence, tree.words),
    );
    const weighed = weighDoubts(sentence, clauses, candidates);
    facts.push(...attributeFacts({ sentence, candidates: weighed, speeches, clauses, earlier: facts }));
  }
  for (const sentence of sentences) {
    const here = facts.filter((fact) => fact.sentence === sentence.sentence.index);
    const inferred = inferOffices(sentence, holders, here);
    facts.push(...inferred.map((fact) => ({ ...fact, sentence: sentence.sentence.index, statedBy: null })));
  }
  return { ...article, entities: [...article.entities, ...told.entities], facts };
}

/** The constituency whose results are being told: the one that opens the sentence, or the one before unless it opens with another place. */
function goesOn(sentence: LinkedSentence, before: LinkedEntity | null): LinkedEntity | null {
  const named = constituencyOf(sentence);
  return named ?? (/^(?:in|at|across)$/.test(wordOf(sentence.items[0])) ? null : before);
}

/** "The withdrawal of X from Y began on January 13": the date of the predicate is when they moved. */
function dateMove(fact: FactCandidate, clauses: readonly Clause[]): FactCandidate {
  if (fact.date !== null || (fact.relation !== "WITHDREW_FROM" && fact.relation !== "MOBILIZED_TO"))
    return fact;
  const clause =
    clauses.find(({ verb }) => verb.start >= fact.at) ?? clauses.findLast(({ verb }) => verb.end <= fact.at);
  const around =
    clause?.date ?? clauses.findLast(({ verb, end }) => verb.end <= fact.at && fact.at <= end)?.date ?? null;
  return { ...fact, date: around };
}

function readSentence(
  sentence: LinkedSentence,
  clauses: readonly Clause[],
  tree: SentenceTree | null,
  told: ToldEvents,
): FactCandidate[] {
  const settings = told.read(sentence, clauses);
  return [
    ...settings,
    ...findOwners(sentence),
    ...findPossessions(sentence),
    ...findKin(sentence),
    ...findNamedKin(sentence, clauses),
    ...findCounterparts(sentence),
    ...findToldMeetings(sentence, clauses),
    ...findPlacePairs(sentence),
    ...findPersonalDetails(sentence),
    ...findBodyNations(sentence),
    ...findNounEvents(sentence).map((fact) => dateMove(fact, clauses)),
    ...namePartyMembers(applySequenceRules(sentence, SEQUENCES), sentence.article).map((fact) =>
      dateMove(fact, clauses),
    ),
    ...namePartyMembers(
      voteOnClauses(
        clauses.flatMap((clause) => readClause(sentence, clause)),
        tree === null ? null : treeClauses(tree).flatMap((clause) => readClause(sentence, clause)),
      ),
      sentence.article,
    ),
    ...(tree === null ? [] : findNounPlaces(tree)),
    ...findEventDates(sentence),
    ...findMeasures(sentence, clauses),
    ...findCounts(sentence, clauses, told.entities),
    ...withoutKnown(findHoldings(sentence, clauses), findAmounts(sentence, clauses)),
    ...findPrisonTerms(sentence, clauses),
    ...findThreats(sentence.items, clauses),
    ...findPrices(sentence, clauses),
    ...findCauses(sentence, clauses),
  ];
}

/** Numbers once: what a finder of certain nouns reads comes before what any noun may be. */
function withoutKnown(more: readonly FactCandidate[], known: readonly FactCandidate[]): FactCandidate[] {
  const values = new Set(known.map(({ object }) => ("start" in object ? object.start : -1)));
  return [...known, ...more.filter(({ object }) => !("start" in object && values.has(object.start)))];
}

function readClause(sentence: LinkedSentence, clause: Clause): FactCandidate[] {
  const known = [
    ...applyVerbRules(clause, VERBS),
    ...findEventTimes(clause),
    ...findLifeDates(sentence.items, clause),
    ...findMutualTies(clause),
  ];
  return [
    ...known,
    ...findOfficeChanges(sentence, clause),
    ...findOtherTies(sentence, clause, known),
    ...findParticipants(clause),
  ];
}
