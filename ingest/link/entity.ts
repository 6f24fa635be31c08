import type { EntityKind } from "../../src/graph/entity-kinds.js";
import type { Mention, Role } from "../names/item.js";
import type { Token } from "../names/token.js";
import type { NamedArticle } from "../names/index.js";

/** Something that the article speaks of, with every place where it does. */
export interface LinkedEntity {
  readonly id: string;
  kind: EntityKind;
  /** As a reader would write it in full. */
  name: string;
  readonly aliases: Set<string>;
  readonly mentions: Mention[];
  /** The class of describing nouns that mean it ("unrest", "forces"), or null for what has a name. */
  readonly headClass: string | null;
  /** The country, place or body that it belongs to or happens in. */
  owner: LinkedEntity | null;
  /** Where the owner is named beside it, so that there is evidence for it. */
  ownedIn: Mention | null;
}

/** An article whose mentions are resolved. */
export interface LinkedArticle extends NamedArticle {
  readonly entities: readonly LinkedEntity[];
  readonly entityOf: ReadonlyMap<Mention, LinkedEntity>;
  /** "the president" standing for a person. */
  readonly holderOf: ReadonlyMap<Role, LinkedEntity>;
  /** The person of "his" and "her". */
  readonly possessorOf: ReadonlyMap<Token, LinkedEntity>;
}
