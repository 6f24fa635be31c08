import type { LinkedEntity } from "../link/index.js";
import { type Item, wordOf } from "../names/item.js";
import type { Clause } from "./clause.js";
import { type FactCandidate, type LinkedSentence, makeCandidate } from "./fact-candidate.js";

const CONFIDENCE = 0.72;
const DEALS: ReadonlySet<string> = new Set(["buy", "acquire", "purchase", "sell"]);
/** Nouns by which an article speaks of a deal that a predicate told, the clearest first. */
const DEAL_NOUNS: readonly RegExp[] = [
  /^(?:takeover|acquisition|merger|buyout)$/,
  /^(?:deal|sale|purchase|transaction)$/,
];

/** "bought Acme Motors for $3 billion": what the deal costs; where no noun names the deal, what is bought has the price. */
export function findPrices(sentence: LinkedSentence, clauses: readonly Clause[]): FactCandidate[] {
  return clauses.flatMap((clause): FactCandidate[] => {
    const { verb, objects } = clause;
    const [bought, ...others] = objects.filter(
      ({ entity }) => entity.kind === "Organization" || entity.kind === "Product",
    );
    if (!DEALS.has(verb.lemma) || verb.negated || bought === undefined || others.length > 0) return [];
    const price = priceAfter(sentence.items, verb.passive ? verb.end : bought.at + 1);
    if (price === null) return [];
    return [
      makeCandidate({
        relation: "HAS_QUANTITY",
        subject: dealOf(sentence) ?? bought.entity,
        object: price,
        role: "price",
        date: clause.date,
        confidence: CONFIDENCE,
        rule: "price",
        at: verb.start,
      }),
    ];
  });
}

/** How far behind what is bought the price may stand. */
const REACH = 14;

function priceAfter(
  items: readonly Item[],
  start: number,
): Extract<Item, { type: "date" | "quantity" }> | null {
  for (let at = start; at < start + REACH && at < items.length; at += 1) {
    const item = items[at];
    // "for about $3 billion"
    const before = [at - 1, at - 2].map((index) => wordOf(items[index]));
    const isMoney = item?.type === "quantity" && /^[A-Z]{3}$/.test(item.unit ?? "");
    if (isMoney) return before.includes("for") ? item : null;
    if (/^[.;]$/.test(wordOf(item))) return null;
  }
  return null;
}

/** The one deal that the article speaks of: rather what is called a takeover than what is called a deal. */
function dealOf({ article }: LinkedSentence): LinkedEntity | null {
  for (const noun of DEAL_NOUNS) {
    const deals = article.entities.filter(
      ({ kind, mentions }) => kind === "Event" && mentions.some(({ head }) => noun.test(head ?? "")),
    );
    if (deals.length > 0) return deals.length === 1 ? (deals[0] ?? null) : null;
  }
  return null;
}
