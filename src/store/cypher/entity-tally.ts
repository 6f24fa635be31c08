import { ENTITY_KIND_NAMES, type EntityKind } from "../../graph/entity-kinds.js";
import type { CypherParameter } from "../../graph/values.js";
import type { Row } from "../cypher-runner.js";
import { readKind, readNumber, readNumbers, readTextOrNull, readTexts, readText } from "./row-reader.js";
import { compareText, sortedTexts } from "./text-order.js";

/** What one article calls an entity. */
export interface Naming {
  readonly id: string;
  readonly key: string;
  readonly kind: EntityKind;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly wikidata: string | null;
  /** Mentions in this article. */
  readonly mentions: number;
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
  ) {}

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

  /** The node's properties; the lists of forms and of kinds run parallel to their counts. */
  toProperties(): Record<string, CypherParameter> {
    const forms = sortedTexts(this.forms.keys());
    const kinds = sortedTexts(this.kinds.keys());
    return {
      key: this.key,
      kind: this.kind,
      name: this.name,
      aliases: this.aliases,
      wikidata: this.wikidata,
      articles: this.articles,
      mentions: this.mentions,
      forms,
      formsAsName: forms.map((form) => this.forms.get(form)?.asName ?? 0),
      formsUsed: forms.map((form) => this.forms.get(form)?.used ?? 0),
      kinds,
      kindsUsed: [...this.kinds].sort(([a], [b]) => compareText(a, b)).map(([, count]) => count),
    };
  }

  /** From the columns id, key, wikidata, articles, mentions, forms, formsAsName, formsUsed, kinds, kindsUsed. */
  static fromRow(row: Row): EntityTally {
    const tally = new EntityTally(readText(row, "id"), readText(row, "key"), readTextOrNull(row, "wikidata"));
    tally.articles = readNumber(row, "articles");
    tally.mentions = readNumber(row, "mentions");
    const asName = readNumbers(row, "formsAsName");
    const used = readNumbers(row, "formsUsed");
    readTexts(row, "forms").forEach((form, i) => {
      tally.forms.set(form, { asName: asName[i] ?? 0, used: used[i] ?? 0 });
    });
    const kindsUsed = readNumbers(row, "kindsUsed");
    readTexts(row, "kinds").forEach((kind, i) => {
      tally.kinds.set(readKind({ kind }, "kind"), kindsUsed[i] ?? 0);
    });
    return tally;
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
