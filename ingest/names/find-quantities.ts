import { isToken, type Item, spanOf, wordOf } from "./item.js";
import { numberOf, SCALES } from "./number-words.js";
import { type Found, replaceItems } from "./replace-items.js";

const CURRENCIES: ReadonlyMap<string, string> = new Map([
  ["$", "USD"],
  ["€", "EUR"],
  ["£", "GBP"],
  ["¥", "JPY"],
  ["₹", "INR"],
  ["dollar", "USD"],
  ["euro", "EUR"],
  ["pound", "GBP"],
  ["yen", "JPY"],
  ["ruble", "RUB"],
  ["rouble", "RUB"],
  ["yuan", "CNY"],
  ["rupee", "INR"],
]);

/**
 * Replace numbers by quantity values: "164", "9.9 thousand", "$2–3 billion", "58%". What is counted stays outside.
 * A range takes its lower end as the number, since that much is certain.
 */
export function findQuantities(items: readonly Item[], text: string): Item[] {
  return replaceItems(items, (row, at): Found | null => {
    const symbol = isToken(row[at]) ? CURRENCIES.get(wordOf(row[at])) : undefined;
    const first = at + (symbol === undefined || numberOf(wordOf(row[at])) !== null ? 0 : 1);
    const amount = readAmount(row, first, symbol !== undefined);
    if (amount === null) return null;
    const after = wordOf(row[amount.end]).replace(/s$/, "");
    const currency = symbol ?? CURRENCIES.get(after);
    const percent = after === "%" || after === "percent";
    const end = amount.end + (percent || (symbol === undefined && currency !== undefined) ? 1 : 0);
    const span = spanOf(row.slice(at, end));
    const item = {
      type: "quantity",
      ...span,
      text: text.slice(span.start, span.end),
      iso: null,
      precision: null,
      number: amount.number,
      unit: currency ?? (percent ? "%" : null),
    } as const;
    return { length: end - at, item };
  });
}

/** "$3bn", "£160m": letters that mean something else behind other numbers. */
const MONEY_SCALES: ReadonlyMap<string, number> = new Map([
  ["k", 1e3],
  ["m", 1e6],
  ["mn", 1e6],
  ["bn", 1e9],
  ["tn", 1e12],
]);

interface Amount {
  readonly number: number;
  readonly end: number;
}

/** A number with its scale words, or a range of two. */
function readAmount(row: readonly Item[], at: number, isMoney: boolean): Amount | null {
  const word = wordOf(row[at]);
  const base = numberOf(word);
  if (base === null) return null;
  let end = at + 1;
  const joint = wordOf(row[end]);
  const isRange = ["-", "–", "—", "to", "and"].includes(joint) && numberOf(wordOf(row[end + 1])) !== null;
  if (isRange && (joint !== "and" || wordOf(row[at - 1]) === "between")) end += 2;
  const scale = SCALES.get(wordOf(row[end])) ?? (isMoney ? MONEY_SCALES.get(wordOf(row[end])) : undefined);
  if (scale !== undefined) end += 1;
  // "3.3 thousand" must not become 3299.9999999999995.
  return { number: Number((base * (scale ?? 1)).toPrecision(12)), end };
}
