import { describe, expect, it } from "vitest";

import { findContradictions, groupFacts } from "../../../viewer/state/fact-groups.js";
import { fact, ref } from "../support/drawing-builder.js";

const toll = (id: string, number: number, more = {}): ReturnType<typeof fact> =>
  fact(id, {
    relation: "HAS_QUANTITY",
    subject: ref("Unrest", "Event"),
    object: null,
    role: "deaths",
    value: { text: String(number), iso: null, number, unit: null },
    ...more,
  });

const born = (id: string, iso: string): ReturnType<typeof fact> =>
  fact(id, { relation: "BORN_ON", object: null, value: { text: iso, iso, number: null, unit: null } });

describe("groupFacts", () => {
  it("reads each relation from the entity's side", () => {
    const facts = [fact("f1"), fact("f2", { subject: ref("Bob") })];
    expect(groupFacts("ada", [fact("f1")]).map((group) => group.label)).toEqual(["head of state of"]);
    const [group] = groupFacts("utopia", facts);
    expect(group?.label).toBe("has head of state");
    expect(group?.lines.map((line) => line.other?.name)).toEqual(["Ada", "Bob"]);
  });

  it("puts both directions of a symmetric relation together", () => {
    const met = (id: string, a: string, b: string): ReturnType<typeof fact> =>
      fact(id, { relation: "CONSULTED_WITH", subject: ref(a), object: ref(b) });
    const [group, ...rest] = groupFacts("ada", [met("f1", "Ada", "Bob"), met("f2", "Eve", "Ada")]);
    expect(rest).toEqual([]);
    expect(group?.lines.map((line) => line.other?.name)).toEqual(["Bob", "Eve"]);
  });

  it("puts the best supported fact first and loose relations last", () => {
    const facts = [
      fact("loose", { relation: "STATED_ABOUT" }),
      fact("weak", { sources: 1 }),
      fact("strong", { sources: 3, object: ref("Arcadia", "Country") }),
    ];
    const groups = groupFacts("ada", facts);
    expect(groups.map((group) => group.relation)).toEqual(["HEAD_OF_STATE_OF", "STATED_ABOUT"]);
    expect(groups[0]?.lines.map((line) => line.fact.id)).toEqual(["strong", "weak"]);
  });

  it("marks denied and disputed facts", () => {
    const [group] = groupFacts("ada", [fact("yes"), fact("no", { polarity: "denied" })]);
    expect(group?.lines.map((line) => [line.denied, line.contradictedBy])).toEqual([
      [false, ["no"]],
      [true, ["yes"]],
    ]);
  });
});

describe("findContradictions", () => {
  it.each([
    ["an assertion and its denial", [fact("a"), fact("b", { polarity: "denied" })], ["a", "b"]],
    ["two numbers for one count", [toll("a", 164), toll("b", 225)], ["a", "b"]],
    ["a number and the denial of another", [toll("a", 225), toll("b", 164, { polarity: "denied" })], []],
    ["a number and the denial of it", [toll("a", 164), toll("b", 164, { polarity: "denied" })], ["a", "b"]],
    ["the same number twice", [toll("a", 225), toll("b", 225)], []],
    ["counts of other things", [toll("a", 164), toll("b", 9900, { role: "arrests" })], []],
    ["two years of birth", [born("a", "1961"), born("b", "1963-05-04")], ["a", "b"]],
    ["a year of birth and a day in it", [born("a", "1961"), born("b", "1961-05-04")], []],
    ["facts with another object", [fact("a"), fact("b", { polarity: "denied", object: ref("Arcadia") })], []],
  ])("%s", (_name, facts, expected) => {
    expect([...findContradictions(facts).keys()].sort()).toEqual(expected);
  });
});
