import type { NamedArticle } from "../names/index.js";
import type { LinkedArticle } from "./entity.js";
import { EntityRegister } from "./entity-register.js";
import { linkDescriptions } from "./link-descriptions.js";
import { findNominals } from "./find-nominals.js";
import { linkGovernments } from "./link-governments.js";
import { linkNames } from "./link-names.js";
import { qualifyNames } from "./qualify-names.js";
import type { ResolvePronoun } from "./pronouns/pronoun-model.js";
import { tellPlacesApart } from "./tell-places-apart.js";

export type { LinkedArticle, LinkedEntity } from "./entity.js";
export { countriesIn, wikidataIdOf } from "./known-ids.js";

/**
 * Find out which mentions mean the same: names first, then descriptions, offices and pronouns in reading order.
 * @param resolve in place of the trained model of pronouns
 */
export function linkMentions(named: NamedArticle, resolve?: ResolvePronoun): LinkedArticle {
  const article = findNominals(named);
  const register = new EntityRegister();
  linkNames(article, register);
  linkGovernments(article, register);
  const described = linkDescriptions(article, register, resolve);
  const entities = register.entities.filter((entity) => entity.mentions.length > 0);
  tellPlacesApart(article.document.text, entities);
  qualifyNames(article, entities);
  return { ...article, entities, entityOf: register.entityOf, ...described };
}
