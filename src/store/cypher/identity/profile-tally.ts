import {
  type EntityProfile,
  MAX_NEIGHBOURS,
  type NeighbourUse,
} from "../../../graph/identity/entity-profile.js";
import { EntityTally, type Naming } from "../../../graph/entity-tally.js";
import { wikidataOf } from "../../../graph/identity/partition.js";
import { compareText, sortedTexts } from "../../../graph/text-order.js";
import type { EntityRef } from "../../../graph/views.js";

/** Gathers what articles say about one entity as read. */
export class ProfileTally {
  private readonly namings: EntityTally;
  private readonly articles: string[] = [];
  private readonly roles = new Map<string, number>();
  private readonly neighbours = new Map<string, NeighbourUse>();

  constructor(
    readonly id: string,
    readonly key: string,
    private readonly resolvedId: string,
  ) {
    this.namings = new EntityTally(id, key, wikidataOf(key));
  }

  addNaming(article: string, naming: Naming): void {
    this.namings.add(naming);
    this.articles.push(article);
  }

  /** A fact of one article; the role counts only for its subject, and there is no neighbour when the object is a value. */
  addFact(role: string | null, neighbour: EntityRef | null): void {
    if (role !== null) this.roles.set(role, (this.roles.get(role) ?? 0) + 1);
    if (neighbour === null) return;
    const { id, kind, name } = neighbour;
    this.neighbours.set(id, { id, kind, name, facts: (this.neighbours.get(id)?.facts ?? 0) + 1 });
  }

  /** Null when no article names it. */
  profile(): EntityProfile | null {
    const { kind, name, wikidata, mentions, counts } = this.namings;
    if (kind === null) return null;
    return {
      id: this.id,
      key: this.key,
      kind,
      name,
      forms: counts.forms.map((text, i) => {
        return { text, articles: counts.formsUsed[i] ?? 0, asName: counts.formsAsName[i] ?? 0 };
      }),
      wikidata,
      articles: this.articles.length,
      articleIds: sortedTexts(this.articles),
      mentions,
      roles: [...this.roles]
        .map(([text, facts]) => ({ text, facts }))
        .sort((a, b) => b.facts - a.facts || compareText(a.text, b.text))
        .slice(0, MAX_NEIGHBOURS),
      neighbours: [...this.neighbours.values()]
        .sort((a, b) => b.facts - a.facts || compareText(a.id, b.id))
        .slice(0, MAX_NEIGHBOURS),
      resolvedId: this.resolvedId,
    };
  }
}
