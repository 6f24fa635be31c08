import type { Contribution } from "../../graph/contribution.js";
import { isEntityKind } from "../../graph/entity-kinds.js";
import { InputError } from "../../graph/errors.js";
import { isRelationName } from "../../graph/relations.js";

/** Letter, dash, hexadecimal digits: never null and never like a number, which engines compare differently. */
const ID = /^[a-z]-[0-9a-f]{8,64}$/;

/**
 * Check what the store relies on: well-formed unique ids, spans inside the text, and references
 * that the contribution itself resolves, so that removing it cannot break another article.
 * @throws InputError (`INPUT_INVALID`) naming the first problem
 */
export function checkContribution(contribution: Contribution, ingestedAt: string): void {
  const { article, sentences, entities, mentions, facts } = contribution;
  uniqueIds("article", [article]);
  const sentenceIds = uniqueIds("sentence", sentences);
  const entityIds = uniqueIds("entity", entities);
  uniqueIds("mention", mentions);
  uniqueIds("fact", facts);
  const known = (ids: ReadonlySet<string>, id: string | null, what: string) => {
    if (id !== null && !ids.has(id))
      fail(`${what} ${JSON.stringify(id)}, which the contribution does not hold`);
  };
  for (const { id, start, end } of [...sentences, ...mentions]) {
    if (!(start >= 0 && start < end && end <= article.text.length)) fail(`${id} is no span of the text`);
  }
  for (const entity of entities) {
    if (!isEntityKind(entity.kind)) fail(`${entity.id} has an unknown kind`);
    if (entity.name === "") fail(`${entity.id} has no name`);
  }
  for (const mention of mentions) {
    known(sentenceIds, mention.sentence, `${mention.id} is in sentence`);
    known(entityIds, mention.entity, `${mention.id} names entity`);
  }
  for (const fact of facts) {
    if (!isRelationName(fact.relation)) fail(`${fact.id} has an unknown relation`);
    if ((fact.object === null) === (fact.value === null))
      fail(`${fact.id} needs either an object or a value`);
    if (fact.evidence.length === 0) fail(`${fact.id} has no sentence that supports it`);
    for (const sentence of fact.evidence) known(sentenceIds, sentence, `${fact.id} is supported by sentence`);
    for (const id of [fact.subject, fact.object, fact.statedBy, fact.place])
      known(entityIds, id, `${fact.id} names entity`);
  }
  if (Number.isNaN(Date.parse(ingestedAt)))
    fail(`the time of ingest is no ISO 8601 date: ${JSON.stringify(ingestedAt)}`);
}

function uniqueIds(what: string, items: readonly { readonly id: string }[]): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { id } of items) {
    if (!ID.test(id)) fail(`${JSON.stringify(id)} is no id of a ${what}`);
    if (ids.has(id)) fail(`the ${what} ${id} comes twice`);
    ids.add(id);
  }
  return ids;
}

function fail(problem: string): never {
  throw new InputError("INPUT_INVALID", `The article cannot be saved: ${problem}.`, {
    hint: "Contributions are made with toContribution from annotations that parseAnnotations accepts.",
  });
}
