import fc from "fast-check";
import { expect, test } from "vitest";
import { EntityTally, type Naming } from "../../src/graph/entity-tally.js";

const naming: fc.Arbitrary<Naming> = fc.record({
  kind: fc.constantFrom("Person", "Country", "Work"),
  name: fc.constantFrom("A", "B", "Bo", "Ä"),
  aliases: fc.array(fc.constantFrom("A", "B", "Bo", "C"), { maxLength: 3 }),
  mentions: fc.nat(5),
});

function tallied(namings: readonly Naming[]): EntityTally {
  const tally = new EntityTally("e-1", "key", null);
  for (const each of namings) tally.add(each);
  return tally;
}

const shown = (tally: EntityTally) => ({
  ...tally.counts,
  name: tally.name,
  aliases: tally.aliases,
  kind: tally.kind,
});

const simple = (name: string, aliases: string[] = []): Naming => ({
  kind: "Person",
  name,
  aliases,
  mentions: 1,
});

test.each<[Naming[], string, string[]]>([
  [[simple("A")], "A", []],
  [[simple("A"), simple("A"), simple("Bob")], "A", ["Bob"]],
  [[simple("A"), simple("Bob")], "Bob", ["A"]],
  [[simple("B"), simple("A")], "A", ["B"]],
  [[simple("A", ["B", "C", "A"])], "A", ["B", "C"]],
  [[], "", []],
])("%j are named %s", (namings, name, aliases) => {
  const tally = tallied(namings);
  expect([tally.name, tally.aliases]).toEqual([name, aliases]);
});

test("the order of namings does not matter", () => {
  fc.assert(
    fc.property(fc.array(naming, { maxLength: 8 }), (namings) => {
      expect(shown(tallied([...namings].reverse()))).toEqual(shown(tallied(namings)));
    }),
  );
});

test("what is added and removed again leaves no trace", () => {
  fc.assert(
    fc.property(fc.array(naming), fc.array(naming), (stays, goes) => {
      const tally = tallied([...goes, ...stays]);
      for (const each of goes) tally.remove(each);
      expect(shown(tally)).toEqual(shown(tallied(stays)));
    }),
  );
});

test("a tally can go on from its counts", () => {
  fc.assert(
    fc.property(fc.array(naming, { minLength: 1 }), (namings) => {
      const tally = tallied(namings);
      expect(shown(new EntityTally("e-1", "key", null, tally.counts))).toEqual(shown(tally));
    }),
  );
});
