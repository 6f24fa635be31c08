import MiniSearch from "minisearch";
import { normalName } from "../../graph/normal-name.js";
import type { CypherRunner, Row } from "../cypher-runner.js";
import { cypher } from "./cypher-text.js";
import { forgivenEdits } from "../../graph/edit-distance.js";
import type { CandidateQuery, NamedEntity, NameIndex } from "./name-index.js";
import { readKind, readNumber, readText, readTexts } from "./row-reader.js";

interface IndexedNames {
  readonly id: string;
  readonly names: string;
}

const PAGE_SIZE = 2000;
/** In a word of fewer letters two edits leave nothing of it. */
const SHORT_WORD = 5;

const PAGE = cypher`
  MATCH (e:Entity)
  WHERE e.id > $after
  RETURN e.id AS id, e.kind AS kind, e.name AS name, e.aliases AS aliases, e.articles AS articles
  ORDER BY id LIMIT $limit`;

/**
 * A name index in memory, for an engine without a full-text index and a store that alone writes
 * to its database. It is filled on the first search, in pages, and then follows each change.
 */
export class MemoryNameIndex implements NameIndex {
  private loading: Promise<Names> | null = null;
  private names: Names | null = null;
  private missed: { entities: readonly NamedEntity[]; removed: readonly string[] }[] = [];

  constructor(private readonly runner: CypherRunner) {}

  async candidates(query: CandidateQuery): Promise<readonly string[]> {
    const names = this.names ?? (await this.load());
    return names.candidates(query);
  }

  changed(entities: readonly NamedEntity[], removed: readonly string[]): void {
    if (this.names !== null) this.names.apply(entities, removed);
    else if (this.loading !== null) this.missed.push({ entities, removed });
  }

  reset(): void {
    this.names = null;
    this.loading = null;
    this.missed = [];
  }

  private load(): Promise<Names> {
    if (this.loading !== null) return this.loading;
    const loading = this.readAll();
    this.loading = loading;
    loading.then(
      (names) => {
        if (this.loading !== loading) return;
        // Changes that were committed while the pages were read; they are newer than any page.
        for (const { entities, removed } of this.missed.splice(0)) names.apply(entities, removed);
        this.names = names;
      },
      () => {
        if (this.loading === loading) this.reset();
      },
    );
    return loading;
  }

  private async readAll(): Promise<Names> {
    const names = new Names();
    let after: string | undefined = "";
    while (after !== undefined) {
      const rows: readonly Row[] = await this.runner.read(PAGE, { after, limit: PAGE_SIZE });
      names.apply(rows.map(toNamedEntity), []);
      const last = rows.length < PAGE_SIZE ? undefined : rows.at(-1);
      after = last === undefined ? undefined : readText(last, "id");
    }
    return names;
  }
}

class Names {
  private readonly known = new Map<string, NamedEntity>();
  private readonly index = new MiniSearch<IndexedNames>({
    fields: ["names"],
    tokenize: (text) => text.split(/\s+/),
    processTerm: (term) => (term === "" ? null : term),
  });

  candidates({ text, limit, kinds }: CandidateQuery): readonly string[] {
    const found = this.index.search(normalName(text), {
      prefix: true,
      // The index counts two letters exchanged as two edits; the ranking that follows counts them as one.
      fuzzy: (term) => (term.length < SHORT_WORD ? forgivenEdits(term.length) : 2),
      boostDocument: (id) => 1 + Math.log10(1 + (this.known.get(String(id))?.articles ?? 0)),
      filter: ({ id }) => kinds === null || kinds.some((kind) => kind === this.known.get(String(id))?.kind),
    });
    return found.slice(0, limit).map(({ id }) => String(id));
  }

  apply(entities: readonly NamedEntity[], removed: readonly string[]): void {
    for (const id of removed) {
      if (this.known.delete(id)) this.index.discard(id);
    }
    for (const entity of entities) {
      const before = this.known.get(entity.id);
      this.known.set(entity.id, entity);
      const document = { id: entity.id, names: indexedText(entity) };
      if (before === undefined) this.index.add(document);
      else if (indexedText(before) !== document.names) this.index.replace(document);
    }
  }
}

function indexedText({ name, aliases }: NamedEntity): string {
  return [name, ...aliases].map(normalName).join(" ");
}

function toNamedEntity(row: Row): NamedEntity {
  return {
    id: readText(row, "id"),
    kind: readKind(row, "kind"),
    name: readText(row, "name"),
    aliases: readTexts(row, "aliases"),
    articles: readNumber(row, "articles"),
  };
}
