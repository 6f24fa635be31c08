import { describe, expect, it } from "vitest";
import type { EntityProfile } from "../../src/graph/identity/entity-profile.js";
import { nameMatcher } from "../../src/matching/name-matcher.js";
import { profileOf } from "./profile-of.js";

const outcomesOf = (...profiles: EntityProfile[]) =>
  nameMatcher.findVerdicts(profiles).map(({ outcome }) => outcome);
const body = (name: string, given: Parameters<typeof profileOf>[1] = {}) =>
  profileOf(name, { kind: "Organization", ...given });

describe("long names of bodies", () => {
  it("joins one with a plural or a possessive more", () => {
    const [one, two] = [
      "Institute of Bridge Building and Tunnels",
      "Institute of Bridges Building and Tunnels",
    ];
    expect(outcomesOf(body(one), body(two))).toEqual(["same"]);
    expect(outcomesOf(body("Miner's Party"), body("Miner Party"))).toEqual(["same"]);
    expect(outcomesOf(body("Bridge Fund"), body("Bridges Fund"))).toEqual([]);
    expect(outcomesOf(body("Galaxy S"), body("Galaxy"))).toEqual([]);
  });
});

describe("people", () => {
  it("joins a name with and without its middle name, by nickname and by particle", () => {
    expect(outcomesOf(profileOf("Maria Lopez"), profileOf("Maria Elena Lopez"))).toEqual(["same"]);
    expect(outcomesOf(profileOf("Bill Harrow"), profileOf("William Harrow"))).toEqual(["same"]);
    expect(outcomesOf(profileOf("Omar al-Hadi"), profileOf("Omar el Hadi"))).toEqual(["same"]);
  });

  it("joins transcriptions when the company is the same, and asks when it is not", () => {
    const shared = { with: ["Ministry of Water"] };
    expect(
      outcomesOf(profileOf("Viktor Petrashenko", shared), profileOf("Viktor Petrachenka", shared)),
    ).toEqual(["same"]);
    expect(outcomesOf(profileOf("Viktor Petrashenko"), profileOf("Viktor Petrachenka"))).toEqual(["ask"]);
  });

  it("keeps people of one family name apart", () => {
    expect(outcomesOf(profileOf("Anna Brandt"), profileOf("Lukas Brandt"))).toEqual([]);
    expect(outcomesOf(profileOf("Brandt"), profileOf("Anna Brandt"))).toEqual([]);
  });

  it("joins a bare family name to the only bearer with the same company, and asks among several", () => {
    const company = { with: ["Port Authority", "Harbour Union"] };
    const bare = profileOf("Brandt", company);
    expect(outcomesOf(bare, profileOf("Anna Brandt", company))).toEqual(["same"]);
    expect(outcomesOf(bare, profileOf("Anna Brandt", company), profileOf("Lukas Brandt", company))).toEqual([
      "ask",
      "ask",
    ]);
  });

  it("tells generations and middle names apart, and asks which of them a short name is", () => {
    expect(outcomesOf(profileOf("Paul Reyes Sr."), profileOf("Paul Reyes Jr."))).toEqual(["different"]);
    const verdicts = nameMatcher.findVerdicts([
      profileOf("Paul Adam Reyes"),
      profileOf("Paul David Reyes"),
      profileOf("Paul Reyes"),
    ]);
    expect(verdicts.map(({ outcome }) => outcome).sort()).toEqual(["ask", "ask", "different"]);
  });

  it("does not join two that one article names apart", () => {
    const articles = ["a-1"];
    expect(
      outcomesOf(profileOf("Ida Berg", { articles }), profileOf("Ida Maria Berg", { articles })),
    ).toEqual(["ask"]);
  });
});

describe("bodies", () => {
  it("joins spellings and legal forms", () => {
    expect(outcomesOf(body("Northern Defence Organisation"), body("Northern Defense Organization"))).toEqual([
      "same",
    ]);
    expect(outcomesOf(body("Borealis Shipping"), body("Borealis Shipping Inc."))).toEqual(["same"]);
    expect(outcomesOf(body("Borealis Shipping"), body("Borealis Fishing"))).toEqual([]);
  });

  it("joins an acronym that an article explains, and asks about one that only fits", () => {
    const long = "Northern Fisheries Council";
    expect(outcomesOf(body("NFC"), body(long, { forms: ["NFC"] }))).toEqual(["same"]);
    expect(outcomesOf(body("NFC"), body(long))).toEqual(["ask"]);
    expect(outcomesOf(body("NFC"), body(long), body("National Football Club"))).toEqual(["ask", "ask"]);
  });
});

describe("verdicts", () => {
  it("say that two Wikidata ids are two things", () => {
    const first = profileOf("Springfield", { kind: "Place", wikidata: "Q1" });
    const second = profileOf("Springfield", { kind: "Place", wikidata: "Q2" });
    expect(outcomesOf(first, second)).toEqual(["different"]);
  });

  it("ask about one name under two kinds only when the company is the same", () => {
    const company = { with: ["Port Authority"] };
    expect(
      outcomesOf(body("Red Harbour", company), profileOf("Red Harbour", { kind: "Group", ...company })),
    ).toEqual(["ask"]);
    expect(outcomesOf(body("Red Harbour"), profileOf("Red Harbour", { kind: "Group" }))).toEqual([]);
    expect(outcomesOf(body("Jordan"), profileOf("Jordan"))).toEqual([]);
  });

  it("do not depend on the order of profiles, and name their reasons", () => {
    const profiles = [
      profileOf("Maria Lopez"),
      profileOf("Maria Elena Lopez"),
      profileOf("M. Lopez"),
      body("NFC"),
      body("Northern Fisheries Council", { forms: ["NFC"] }),
    ];
    const verdicts = nameMatcher.findVerdicts(profiles);
    expect(nameMatcher.findVerdicts(profiles.toReversed())).toEqual(verdicts);
    expect(verdicts.length).toBeGreaterThan(2);
    for (const verdict of verdicts) expect(verdict.reasons.length).toBeGreaterThan(0);
  });

  it("take time that grows with the number of profiles, not with its square", () => {
    const people = Array.from({ length: 3000 }, (_, i) => profileOf(`Person${i} Family${i % 500}`));
    expect(nameMatcher.findVerdicts(people)).toEqual([]);
  });
});
