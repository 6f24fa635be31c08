import {
  type ArticleSketch,
  contributionOf,
  type EntitySketch,
  idOf,
} from "../../support/contribution-builder.js";

/** The entities of the small story that the contract is told with. */
export const ENTITIES = {
  tokayev: { kind: "Person", name: "Kassym-Jomart Tokayev", aliases: ["Tokayev"], wikidata: "Q1395826" },
  lukashenko: { kind: "Person", name: "Alexander Lukashenko", aliases: ["Lukashenko"], wikidata: "Q2866" },
  kazakhstan: { kind: "Country", name: "Kazakhstan", wikidata: "Q232" },
  belarus: { kind: "Country", name: "Belarus", wikidata: "Q184" },
  csto: {
    kind: "Organization",
    name: "Collective Security Treaty Organization",
    aliases: ["CSTO"],
    wikidata: "Q318693",
  },
  almaty: { kind: "Place", name: "Almaty", wikidata: "Q35493" },
  ministry: { kind: "Organization", name: "Ministry of Health" },
  protests: { kind: "Event", name: "January protests" },
} as const satisfies Record<string, EntitySketch>;

export type EntityName = keyof typeof ENTITIES;

/** The id of an entity of the story. */
export function id(name: EntityName): string {
  return idOf(ENTITIES[name]);
}

/** Some entities of the story, for a sketch. */
export function entities(...names: EntityName[]): Record<string, EntitySketch> {
  return Object.fromEntries(names.map((name) => [name, ENTITIES[name]]));
}

export const APPEAL: ArticleSketch = {
  url: "https://news.example/appeal",
  title: "Appeal",
  publisher: "Agency One",
  publishedAt: "2022-01-05",
  sentences: [
    "Kassym-Jomart Tokayev, president of Kazakhstan, asked the CSTO for help.",
    "Kazakhstan is a member of the Collective Security Treaty Organization.",
    "Tokayev spoke in Almaty.",
  ],
  entities: entities("tokayev", "kazakhstan", "csto", "almaty"),
  facts: [
    {
      relation: "HEAD_OF_STATE_OF",
      subject: "tokayev",
      object: "kazakhstan",
      role: "president",
      confidence: 0.75,
    },
    { relation: "MEMBER_OF", subject: "kazakhstan", object: "csto", in: [1], confidence: 0.5 },
  ],
};

export const MEETING: ArticleSketch = {
  url: "https://news.example/meeting",
  title: "Meeting",
  publisher: "Agency Two",
  publishedAt: "2022-01-10T09:30:00+03:00",
  sentences: [
    "Alexander Lukashenko, the leader of Belarus, met Tokayev.",
    "Belarus and Kazakhstan belong to the CSTO, Lukashenko said.",
  ],
  entities: entities("lukashenko", "tokayev", "belarus", "kazakhstan", "csto"),
  facts: [
    { relation: "HEAD_OF_STATE_OF", subject: "lukashenko", object: "belarus", role: "President" },
    { relation: "MEMBER_OF", subject: "belarus", object: "csto", in: [1] },
    { relation: "MEMBER_OF", subject: "kazakhstan", object: "csto", in: [1], confidence: 0.25 },
  ],
};

export const TOLL: ArticleSketch = {
  url: "https://news.example/toll",
  title: "Toll",
  publishedAt: "2022-01-09",
  sentences: [
    "At least 164 people died in the January protests, the Ministry of Health said.",
    "Lukashenko denied that Belarus left the CSTO.",
  ],
  entities: entities("protests", "ministry", "lukashenko", "belarus", "csto"),
  facts: [
    {
      relation: "HAS_QUANTITY",
      subject: "protests",
      role: "deaths",
      value: { text: "164 people", number: 164, unit: "person" },
      statedBy: "ministry",
      validFrom: "2022-01",
      precision: "month",
    },
    {
      relation: "MEMBER_OF",
      subject: "belarus",
      object: "csto",
      polarity: "denied",
      statedBy: "lukashenko",
      in: [1],
    },
  ],
};

export const appeal = () => contributionOf(APPEAL);
export const meeting = () => contributionOf(MEETING);
export const toll = () => contributionOf(TOLL);
