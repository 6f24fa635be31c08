import { describe, expect, it } from "vitest";
import { claimsOf } from "../claims-of.js";

describe("what is told beside a statement", () => {
  it.each([
    [
      "Norwegian Foreign Minister Kari Nordmann said on Monday after talks with her Swedish counterpart, Lars Lund, that it rained.",
      "Kari Nordmann CONSULTED_WITH Lars Lund actual",
    ],
    [
      "Norwegian Foreign Minister Kari Nordmann said on Monday after talks with her Swedish counterpart, Lars Lund, that it rained.",
      "Lars Lund HOLDS_POSITION Sweden actual",
    ],
    ["Jane Doe arrived ahead of a meeting with John Smith.", "Jane Doe CONSULTED_WITH John Smith planned"],
    ["After talks with John Smith, Jane Doe left Oslo.", "Jane Doe CONSULTED_WITH John Smith actual"],
    ["Jane Doe spoke. Her party, the Green Union, lost.", "Jane Doe MEMBER_OF_PARTY Green Union actual"],
    [
      "Norwegian President Lars Lund spoke. He dismissed his justice minister, Kari Nordmann.",
      "Kari Nordmann HOLDS_POSITION Norway actual",
    ],
    ["Norway, another NATO member, spoke.", "Norway MEMBER_OF NATO actual"],
    ["Jane Doe was sworn in as president of Ghana on Monday.", "Jane Doe HEAD_OF_STATE_OF Ghana actual"],
    [
      "The deal was signed by Norway's Acme Motors and Globex Corporation.",
      "Acme Motors LOCATED_IN Norway actual",
    ],
    ["Globex Corporation bought Acme Motors for $3.2bn.", "Acme Motors HAS_QUANTITY $3.2bn actual"],
    [
      "Norwegian troops took Goma after fierce fighting with rebels.",
      "Norwegian troops FOUGHT rebels actual",
    ],
    ["Protests erupted in Oslo after the arrest of Jane Doe.", "arrest CAUSE_OF protests in Oslo actual"],
    ["Oslo will host the summit in May.", "summit OCCURRED_IN Oslo planned"],
    ["Norwegian troops seized the town of Goma.", "Norwegian troops COERCED Goma actual"],
    ["Norway criticised Sweden's strike on Oslo.", "Sweden ASSAULTED Oslo actual"],
    ["Norway sees Sweden's strike against Denmark.", "Sweden PROTESTED_AGAINST Denmark actual"],
    ["Norway and Sweden signed a trade agreement in Oslo.", "Norway AGREED_WITH Sweden actual"],
    ["Norway's Foreign Ministry spoke to Jane Doe.", "Foreign Ministry PART_OF Norway actual"],
  ])("%s", (text, claim) => {
    expect(claimsOf(text)).toContain(claim);
  });

  it.each([
    [
      "the nation of a lawyer does not employ him",
      "The lawyer, the Norwegian Lars Lund, spoke to Jane Doe.",
      "WORKS_FOR",
    ],
    [
      "a lawyer is not married to the client",
      "His lawyer, Jane Doe, said that John Smith was innocent.",
      "SPOUSE_OF",
    ],
    [
      "a former president is not the president",
      "Former Norwegian President Lars Lund met Jane Doe.",
      "HEAD_OF_STATE_OF",
    ],
    ["who is welcome somewhere was not born there", "Norway will only welcome Jane Doe in Oslo.", "BORN_IN"],
    ["a party is no part of itself", "John Smith heads the Popular Renewal party.", "PART_OF"],
    ["a decision happens nowhere", "Students protested against Sweden's decision.", "OCCURRED_IN"],
    ["prisoners of a war did not organize it", "Norwegian prisoners of the war left Sweden.", "ORGANIZER_OF"],
    ["who is for its destruction is not for a country", "Hamas supports Norway's destruction.", "SUPPORTED"],
    [
      "one who hears a complaint is not its object",
      "Norway complained to Sweden over Denmark.",
      "DISAPPROVED_OF",
    ],
  ])("%s", (_, text, relation) => {
    expect(claimsOf(text).filter((claim) => claim.includes(` ${relation} `))).toEqual([]);
  });

  it("gives the price to the deal that a noun names", () => {
    const told = claimsOf(
      "Globex Corporation bought Acme Motors for 3 billion euros. The takeover will end in May.",
    );
    expect(told.filter((claim) => /^takeover .*HAS_QUANTITY 3 billion euros/u.test(claim))).toHaveLength(1);
  });

  it("takes the mind of who speaks last for nobody else's", () => {
    const told = claimsOf("Norway will sanction Swedish companies, Jane Doe warned.");
    expect(told.filter((claim) => claim.startsWith("Jane Doe THREATENED"))).toEqual([]);
  });
});
