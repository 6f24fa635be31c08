import type { EntityKind } from "../../../src/graph/entity-kinds.js";
import type { RelationName } from "../../../src/graph/relations.js";

/** What an argument of a learnt tie may be: an entity, a date, or a pronoun that stands for a body or thing. */
export type ArgumentKind = EntityKind | "Date" | "Thing" | "They" | "Unknown";

/** What the ties that two arguments can have depend on. */
export interface TieEnd {
  readonly kind: ArgumentKind;
  readonly form: "name" | "nominal" | "pronoun" | "adjective";
}

/** A tie that the model was trained to see, and the relation that says the same. */
export interface TieLabel {
  readonly name: string;
  /** Null for ties that the relation table does not have. */
  readonly relation: RelationName | null;
  /** True when the subject of the tie is the object of the relation. */
  readonly swap?: boolean;
  readonly subjects: readonly ArgumentKind[];
  readonly objects: readonly ArgumentKind[];
}

const PEOPLE: readonly ArgumentKind[] = ["Person", "They", "Unknown"];
const BODIES: readonly ArgumentKind[] = ["Organization", "Thing", "They", "Unknown"];
const PLACES: readonly ArgumentKind[] = ["Place", "Country", "Unknown"];
const SITES: readonly ArgumentKind[] = ["Place", "Organization", "Unknown"];
const ACTING: readonly ArgumentKind[] = [
  "Person",
  "Organization",
  "Country",
  "Group",
  "Thing",
  "They",
  "Unknown",
];
const DATES: readonly ArgumentKind[] = ["Date"];

/** In the order of the model's labels: a change of the list needs a new model. */
export const TIE_LABELS = [
  { name: "born-on", relation: "BORN_ON", subjects: PEOPLE, objects: DATES },
  { name: "died-on", relation: "DIED_ON", subjects: PEOPLE, objects: DATES },
  { name: "resides-in", relation: "RESIDES_IN", subjects: PEOPLE, objects: PLACES },
  { name: "born-in", relation: "BORN_IN", subjects: PEOPLE, objects: PLACES },
  { name: "died-in", relation: "DIED_IN", subjects: PEOPLE, objects: PLACES },
  { name: "citizen-of", relation: "CITIZEN_OF", subjects: PEOPLE, objects: ["Country", "Group", "Unknown"] },
  {
    name: "works-for",
    relation: "WORKS_FOR",
    subjects: PEOPLE,
    objects: [
      "Organization",
      "Country",
      "Place",
      "Group",
      "Work",
      "Product",
      "Law",
      "Event",
      "Thing",
      "They",
      "Unknown",
    ],
  },
  {
    name: "educated-at",
    relation: "EDUCATED_AT",
    subjects: PEOPLE,
    objects: ["Organization", "Place", "Thing", "Law", "Unknown"],
  },
  {
    name: "party",
    relation: "MEMBER_OF_PARTY",
    subjects: PEOPLE,
    objects: ["Organization", "Group", "Thing", "Unknown"],
  },
  { name: "child-of", relation: "CHILD_OF", subjects: PEOPLE, objects: PEOPLE },
  { name: "spouse", relation: "SPOUSE_OF", subjects: PEOPLE, objects: PEOPLE },
  { name: "sibling", relation: "SIBLING_OF", subjects: PEOPLE, objects: PEOPLE },
  { name: "founded-on", relation: null, subjects: BODIES, objects: DATES },
  { name: "seat", relation: "HEADQUARTERED_IN", subjects: BODIES, objects: PLACES },
  { name: "subsidiary-of", relation: "SUBSIDIARY_OF", subjects: BODIES, objects: BODIES },
  { name: "founded-by", relation: "FOUNDED", swap: true, subjects: BODIES, objects: ACTING },
  { name: "led-by", relation: "LEADS", swap: true, subjects: BODIES, objects: PEOPLE },
  { name: "located-in", relation: "LOCATED_IN", subjects: SITES, objects: PLACES },
  { name: "capital-of", relation: "CAPITAL_OF", subjects: ["Place"], objects: PLACES },
  { name: "part-of", relation: "PART_OF", subjects: BODIES, objects: BODIES },
  { name: "member-of", relation: "MEMBER_OF", subjects: ACTING, objects: BODIES },
  { name: "head-of-state", relation: "HEAD_OF_STATE_OF", subjects: PEOPLE, objects: ["Country"] },
  {
    name: "head-of-government",
    relation: "HEAD_OF_GOVERNMENT_OF",
    subjects: PEOPLE,
    objects: ["Country", "Place"],
  },
  {
    name: "owner-of",
    relation: "OWNS",
    subjects: ACTING,
    objects: ["Organization", "Product", "Work", "Thing", "Unknown"],
  },
  { name: "bought", relation: "ACQUIRED", subjects: BODIES, objects: BODIES },
  { name: "partner-of", relation: "COOPERATED_WITH", subjects: BODIES, objects: BODIES },
  { name: "takes-part", relation: "PARTICIPANT_IN", subjects: ACTING, objects: ["Event", "Unknown"] },
  { name: "happened-in", relation: "OCCURRED_IN", subjects: ["Event", "Unknown"], objects: PLACES },
  { name: "happened-on", relation: "OCCURRED_ON", subjects: ["Event", "Unknown"], objects: DATES },
  { name: "creator-of", relation: "CREATED", subjects: ACTING, objects: ["Work", "Product", "Unknown"] },
] as const satisfies readonly TieLabel[];

export type TieName = (typeof TIE_LABELS)[number]["name"];

const PLACE_OF = new Map<string, number>(TIE_LABELS.map(({ name }, place) => [name, place]));

/** The model's number of a tie. */
export function labelOf(name: TieName): number {
  return PLACE_OF.get(name) ?? -1;
}

/** Kinds that are often taken for each other in names that no list has. */
const CONFUSED: readonly ArgumentKind[] = ["Person", "Organization", "Place", "Unknown"];

/** The ties that can hold between arguments of two kinds, by their number; a name may be of another kind than it seems. */
export function tiesBetween(
  subject: Pick<TieEnd, "kind" | "form">,
  object: Pick<TieEnd, "kind" | "form">,
): readonly number[] {
  const key = `${subject.kind} ${subject.form} ${object.kind} ${object.form}`;
  const known = FITTING.get(key);
  if (known !== undefined) return known;
  const found = TIE_LABELS.flatMap(({ subjects, objects }: TieLabel, place) =>
    mayBe(subject, subjects) && mayBe(object, objects) ? [place] : [],
  );
  FITTING.set(key, found);
  return found;
}

function mayBe({ kind, form }: TieEnd, kinds: readonly ArgumentKind[]): boolean {
  if (kinds.includes(kind)) return true;
  return form === "name" && CONFUSED.includes(kind) && CONFUSED.some((other) => kinds.includes(other));
}

const FITTING = new Map<string, readonly number[]>();
