import { describe, expect, it } from "vitest";
import { claimsOf } from "../claims-of.js";

describe("it and them", () => {
  it.each([
    [
      "Ministers Jane Doe and John Smith proposed the Arctic Treaty, while Norway rejected it.",
      "Norway REJECTED Arctic Treaty actual",
    ],
    [
      "Norway expelled three Swedish diplomats. Denmark supported them.",
      "Denmark SUPPORTED Swedish diplomats actual",
    ],
    [
      "Globex Corporation is based in Oslo. It was founded by Jane Doe.",
      "Jane Doe FOUNDED Globex Corporation actual",
    ],
    [
      "Acme Motors said it had acquired Globex Corporation.",
      "Acme Motors ACQUIRED Globex Corporation actual",
    ],
  ])("%s", (text, claim) => {
    expect(claimsOf(text)).toContain(claim);
  });

  it.each([
    ["Norway attacked Sweden before Denmark supported it.", "SUPPORTED"],
    ["Norwegian officials met Swedish diplomats. Denmark supported them.", "SUPPORTED"],
    ["Jane Doe left Oslo. It was founded by John Smith.", "FOUNDED"],
  ])("stand for nothing where two could be meant: %s", (text, relation) => {
    expect(claimsOf(text).filter((claim) => claim.includes(relation))).toEqual([]);
  });
});
