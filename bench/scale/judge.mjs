import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { createHash } from "node:crypto";
import { articleOf } from "./articles.mjs";

/** Times at which the program ran: all that may differ between two runs over the same articles. */
const CLOCK = /"(?:ingestedAt|decidedAt)":"[^"]*"/g;

/** SHA-256 of an export as JSON Lines, the times of the runs left out. */
export async function fingerprint(path) {
  const hash = createHash("sha256");
  for await (const line of createInterface({ input: createReadStream(path) }))
    hash.update(line.replace(CLOCK, "")).update("\n");
  return hash.digest("hex");
}

const pairs = (number) => (number * (number - 1)) / 2;

/**
 * Of all pairs of articles that name a person or body whose identity is known: how many are joined in the graph and
 * belong together, how many are joined and do not, and how many belong together and are not joined.
 */
export async function judgeIdentities(path, count) {
  const numbers = new Map();
  const entities = [];
  for await (const line of createInterface({ input: createReadStream(path) })) {
    const { type, article, entity } = JSON.parse(line);
    if (type === "article") numbers.set(article.id, Number(article.url.split("/").at(-1)));
    if (type === "entity") entities.push(entity.namings);
  }
  const inEntity = new Map();
  const ofIdentity = new Map();
  const inBoth = new Map();
  const count1 = (counts, key) => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const [place, namings] of entities.entries()) {
    for (const { article, name, aliases } of namings) {
      const { meant } = articleOf(numbers.get(article), count);
      const identities = new Set([name, ...aliases].flatMap((form) => meant.get(form) ?? []));
      // Two people of one name in one article cannot be told apart by name.
      if (identities.size !== 1) continue;
      const [identity] = identities;
      count1(inEntity, place);
      count1(ofIdentity, identity);
      count1(inBoth, `${place} ${identity}`);
    }
  }
  const total = (counts) => [...counts.values()].reduce((sum, each) => sum + pairs(each), 0);
  const [joined, same, right] = [total(inEntity), total(ofIdentity), total(inBoth)];
  return {
    identities: ofIdentity.size,
    joined,
    same,
    right,
    precision: right / joined,
    recall: right / same,
  };
}
