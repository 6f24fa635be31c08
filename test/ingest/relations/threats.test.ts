import { describe, expect, it } from "vitest";
import { claimsOf } from "../claims-of.js";

describe("what is only threatened", () => {
  it.each([
    ["Norway threatened to attack Sweden.", "Norway THREATENED Sweden actual"],
    ["Norway threatened on Monday to attack Sweden.", "Norway THREATENED Sweden actual"],
    ["Norway has threatened to impose sanctions on Sweden.", "Norway THREATENED Sweden actual"],
    ["Norway threatened to attack Sweden.", "Norway ASSAULTED Sweden planned"],
  ])("%s", (text, claim) => {
    expect(claimsOf(text)).toContain(claim);
  });

  it("is no threat where nobody threatens", () => {
    const told = claimsOf("Norway never threatened to attack Sweden.");
    expect(told.filter((claim) => / THREATENED .* actual/u.test(claim))).toEqual([]);
  });
});
