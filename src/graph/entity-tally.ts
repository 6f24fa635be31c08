import { ENTITY_KIND_NAMES, type EntityKind } from "./entity-kinds.js";
import { compareText, sortedTexts } from "./text-order.js";

/** What one article calls an entity. */
export interface Naming {
  readonly kind: EntityKind;
  readonly name: string;
  readonly aliases: readonly string[];
  /** Mentions in this article. */
  readonly mentions: number;
}

/** The counts from which the rest of an entity follows; see EntityTally. */
export interface EntityCounts {
  readonly articles: number;
  readonly mentions: number;
  /** Every form of the name in code unit order, and beside it the articles that use it as the name, and at all. */
  readonly forms: readonly string[];
  readonly formsAsName: readonly number[];
  readonly formsUsed: readonly number[];
  /** Every kind in code unit order, and beside it the articles that give it. */
  readonly kinds: readonly EntityKind[];
  readonly kindsUsed: readonly number[];
}

interface FormUse {
  /** Articles that use the form as the entity's name. */
  readonly asName: number;
  /** Articles that use it at all. */
  readonly used: number;
}

/**
 * An entity as the sum of its namings. Keeps, for every form of its name and for every kind, the
 * number of articles that use it, so that an article can be added or taken away without reading
 * the others; the name, aliases and kind follow from these counts alone, whatever the order.
 */
export class EntityTally {
  articles = 0;
  mentions = 0;
  private readonly forms = new Map<string, FormUse>();
  private readonly kinds = new Map<EntityKind, number>();

  constructor(
    readonly id: string,
    readonly key: string,
    readonly wikidata: string | null,
    counts?: EntityCounts,
  ) {
    if (counts === undefined) return;
    this.articles = counts.articles;
    this.mentions = counts.mentions;
    counts.forms.forEach((form, i) => {
      this.forms.set(form, { asName: counts.formsAsName[i] ?? 0, used: counts.formsUsed[i] ?? 0 });
    });
    counts.kinds.forEach((kind, i) => this.kinds.set(kind, counts.kindsUsed[i] ?? 0));
  }

  add(naming: Naming): void {
    this.count(naming, 1);
  }

  remove(naming: Naming): void {
    this.count(naming, -1);
  }

  /** The form that most articles use as the name; of equals the longest, then the first by code units. */
  get name(): string {
    const [first] = [...this.forms].sort(
      ([a, useOfA], [b, useOfB]) => useOfB.asName - useOfA.asName || b.length - a.length || compareText(a, b),
    );
    return first?.[0] ?? "";
  }

  /** Every other form, in code unit order. */
  get aliases(): string[] {
    const name = this.name;
    return sortedTexts(this.forms.keys()).filter((form) => form !== name);
  }

  /** The kind that most articles give it; of equals the first of the table. */
  get kind(): EntityKind | null {
    const most = Math.max(...this.kinds.values());
    return ENTITY_KIND_NAMES.find((kind) => this.kinds.get(kind) === most) ?? null;
  }

  get counts(): EntityCounts {
    const forms = sortedTexts(this.forms.keys());
    const kinds = [...this.kinds].sort(([a], [b]) => compareText(a, b));
    return {
      articles: this.articles,
      mentions: this.mentions,
      forms,
      formsAsName: forms.map((form) => this.forms.get(form)?.asName ?? 0),
      formsUsed: forms.map((form) => this.forms.get(form)?.used ?? 0),
      kinds: kinds.map(([kind]) => kind),
      kindsUsed: kinds.map(([, used]) => used),
    };
  }

  private count(naming: Naming, step: 1 | -1): void {
    this.articles += step;
    this.mentions += step * naming.mentions;
    for (const form of new Set([naming.name, ...naming.aliases])) {
      const use = this.forms.get(form) ?? { asName: 0, used: 0 };
      const next = { asName: use.asName + (form === naming.name ? step : 0), used: use.used + step };
      if (next.used === 0) this.forms.delete(form);
      else this.forms.set(form, next);
    }
    const kinds = (this.kinds.get(naming.kind) ?? 0) + step;
    if (kinds === 0) this.kinds.delete(naming.kind);
    else this.kinds.set(naming.kind, kinds);
  }
}
