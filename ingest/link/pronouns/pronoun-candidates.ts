import { genderOfFirstName } from "../../names/gazetteer.js";
import { type Item, type Role } from "../../names/item.js";
import type { LinkedEntity } from "../entity.js";
import type { EntityRegister } from "../entity-register.js";
import { itemRole, type ItemRole } from "./item-role.js";

export type Gender = "female" | "male";

/** Where a pronoun stands, and what was read before it. */
export interface PronounPlace {
  readonly gender: Gender;
  /** The sentence, and the pronoun's index in it. */
  readonly items: readonly Item[];
  readonly at: number;
  /** The sentences before, the nearest first. */
  readonly before: readonly (readonly Item[])[];
  readonly register: Pick<EntityRegister, "entityOf">;
  readonly holderOf: ReadonlyMap<Role, LinkedEntity>;
}

/** A place that names a person before a pronoun. */
export interface PersonPlace {
  readonly entity: LinkedEntity;
  readonly items: readonly Item[];
  readonly at: number;
  /** Sentences between it and the pronoun: 0 in the same. */
  readonly back: number;
  readonly role: ItemRole;
}

/** A person whom a pronoun can mean, with the places that name him or her, the nearest first. */
export interface PronounCandidate {
  readonly entity: LinkedEntity;
  readonly places: readonly [PersonPlace, ...PersonPlace[]];
}

/** Nobody is looked for further back in a sentence than this many items. */
const NEAR = 60;

/** The people whom a pronoun can mean, the one named last first; known to be of the other gender is nobody. */
export function pronounCandidates(place: PronounPlace): PronounCandidate[] {
  const rows = [place.items, ...place.before];
  const found = new Map<LinkedEntity, [PersonPlace, ...PersonPlace[]]>();
  rows.forEach((items, back) => {
    const end = back === 0 ? place.at : items.length;
    for (let at = end - 1; at >= Math.max(0, end - NEAR); at -= 1) {
      const entity = personAt(items[at], place);
      if (entity === null || genderOf(entity) === other(place.gender)) continue;
      const named: PersonPlace = { entity, items, at, back, role: itemRole(items, at) };
      const known = found.get(entity);
      if (known === undefined) found.set(entity, [named]);
      else known.push(named);
    }
  });
  return [...found].map(([entity, places]) => ({ entity, places }));
}

function personAt(item: Item | undefined, { register, holderOf }: PronounPlace): LinkedEntity | null {
  const entity =
    item?.type === "mention"
      ? register.entityOf.get(item)
      : item?.type === "role"
        ? holderOf.get(item)
        : undefined;
  return entity?.kind === "Person" ? entity : null;
}

/** Pronouns are the last mentions that an entity gets; so many are looked at. */
const LAST = 4;

/** What the pronouns that meant the person so far say, or else the first name; null when nothing is known. */
export function genderOf({ name, mentions }: LinkedEntity): Gender | null {
  const pronoun = mentions.slice(-LAST).findLast(({ form }) => form === "pronoun")?.name;
  if (pronoun !== undefined) return /^(?:he|his|him)$/.test(pronoun) ? "male" : "female";
  return genderOfFirstName(name.split(" ")[0] ?? "");
}

function other(gender: Gender): Gender {
  return gender === "male" ? "female" : "male";
}
