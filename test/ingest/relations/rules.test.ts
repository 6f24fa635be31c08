import { describe, expect, it } from "vitest";
import { annotate } from "../../../ingest/pipeline.js";
import { SEQUENCE_RULES } from "../../../ingest/relations/rules/sequence-rules.js";
import { VERB_RULES } from "../../../ingest/relations/rules/verb-rules.js";
import { relationType } from "../../../src/graph/relations.js";
import { articleOf } from "../article-of.js";

const RULES = [...SEQUENCE_RULES, ...VERB_RULES];

/** The facts that one rule reads in a text, by the names of subject and object. */
function readBy(rule: string, text: string): { subject: string; relation: string; object: string }[] {
  const { entities, facts } = annotate(articleOf(text));
  const name = (id: string | undefined) => entities.find((entity) => entity.id === id)?.name ?? "";
  return facts
    .filter(({ extractor }) => extractor.endsWith(`#${rule}`))
    .map(({ subject, relation, object }) => ({ subject: name(subject), relation, object: name(object) }));
}

describe.each(RULES.map((rule) => [rule.id, rule] as const))("rule %s", (id, rule) => {
  it.each(rule.examples.map((example) => [example.text, example.fact] as const))("%s", (text, fact) => {
    const read = readBy(id, text);
    if (fact === null) expect(read).toEqual([]);
    else expect(read).toContainEqual({ ...fact, relation: rule.relation });
  });
});

describe("the rules", () => {
  it("have ids of their own", () => {
    expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
  });

  it("have at least one example in which they read something", () => {
    for (const rule of RULES)
      expect(
        rule.examples.some(({ fact }) => fact !== null),
        rule.id,
      ).toBe(true);
  });

  it("name relations whose object is an entity", () => {
    for (const rule of RULES) expect(relationType(rule.relation).valueKind, rule.id).toBeNull();
  });
});
