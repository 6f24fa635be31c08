import { isMention, isToken, type Item, wordOf } from "../names/item.js";
import { possessiveBefore } from "../names/possessive-before.js";
import type { LinkedEntity } from "./entity.js";
import type { EntityRegister } from "./entity-register.js";

/** The person whose title the role is: right after it, or on the other side of a comma. */
export function personBeside(
  items: readonly Item[],
  at: number,
  register: Pick<EntityRegister, "entityOf">,
): LinkedEntity | null {
  const role = items[at];
  const named = (index: number) => {
    const item = items[index];
    const entity = isMention(item) && item.form === "name" ? register.entityOf.get(item) : undefined;
    return entity?.kind === "Person" ? entity : null;
  };
  const direct = named(at + 1);
  if (direct !== null) return direct;
  const beyond = afterBrackets(items, at + 1);
  const bracketed = beyond === null ? null : named(beyond);
  if (bracketed !== null) return bracketed;
  const article = ["the", "a", "an"].includes(wordOf(items[at - 1])) ? 1 : 0;
  if (wordOf(items[at - 1 - article]) === ",") {
    const before = named(at - 2 - article);
    if (before !== null) return before;
  }
  const isOwned =
    role?.type === "role" && (role.owner !== null || role.definite || possessiveBefore(items, at) >= 0);
  const follower = items[at + 3];
  const isClosed =
    /^[,.;]$/.test(wordOf(follower)) ||
    follower === undefined ||
    (isToken(follower) && ["verb", "auxiliary", "modal"].includes(follower.tag));
  return isOwned && wordOf(items[at + 1]) === "," && isClosed ? named(at + 2) : null;
}

/** "The head of the ECB (European Central Bank), Jane Doe": where the name behind brackets and a comma stands. */
function afterBrackets(items: readonly Item[], at: number): number | null {
  if (wordOf(items[at]) !== "(") return null;
  const close = items.findIndex((item, i) => i > at && i <= at + MAX_BRACKETS && wordOf(item) === ")");
  return close > 0 && wordOf(items[close + 1]) === "," ? close + 2 : null;
}

const MAX_BRACKETS = 8;
