import { describe, expect, it } from "vitest";
import { claimsOf } from "../claims-of.js";

const RESULTS =
  "In the Northgate constituency, Jane Doe was elected with 500 votes. Anna Lund of the Green Union was re-elected. The other candidates elected were Labour Party's John Smith and Karl Berg.";

describe("the results of a constituency", () => {
  it("are told over the sentences after the one that names it", () => {
    const told = claimsOf(RESULTS).filter((claim) => claim.includes(" WON "));
    expect(told.sort()).toEqual(
      ["Anna Lund", "Jane Doe", "John Smith", "Karl Berg"].map(
        (name) => `${name} WON Northgate constituency actual`,
      ),
    );
  });

  it("end where another place is told of", () => {
    const told = claimsOf(`${RESULTS} In Norway, Lars Lund was elected.`);
    expect(told.filter((claim) => claim.startsWith("Lars Lund WON"))).toEqual([]);
  });

  it("are not told of a town where somebody was elected", () => {
    const told = claimsOf("Jane Doe was elected chairwoman at the congress in Oslo.");
    expect(told.filter((claim) => claim.includes(" WON "))).toEqual([]);
  });
});
