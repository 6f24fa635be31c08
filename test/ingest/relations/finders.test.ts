import { describe, expect, it } from "vitest";
import { annotate } from "../../../ingest/pipeline.js";
import { articleOf } from "../article-of.js";
import { startProcessorClock } from "../../support/processor-time.js";

/** The facts of a text as "subject RELATION object", with the rule that read them. */
function factsOf(text: string): { said: string; rule: string }[] {
  const { entities, facts } = annotate(articleOf(text));
  const name = (id: string | undefined) => entities.find((entity) => entity.id === id)?.name ?? "";
  return facts.map((fact) => ({
    said: [name(fact.subject), fact.relation, fact.value?.text ?? name(fact.object)].join(" "),
    rule: fact.extractor.split("#")[1] ?? "",
  }));
}

const FOUND = [
  ["holding", "Acme Motors employs 7,400 people.", "Acme Motors HAS_QUANTITY 7,400"],
  ["holding", "The Red Cross has opened 14 shelters in Nepal.", "Red Cross HAS_QUANTITY 14"],
  ["holding", "Japan donated 5 million dollars.", "Japan HAS_QUANTITY 5 million dollars"],
  ["prison-term", "John Smith was sentenced to seven years in prison.", "John Smith HAS_QUANTITY seven"],
  ["age", "Jane Doe died in Lyon. She was 84.", "Jane Doe HAS_QUANTITY 84"],
  ["must", "Jane Doe said that Norway must leave Mali.", "Jane Doe REQUESTED Norway"],
  ["demand-that", "Sweden demanded that Norway leave Mali.", "Sweden REQUESTED Norway"],
  ["told-event", "The plane crashed near Lyon on Monday.", "crash of plane OCCURRED_IN Lyon"],
  ["event-count", "The plane crashed near Lyon, killing 12 people.", "crash of plane HAS_QUANTITY 12"],
  ["told-event", "Thousands marched through Lima on Monday.", "march in Lima OCCURRED_IN Lima"],
  ["support", "Observers from the African Union praised Norway.", "African Union SUPPORTED Norway"],
  ["reject", "Norway rejected a Swedish proposal.", "Norway REJECTED Sweden"],
  ["body-nation", "The Kenyan start-up Savanna Orbit grew.", "Savanna Orbit LOCATED_IN Kenya"],
  ["based-in", "Savanna Orbit, based in Nairobi, grew.", "Savanna Orbit HEADQUARTERED_IN Nairobi"],
  ["found", "The company Savanna Orbit was founded by Jane Doe.", "Jane Doe FOUNDED Savanna Orbit"],
  [
    "office-leader",
    "The Nordic Council met in Oslo. Its leader, Jane Doe, spoke.",
    "Jane Doe LEADS Nordic Council",
  ],
  [
    "office-office",
    "The European Union's new spokesman, John Smith, spoke.",
    "John Smith HOLDS_POSITION European Union",
  ],
  ["kin-named", "Jane Doe was born as the daughter of the miner John Doe.", "Jane Doe CHILD_OF John Doe"],
  ["kin-named", "John Smith's wife, the actress Jane Doe, spoke.", "John Smith SPOUSE_OF Jane Doe"],
  ["kin", "Jane Doe left with her son, the journalist John Smith.", "John Smith CHILD_OF Jane Doe"],
  ["noun-event", "Russia's invasion of Ukraine began in February.", "Russia ASSAULTED Ukraine"],
  ["noun-event", "Norway's attack on Sweden failed.", "Norway ASSAULTED Sweden"],
  [
    "noun-event",
    "The killing of John Smith by Polish police in Dallas sparked protests.",
    "Polish police ASSAULTED John Smith",
  ],
  ["between-parties", "Talks between Norway and Sweden failed.", "Norway CONSULTED_WITH Sweden"],
  ["age", "Jane Doe, a 14-year-old girl from Leeds, was arrested.", "Jane Doe HAS_QUANTITY 14"],
  ["age", "John Smith, 45, lives in London.", "John Smith HAS_QUANTITY 45"],
  ["coerce", "Polish police on Saturday arrested John Smith.", "Polish police COERCED John Smith"],
  ["life-date", "Jean Dupont was born on May 1, 1950 in Lyon.", "Jean Dupont BORN_ON May 1, 1950"],
  ["measure", "Norway's population is 5 million.", "Norway HAS_QUANTITY 5 million"],
  [
    "event-beside-date",
    "The summit in Oslo on January 20, 2022 failed.",
    "summit in Oslo OCCURRED_ON January 20, 2022",
  ],
  [
    "acquire",
    "Globex Corporation grew. The company bought Acme Motors.",
    "Globex Corporation ACQUIRED Acme Motors",
  ],
  ["mutual", "France and Germany signed an agreement on Monday.", "France AGREED_WITH Germany"],
  ["mutual", "Jean Dupont and Anna Smith met in Paris.", "Jean Dupont CONSULTED_WITH Anna Smith"],
  [
    "criticise",
    "Jean Dupont, the leader of Acme Party, on Tuesday accused France.",
    "Jean Dupont DISAPPROVED_OF France",
  ],
  ["office-taken", "Jean Dupont was elected president of France.", "Jean Dupont HEAD_OF_STATE_OF France"],
  ["office-left", "Jean Dupont resigned as president of France.", "Jean Dupont RESIGNED_FROM France"],
  ["home", "Jane Doe, a 14-year-old girl from Leeds, was arrested.", "Jane Doe RESIDES_IN Leeds"],
  ["nationality", "American writer John Smith met Jean Dupont.", "John Smith CITIZEN_OF United States"],
  ["place-comma-place", "They met in Irving, Texas, on Monday.", "Irving LOCATED_IN Texas"],
  ["at-event", "Jane Doe spoke at the summit in Oslo.", "Jane Doe PARTICIPANT_IN summit in Oslo"],
  ["defeat", "Norway won, defeating Sweden.", "Norway DEFEATED Sweden"],
  ["coerce", "Polish police arrested and questioned John Smith.", "Polish police COERCED John Smith"],
  [
    "includes-members",
    "The Customs Union (CU) includes three states: Chile, Peru and Bolivia.",
    "Peru MEMBER_OF Customs Union",
  ],
  [
    "amount",
    "The Customs Union (CU) includes three states: Chile, Peru and Bolivia.",
    "Customs Union HAS_QUANTITY three",
  ],
  [
    "elected-in",
    "In the Northgate constituency, Jean Dupont was elected. Others elected in this constituency were John Smith of the Green Party and Anna Smith.",
    "Anna Smith WON Northgate constituency",
  ],
] as const;

describe("findFacts", () => {
  it.each(FOUND)("reads %s: %s", (rule, text, said) => {
    expect(factsOf(text)).toContainEqual({ said, rule });
  });

  it.each([
    ["who attacks is not where", "Russia's invasion of Ukraine began.", "OCCURRED_IN Russia"],
    ["a list of places is no address", "They met in Paris, London and Rome.", "LOCATED_IN"],
    ["a name before a noun is no object", "Jean Dupont praised the Norway way.", "SUPPORTED Norway"],
    ["who serves a state need not be its citizen", "French President Jean Dupont left.", "CITIZEN_OF"],
    ["who is told is not the topic", "Jean Dupont told Sky News that it rained.", "STATED_ABOUT Sky News"],
  ])("is not misled: %s", (_, text, wrong) => {
    for (const { said } of factsOf(text)) expect(said).not.toContain(wrong);
  });

  it("takes bounded time on long hostile sentences", () => {
    const parts = [
      "In this city, ",
      "Jane Doe of the Greens and ",
      "attack on Norway by ",
      "(",
      "Paris, Texas, ",
    ];
    for (const part of parts) {
      const text = `${part.repeat(Math.ceil(30_000 / part.length))}end.`;
      const elapsed = startProcessorClock();
      annotate(articleOf(text));
      expect(elapsed(), part).toBeLessThan(20_000);
    }
  }, 120_000);
});
