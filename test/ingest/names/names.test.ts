import { describe, expect, it } from "vitest";
import { findNames } from "../../../ingest/names/index.js";
import type { Item } from "../../../ingest/names/item.js";
import { articleOf } from "../article-of.js";

const DAY = "2022-01-15";

function itemsOf(text: string): readonly Item[] {
  const document = articleOf(text, { publishedAt: DAY });
  return findNames(document, [{ start: 0, end: text.length }]).sentences.flatMap(
    (sentence) => sentence.items,
  );
}

/** "kind: name" of each mention. */
function mentionsIn(text: string): string[] {
  return itemsOf(text).flatMap((item) =>
    item.type === "mention" ? [`${item.kind ?? "?"}: ${item.name}`] : [],
  );
}

describe("names", () => {
  it.each([
    ["They flew to Norway.", ["Country: Norway"]],
    [
      "The United Kingdom and the United States agreed.",
      ["Country: United Kingdom", "Country: United States"],
    ],
    ["Russian troops left.", ["Organization: Russian troops"]],
    [
      "He works for the Ministry of Health of Peru.",
      ["Person: He", "Organization: Ministry of Health of Peru"],
    ],
    ["They met at the University of Oslo.", ["Organization: University of Oslo"]],
    ["She spoke with Maria Lopez.", ["Person: She", "Person: Maria Lopez"]],
    [
      "the Collective Bargaining Association (CBA) met",
      ["Organization: Collective Bargaining Association", "Organization: CBA"],
    ],
    ["Under Article 5 of the Lisbon Treaty.", ["Law: Article 5", "Law: Lisbon Treaty"]],
    ["They crossed the Amazon River.", ["Place: Amazon River"]],
    ["Their ships crossed the Arabian Sea.", ["Place: Arabian Sea"]],
    ["The temple was built in 450 BC.", ["?: BC"]],
    ["They opened two ATMs.", ["?: ATMs"]],
    ["Nobody leaves UNLESS told so.", ["?: UNLESS"]],
    ["They sailed to Gotska Island.", ["Place: Gotska Island"]],
    ["The Uzbek president met Nepali officials.", ["Country: Nepal"]],
    ["It closed in May.", []],
    ['They sang "Wild River" again.', ["?: Wild River"]],
    ["They met Khaled al-Masri.", ["Person: Khaled al-Masri"]],
    ["The award went to Mary Dean Porter.", ["Person: Mary Dean Porter"]],
    ["Peter Law won the seat.", ["Person: Peter Law"]],
    [
      "They thanked the National Medical Association Anna Berg said.",
      ["Organization: National Medical Association", "Person: Anna Berg"],
    ],
    ["They landed at the Kandal military airfield.", ["Place: Kandal military airfield"]],
    ["There was unrest in Peru.", ["Event: unrest", "Country: Peru"]],
    ["Protests broke out.", ["Event: Protests"]],
    ["However, nothing happened.", []],
  ])("finds them in: %s", (text, expected) => {
    expect(
      mentionsIn(text).map((line) =>
        line.replace(/: (he|she)$/, (_, word: string) => `: ${word.charAt(0).toUpperCase()}${word.slice(1)}`),
      ),
    ).toEqual(expected);
  });

  it("reads in a headline in capitals only what is known from elsewhere", () => {
    const text = "BIG PROTESTS SHAKE PERU CAPITAL\nThe protests began in Lima, Peru.";
    const spans = [
      { start: 0, end: 31 },
      { start: 32, end: text.length },
    ];
    const [headline] = findNames(articleOf(text, { headline: true }), spans).sentences;
    const names = headline?.items.flatMap((item) =>
      item.type === "mention" && item.form === "name" ? [item.name] : [],
    );
    expect(names).toEqual(["Peru"]);
  });
});

describe("offices", () => {
  it.each([
    ["Russian Defense Minister Ivan Petrov spoke.", "Defense Minister", "office", "Russia"],
    ["The president of Ghana spoke.", "president", "headOfState", "Ghana"],
    ["Malaysia's Prime Minister, Jane Doe, spoke.", "Prime Minister", "headOfGovernment", "Malaysia"],
    ["Minister of Education Jane Doe spoke.", "Minister of Education", "office", undefined],
    ["President Jane Doe of Ghana spoke.", "President", "headOfState", "Ghana"],
    ["Jane Doe, the former head of the Health Agency, spoke.", "head", "leader", "Health Agency"],
  ])("are found with their owner: %s", (text, title, headClass, owner) => {
    const role = itemsOf(text).find((item) => item.type === "role");
    expect(role).toMatchObject({ title, headClass });
    expect(role?.type === "role" ? role.owner?.name : null).toBe(owner);
  });
});

describe("dates", () => {
  it.each([
    ["on January 9, 2021", "2021-01-09", "day"],
    ["on 9 January 2021", "2021-01-09", "day"],
    ["on January 9", "2022-01-09", "day"],
    ["on December 30", "2021-12-30", "day"],
    ["on Monday", "2022-01-10", "day"],
    ["on Saturday", "2022-01-15", "day"],
    ["next Monday", "2022-01-17", "day"],
    ["a day earlier", "2022-01-14", "day"],
    ["two weeks ago", "2022-01-01", "day"],
    ["yesterday", "2022-01-14", "day"],
    ["in September 2021", "2021-09", "month"],
    ["in September", "2021-09", "month"],
    ["in 1991", "1991", "year"],
    ["last year", "2021", "year"],
  ])("are resolved with the day of publication: %s", (text, iso, precision) => {
    expect(itemsOf(`It happened ${text}.`).find((item) => item.type === "date")).toMatchObject({
      iso,
      precision,
    });
  });

  it("have no ISO form when the day of publication is not known", () => {
    const text = "It happened on Monday.";
    const { sentences } = findNames(articleOf(text), [{ start: 0, end: text.length }]);
    expect(sentences[0]?.items.find((item) => item.type === "date")).toMatchObject({
      text: "Monday",
      iso: null,
    });
  });

  it.each(["February 30, 2021", "31 June 2020"])("that no calendar has get no ISO form: %s", (text) => {
    expect(itemsOf(`It happened on ${text}.`).find((item) => item.type === "date")).toMatchObject({
      iso: null,
    });
  });
});

describe("quantities", () => {
  it.each([
    ["164 dead", 164, null],
    ["9.9 thousand people", 9900, null],
    ["9,900 people", 9900, null],
    ["six states", 6, null],
    ["$2–3 billion", 2e9, "USD"],
    ["3 million euros", 3e6, "EUR"],
    ["58%", 58, "%"],
  ])("are read: %s", (text, number, unit) => {
    expect(itemsOf(`There were ${text} there.`).find((item) => item.type === "quantity")).toMatchObject({
      number,
      unit,
    });
  });
});
