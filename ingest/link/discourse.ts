import type { Item, Role } from "../names/item.js";
import type { Token } from "../names/token.js";
import type { DescribedBodies } from "./described-bodies.js";
import type { LinkedEntity } from "./entity.js";
import type { EntityRegister } from "./entity-register.js";
import type { ResolvePronoun } from "./pronouns/pronoun-model.js";

/** What was spoken of so far, as the reader of the article knows it. */
export interface Discourse {
  readonly register: EntityRegister;
  /** Last entity of a class of descriptions ("unrest", "forces"). */
  readonly lastOfClass: Map<string, LinkedEntity>;
  /** Person by office ("president"), last named first. */
  readonly holders: {
    readonly head: string;
    readonly owner: LinkedEntity | null;
    readonly person: LinkedEntity;
  }[];
  /** People named so far, last named last. */
  readonly people: LinkedEntity[];
  readonly holderOf: Map<Role, LinkedEntity>;
  /** Whose "his" and "her" say that something is. */
  readonly possessorOf: Map<Token, LinkedEntity>;
  /** People by a noun that described them ("a 14-year-old boy"). */
  readonly described: Map<string, Set<LinkedEntity>>;
  /** Bodies by a noun that says what they are ("the rebel group"). */
  readonly bodies: DescribedBodies;
  /** The country named last. */
  country: LinkedEntity | null;
  /** The sentence before the one that is read. */
  before: readonly Item[];
  /** The last sentences before it, the nearest first. */
  earlier: readonly (readonly Item[])[];
  readonly resolve: ResolvePronoun;
}
