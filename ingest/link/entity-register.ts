import type { EntityKind } from "../../src/graph/entity-kinds.js";
import { normalName } from "../../src/graph/normal-name.js";
import type { Mention } from "../names/item.js";
import type { LinkedEntity } from "./entity.js";

/** Collects the entities of one article, with the mentions that were resolved to each. */
export class EntityRegister {
  readonly entities: LinkedEntity[] = [];
  readonly entityOf = new Map<Mention, LinkedEntity>();
  readonly #byKey = new Map<string, LinkedEntity>();

  /** The entity of that kind with that name or alias, if there is one. */
  named(kind: EntityKind, name: string): LinkedEntity | null {
    return this.#byKey.get(keyOf(kind, name)) ?? null;
  }

  /** Make an entity for a mention. */
  create(mention: Mention, kind: EntityKind, name: string): LinkedEntity {
    const entity: LinkedEntity = {
      id: `e${this.entities.length + 1}`,
      kind,
      name,
      aliases: new Set(),
      mentions: [],
      headClass: mention.form === "name" ? null : mention.headClass,
      owner: null,
      ownedIn: null,
    };
    this.entities.push(entity);
    this.#byKey.set(keyOf(kind, name), entity);
    this.add(entity, mention);
    return entity;
  }

  /** Say that a mention means an entity. A longer name becomes the entity's name. */
  add(entity: LinkedEntity, mention: Mention): void {
    entity.mentions.push(mention);
    this.entityOf.set(mention, entity);
    if (mention.form === "name" && !mention.adjectival) this.addName(entity, mention.name);
  }

  /** Give an entity another name; the fuller one is shown, the other becomes an alias. */
  addName(entity: LinkedEntity, name: string): void {
    if (name === entity.name) return;
    const fuller = entity.headClass === null && isFuller(name, entity.name);
    entity.aliases.add(fuller ? entity.name : name);
    if (fuller) {
      entity.aliases.delete(name);
      entity.name = name;
    }
    const key = keyOf(entity.kind, name);
    if (!this.#byKey.has(key)) this.#byKey.set(key, entity);
  }
}

function keyOf(kind: EntityKind, name: string): string {
  return `${kind}:${normalName(name)}`;
}

function isFuller(name: string, than: string): boolean {
  const words = (value: string) => value.split(/[\s]+/).length;
  return (
    words(name) > words(than) ||
    (words(name) === words(than) && name.length > than.length && than === than.toUpperCase())
  );
}
