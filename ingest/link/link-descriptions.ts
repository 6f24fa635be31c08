import type { NamedArticle } from "../names/index.js";
import { isMention, isToken, type Item, type Mention } from "../names/item.js";
import { describedBodies } from "./described-bodies.js";
import { describedPeople } from "./described-people.js";
import type { Discourse } from "./discourse.js";
import type { LinkedArticle } from "./entity.js";
import type { EntityRegister } from "./entity-register.js";
import { mentionsOf } from "./link-names.js";
import { linkNominal } from "./link-nominals.js";
import { linkPerson, linkPronoun, linkPronounWord, notePerson } from "./link-people.js";
import { linkRole, noteNamedHolders } from "./link-roles.js";
import { linkBody, linkCountry, nameArticle } from "./link-spoken-of.js";
import { type ResolvePronoun, resolvePronoun } from "./pronouns/pronoun-model.js";

/** What a description means is not looked for further back in the sentence before than this many items. */
const NEAR = 60;
/** In how many sentences before its own a pronoun's person is looked for. */
const SENTENCES_BACK = 2;

/**
 * Resolve descriptions in reading order: "the protests" to the unrest spoken of, "the president" to the person last
 * named with that office, "he" and "she" to the person whom the model of pronouns is sure of. What is not clear stays unresolved.
 */
export function linkDescriptions(
  article: NamedArticle,
  register: EntityRegister,
  resolve: ResolvePronoun = resolvePronoun,
): Pick<LinkedArticle, "holderOf" | "possessorOf"> {
  const discourse: Discourse = {
    register,
    lastOfClass: new Map(),
    holders: [],
    people: [],
    holderOf: new Map(),
    possessorOf: new Map(),
    described: describedPeople(article, register),
    bodies: describedBodies(article, register),
    country: null,
    before: [],
    earlier: [],
    resolve,
  };
  noteNamedHolders(article, discourse);
  for (const sentence of article.sentences) {
    sentence.items.forEach((item, at) => {
      if (item.type === "role") {
        if (item.owner?.form === "nominal") linkMention(item.owner, discourse, sentence.items, at);
        linkRole(sentence.items, at, item, discourse);
      } else if (isMention(item)) linkMention(item, discourse, sentence.items, at);
      else if (isToken(item) && /^(?:his|him|her)$/.test(item.lower))
        linkPronounWord(item, discourse, sentence.items, at);
    });
    discourse.before = sentence.items.slice(-NEAR);
    discourse.earlier = [sentence.items, ...discourse.earlier].slice(0, SENTENCES_BACK);
  }
  const { holderOf, possessorOf } = discourse;
  return { holderOf, possessorOf };
}

function linkMention(mention: Mention, discourse: Discourse, items: readonly Item[], at: number): void {
  const entity = discourse.register.entityOf.get(mention);
  if (mention.form === "pronoun") linkPronoun(mention, discourse, items, at);
  else if (mention.head === "country") linkCountry(mention, discourse, items[at - 1]);
  else if (mention.form === "nominal" && mention.kind === "Person") linkPerson(mention, discourse);
  else if (mention.headClass === "spoken-of") linkBody(mention, discourse, items, at);
  else if (mention.form === "nominal") linkNominal(mention, discourse, items, at);
  else if (entity?.kind === "Person") notePerson(entity, discourse);
  if (mention.headClass === "article" && entity !== undefined) nameArticle(entity, discourse, items, at);
  if (entity?.kind === "Country" && mention.form === "name" && !mention.adjectival)
    discourse.country = entity;
  for (const inner of mentionsOf([mention]).slice(1)) {
    if (inner.form === "nominal" && discourse.register.entityOf.get(inner) === undefined)
      linkNominal(inner, discourse, items, at);
  }
}
