import { describe, expect, it } from "vitest";
import { annotate } from "../../../ingest/pipeline.js";
import type { Contribution } from "../../../src/graph/contribution.js";
import { toContribution } from "../../../src/graph/to-contribution.js";
import { nameMatcher } from "../../../src/matching/name-matcher.js";
import { profilesOf } from "../../support/profiles-of.js";
import { articleOf } from "../article-of.js";

/**
 * Names that several things of one list bear: cities of two countries (GeoNames), a country and a state (ISO 3166), a
 * country or a city and a first or family name (the lists of countries and of first names).
 */
const HOMONYMS: readonly (readonly [string, string, string])[] = [
  [
    "Birmingham",
    "Police in Birmingham, England, arrested two men.",
    "The mayor of Birmingham, Alabama, spoke.",
  ],
  [
    "Hamilton",
    "The council in Hamilton, Ontario, voted.",
    "New Zealand's navy moved its office to Hamilton.",
  ],
  ["Cambridge", "A lab in Cambridge, England, closed.", "A lab in Cambridge, Massachusetts, closed."],
  ["Manchester", "Trams stopped in Manchester, England.", "Schools closed in Manchester, New Hampshire."],
  ["Valencia", "Venezuela sent troops to Valencia.", "Spain sent troops to Valencia."],
  ["Hyderabad", "India opened a consulate in Hyderabad.", "Pakistan opened a school in Hyderabad."],
  ["Richmond", "Crews left Richmond, Virginia, on Monday.", "Canada closed an office in Richmond."],
  ["Tripoli", "Libya reopened the port of Tripoli.", "Lebanon reopened the port of Tripoli."],
  ["Santiago", "Chile moved the summit to Santiago.", "The Dominican Republic moved the fair to Santiago."],
  ["Córdoba", "Argentina built a plant in Córdoba.", "Spain restored the mosque in Córdoba."],
  ["Barcelona", "Spain sent police to Barcelona.", "Venezuela sent police to Barcelona."],
  ["Kingston", "Jamaica closed the harbour of Kingston.", "The train stopped in Kingston, Ontario."],
  ["Perth", "Australia sent a ship to Perth.", "A ferry left Perth, Scotland, on Friday."],
  [
    "Newcastle",
    "Australia reopened the mine near Newcastle.",
    "South Africa reopened the mill in Newcastle.",
  ],
  ["Georgetown", "Guyana moved its ministry to Georgetown.", "Malaysia restored houses in Georgetown."],
  ["Trujillo", "Peru sent aid to Trujillo.", "Crews left Trujillo, Honduras, on Monday."],
  ["Georgia", "Georgia signed the treaty in Tbilisi.", "Voters in Atlanta, Georgia, stayed at home."],
  ["Jordan", "Jordan closed its border with Syria.", "Michael Jordan bought a team. Jordan paid in cash."],
  ["León", "Nicaragua closed a school in León.", "Spain opened a school in León."],
  [
    "Washington",
    "Iran rejected an offer by the United States in Washington.",
    "Denzel Washington thanked the jury. Washington won twice.",
  ],
];

const read = (text: string) => toContribution(annotate(articleOf(text)));

const idsOf = ({ entities }: Contribution, name: string) =>
  entities
    .filter((entity) => [entity.name, ...entity.aliases].some((form) => form.includes(name)))
    .map(({ id }) => id);

describe("homonyms", () => {
  it.each(HOMONYMS)("%s stays two, also when the rules compare two articles", (name, first, second) => {
    const articles = [read(first), read(second)] as const;
    const [a, b] = [idsOf(articles[0], name), idsOf(articles[1], name)];
    expect(a.length).toBeGreaterThan(0);
    expect(b.length).toBeGreaterThan(0);
    expect(a.filter((id) => b.includes(id))).toEqual([]);
    const joined = nameMatcher
      .findVerdicts(profilesOf(articles))
      .filter(({ outcome }) => outcome === "same")
      .filter(
        ({ left, right }) =>
          [left, right].some((id) => a.includes(id)) && [left, right].some((id) => b.includes(id)),
      );
    expect(joined).toEqual([]);
  });
});
