import { describe, expect, it } from "vitest";
import { claimsOf } from "../claims-of.js";

describe("what a sentence does not say plainly", () => {
  it.each([
    ["Jane Doe denied killing John Smith.", "Jane Doe ASSAULTED John Smith denied by Jane Doe"],
    ["Denmark accused Norway of attacking Sweden.", "Norway ASSAULTED Sweden possible by Denmark"],
    ["Norway was accused of attacking Sweden.", "Norway ASSAULTED Sweden possible"],
    ["Jane Doe was acquitted of killing John Smith.", "Jane Doe ASSAULTED John Smith denied"],
    ["Police cleared Jane Doe of killing John Smith.", "Jane Doe ASSAULTED John Smith denied"],
    ["It is not true that Norway attacked Sweden.", "Norway ASSAULTED Sweden denied"],
    ["Norway allegedly attacked Sweden.", "Norway ASSAULTED Sweden possible"],
    ["Norway attacked Sweden.", "Norway ASSAULTED Sweden actual"],
    ["Jane Doe is the president of Ghana.", "Jane Doe HEAD_OF_STATE_OF Ghana actual"],
    ["Jane Doe, who is the foreign minister of Ghana, left.", "Jane Doe HOLDS_POSITION Ghana actual"],
    ["Jane Doe was prime minister of Ghana.", "Jane Doe HOLDS_POSITION Ghana actual"],
    ["Neither Norway nor Sweden supported Denmark.", "Norway SUPPORTED Denmark denied"],
    ["Neither Norway nor Sweden supported Denmark.", "Sweden SUPPORTED Denmark denied"],
    ["Norway is likely to join the Nordic Council.", "Norway MEMBER_OF Nordic Council possible"],
    ["Norway is due to sign the Arctic Treaty.", "Norway SIGNED Arctic Treaty planned"],
    ["Jane Doe joined the Labour Party.", "Jane Doe MEMBER_OF_PARTY Labour Party actual"],
  ])("%s", (sentence, claim) => {
    expect(claimsOf(sentence)).toContain(claim);
  });

  it.each([
    "There is no evidence that Norway attacked Sweden.",
    "Norway rejected claims that it had attacked Sweden.",
    "Norway stopped supporting Sweden.",
    "Norway ruled out supporting Sweden.",
    "Police prevented Jane Doe from killing John Smith.",
    "No Norwegian company acquired Acme Motors.",
    "Norway warned Sweden against attacking Denmark.",
    "Norway rejected a Swedish proposal for supporting Denmark.",
    "If Norway attacks Sweden, Denmark will send troops.",
    "Jane Doe is not the president of Ghana.",
    "Jane Doe is no longer the president of Ghana.",
  ])("nobody has done what nobody is said to have done: %s", (sentence) => {
    const told = claimsOf(sentence).filter((claim) => claim.includes(" actual"));
    expect(
      told.filter((claim) => /ASSAULTED|SUPPORTED|ACQUIRED|HEAD_OF_STATE_OF|OCCURRED_IN/u.test(claim)),
    ).toEqual([]);
  });

  it("who is chosen for an office is nobody else", () => {
    const told = claimsOf("Jane Doe was elected president of Ghana on Sunday.");
    expect(told).toEqual(["Jane Doe HEAD_OF_STATE_OF Ghana actual"]);
  });

  it("who tells of the dead is not among them", () => {
    const told = claimsOf("Rebels shelled Goma, killing about 20 people, relief officials said.");
    expect(told.filter((claim) => claim.includes("ASSAULTED") && claim.includes("officials "))).toEqual([]);
  });

  it("never happened where it is said never to have happened", () => {
    expect(claimsOf("Norway never attacked Sweden.")).toEqual(["Norway ASSAULTED Sweden denied"]);
  });
});
