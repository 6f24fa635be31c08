/** What an entity can be. The kind is the second label of its node: `(:Entity:Person)`. */
export const ENTITY_KINDS = [
  { kind: "Person", plural: "People", definition: "A named human being." },
  {
    kind: "Organization",
    plural: "Organizations",
    definition: "A company, ministry, party, alliance, team, force or other body.",
  },
  {
    kind: "Country",
    plural: "Countries",
    definition: "A sovereign state or a territory that news treats as one.",
  },
  {
    kind: "Place",
    plural: "Places",
    definition: "A city, region, building, river or other place that is not a country.",
  },
  {
    kind: "Event",
    plural: "Events",
    definition: "Something that happens: a protest, war, meeting, election, mission.",
  },
  { kind: "Law", plural: "Laws", definition: "A law, treaty, agreement, resolution or an article of one." },
  {
    kind: "Product",
    plural: "Products",
    definition: "A thing that is made and named: a vehicle, weapon, drug, program.",
  },
  { kind: "Work", plural: "Works", definition: "A book, film, song, report or other work with a title." },
  {
    kind: "Group",
    plural: "Groups",
    definition: "People named by nation, faith or role, without being a body.",
  },
] as const;

export type EntityKind = (typeof ENTITY_KINDS)[number]["kind"];

/** The kinds as plain names, in the order of the table. */
export const ENTITY_KIND_NAMES: readonly EntityKind[] = ENTITY_KINDS.map((entry) => entry.kind);

export function isEntityKind(value: unknown): value is EntityKind {
  return ENTITY_KIND_NAMES.some((kind) => kind === value);
}
