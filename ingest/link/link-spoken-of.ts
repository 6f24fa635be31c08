import { isMention, isToken, type Item, type Mention, wordOf } from "../names/item.js";
import { countryOf } from "./country-served.js";
import { bodyMeant } from "./described-bodies.js";
import type { Discourse } from "./discourse.js";
import type { LinkedEntity } from "./entity.js";
import type { EntityRegister } from "./entity-register.js";
import { mentionsOf } from "./link-names.js";
import { linkNominal } from "./link-nominals.js";

/** "The country" is the one named last, "his country" the one whose office he holds. */
export function linkCountry(mention: Mention, discourse: Discourse, before: Item | undefined): void {
  const { register, holderOf, possessorOf } = discourse;
  const isTheirs = /^(?:his|her)$/.test(wordOf(before));
  const person = isTheirs && isToken(before) ? possessorOf.get(before) : undefined;
  const country = !isTheirs
    ? discourse.country
    : person === undefined
      ? null
      : countryOf({ holderOf, entityOf: register.entityOf }, person);
  if (country !== null) register.add(country, mention);
}

/**
 * "The company" is who was called one in this sentence or the one before, else the one body with a name there, else who
 * was called one last.
 */
export function linkBody(mention: Mention, discourse: Discourse, items: readonly Item[], at: number): void {
  const { register, before, bodies } = discourse;
  const noun = mention.head ?? "";
  const called = bodyMeant(bodies, noun, mention.start);
  const here = bodiesOf(items.slice(0, at), register);
  const near = here.size > 0 ? here : bodiesOf(before, register);
  const [body, ...others] = near;
  const isOne = body !== undefined && others.length === 0 && ANY_BODY.test(noun);
  const meant = called !== null && near.has(called) ? called : isOne ? body : near.size === 0 ? called : null;
  if (meant !== null) register.add(meant, mention);
}

/** Nouns that can mean a body of which nobody said that it is one. */
const ANY_BODY =
  /^(?:company|firm|bank|airline|agency|organi[sz]ation|university|school|club|party|church|newspaper|corporation|charity|union)$/;

function bodiesOf(items: readonly Item[], register: EntityRegister): ReadonlySet<LinkedEntity> {
  const bodies = mentionsOf(items).flatMap((mention) => {
    const entity = register.entityOf.get(mention);
    return entity?.kind === "Organization" && entity.headClass === null ? [entity] : [];
  });
  return new Set(bodies);
}

/** "Article 4" alone could be of any law: it takes the name of the law that follows. */
export function nameArticle(
  article: LinkedEntity,
  discourse: Discourse,
  items: readonly Item[],
  at: number,
): void {
  const index = at + (wordOf(items[at + 2]) === "the" ? 3 : 2);
  const law = items[index];
  if (wordOf(items[at + 1]) !== "of" || !isMention(law) || law.kind !== "Law") return;
  if (law.form === "nominal") linkNominal(law, discourse, items, index);
  const name = discourse.register.entityOf.get(law)?.name;
  if (name !== undefined) article.name = `${article.name} of the ${name}`;
}
