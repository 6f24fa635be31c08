import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readPlainArticles } from "../../eval/facts/read-gold-articles.js";
import { RELATION_TYPES } from "../../src/graph/relations.js";

const articles = readPlainArticles(join(import.meta.dirname, "..", "..", "eval", "articles"));
const KINDS = "Person Organization Country Place Event Law Product Work Group Date Quantity".split(" ");
const RELATIONS = new Set([...RELATION_TYPES.map(({ name }) => name.toLowerCase()), "other"]);

describe("the articles of eval/articles", () => {
  it("are fourteen, each with facts and central ones", () => {
    expect(articles).toHaveLength(14);
    for (const { id, facts } of articles)
      expect(facts.filter(({ central }) => central).length, id).toBeGreaterThan(4);
  });

  it.each(articles.map((article) => [article.id, article] as const))(
    "%s is annotated without mistakes of form",
    (_, article) => {
      const { entities, facts, document } = article;
      const ids = new Set(entities.map(({ e }) => e));
      expect(ids.size).toBe(entities.length);
      for (const { name, type, mentions } of entities) {
        expect(KINDS, name).toContain(type);
        expect(mentions.length, name).toBeGreaterThan(0);
        for (const [start, end] of mentions) {
          const text = document.text.slice(start, end);
          expect(text, name).toBe(text.trim());
          expect(text).not.toBe("");
          expect(
            document.blocks.some((block) => block.start <= start && end <= block.end),
            `${name}: ${text}`,
          ).toBe(true);
        }
      }
      for (const { s, r, o, attributed, place } of facts) {
        expect(RELATIONS, r).toContain(r);
        for (const id of [s, o, attributed, place]) if (id !== null) expect(ids, r).toContain(id);
      }
    },
  );
});
