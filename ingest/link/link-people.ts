import { type Item, makeMention, type Mention } from "../names/item.js";
import type { Token } from "../names/token.js";
import type { Discourse } from "./discourse.js";
import type { LinkedEntity } from "./entity.js";
import { pronounRole } from "./pronouns/item-role.js";

/** Keep a person as the one named last. */
export function notePerson(entity: LinkedEntity, discourse: Discourse): void {
  const known = discourse.people.indexOf(entity);
  if (known >= 0) discourse.people.splice(known, 1);
  discourse.people.push(entity);
}

/** "He" means the person whom the trained model takes it for, if it is sure; otherwise nobody. */
export function linkPronoun(
  mention: Mention,
  discourse: Discourse,
  items: readonly Item[],
  at: number,
): void {
  const person = personMeant(mention.head === "she" ? "female" : "male", discourse, items, at);
  if (person !== undefined) discourse.register.add(person, mention);
}

/** "his father", "gave him": whose it is, and whom. */
export function linkPronounWord(
  token: Token,
  discourse: Discourse,
  items: readonly Item[],
  at: number,
): void {
  const person = personMeant(token.lower === "her" ? "female" : "male", discourse, items, at);
  if (person === undefined) return;
  if (pronounRole(items, at) === "owner") discourse.possessorOf.set(token, person);
  const parts = { kind: "Person", form: "pronoun", name: token.lower, head: token.lower } as const;
  discourse.register.add(person, makeMention(token, { ...parts, confidence: 0.6 }));
}

function personMeant(
  gender: "female" | "male",
  discourse: Discourse,
  items: readonly Item[],
  at: number,
): LinkedEntity | undefined {
  const { register, holderOf, earlier, resolve } = discourse;
  return resolve({ gender, items, at, before: earlier, register, holderOf });
}

/** "The boy" is the one person who was described as a boy. */
export function linkPerson(mention: Mention, discourse: Discourse): void {
  const people = discourse.described.get(mention.head ?? "");
  const [person, ...others] = people ?? [];
  if (person !== undefined && others.length === 0) discourse.register.add(person, mention);
}
