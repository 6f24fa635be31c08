import { isPredicate } from "../names/copula-before.js";
import type { NamedArticle } from "../names/index.js";
import { isMention, type Item, makeMention, type Role } from "../names/item.js";
import type { Discourse } from "./discourse.js";
import type { LinkedEntity } from "./entity.js";
import type { EntityRegister } from "./entity-register.js";
import { personBeside } from "./person-beside.js";

/** Who holds which office is collected first: headlines say "the president" before the text says who. */
export function noteNamedHolders(article: NamedArticle, discourse: Discourse): void {
  for (const { items } of article.sentences) {
    items.forEach((item, at) => {
      if (item.type !== "role" || item.past) return;
      const person = personBeside(items, at, discourse.register);
      const owner = item.owner === null ? null : (discourse.register.entityOf.get(item.owner) ?? null);
      if (person !== null) discourse.holders.push({ head: item.head, owner, person });
    });
  }
}

/**
 * "The president" is the person named beside it, else who was named with that office last. Of an office that only one
 * person holds, and with which nobody is named, the holder is a person without a name.
 */
export function linkRole(items: readonly Item[], at: number, role: Role, discourse: Discourse): void {
  const beside = personBeside(items, at, discourse.register);
  if (beside !== null) {
    discourse.holderOf.set(role, beside);
    return;
  }
  // What somebody is said to be is nobody else.
  if (isPredicate(items, at)) return;
  // "Thailand's minister" is as definite as "the minister of Thailand".
  const isDefinite = role.definite || (role.owner !== null && !role.owner.adjectival);
  if (!isDefinite || role.past || isMention(items[at + 1])) return;
  const owner = role.owner === null ? null : (discourse.register.entityOf.get(role.owner) ?? null);
  const fitting = discourse.holders.filter(
    (holder) => holder.head === role.head && (owner === null || holder.owner === owner),
  );
  const people = new Set(fitting.map((holder) => holder.person));
  const recent = [...discourse.people].reverse().find((person) => people.has(person));
  const { register } = discourse;
  const person = recent ?? (people.size === 1 ? fitting[0]?.person : undefined);
  if (person !== undefined) discourse.holderOf.set(role, person);
  else if (owner !== null && role.owner?.form === "name" && isOneOffice(role))
    discourse.holderOf.set(role, unnamedHolder(role, owner, register));
}

/** "Thailand's foreign minister": an office that one person holds, though nobody says who. */
function isOneOffice({ head, headClass, title }: Role): boolean {
  if (headClass === "title" || headClass === "employee" || /s$/i.test(title)) return false;
  return !/^(?:member|official|deputy|senator|representative|lawmaker|judge|justice|diplomat|delegate|adviser|advisor|founder|co-founder|mp|legislator|councill?or|prosecutor|negotiator|attorney)$/.test(
    head,
  );
}

function unnamedHolder(role: Role, owner: LinkedEntity, register: EntityRegister): LinkedEntity {
  const name = `${role.title.toLowerCase()} of ${owner.name}`;
  const parts = {
    kind: "Person",
    form: "nominal",
    name,
    head: role.head,
    headClass: `person ${role.head}`,
    owner: role.owner,
    confidence: 0.6,
  } as const;
  const mention = makeMention(role, parts);
  const known = register.named("Person", name);
  if (known === null) return register.create(mention, "Person", name);
  register.add(known, mention);
  return known;
}
