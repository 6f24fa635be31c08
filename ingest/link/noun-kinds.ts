import type { EntityKind } from "../../src/graph/entity-kinds.js";
import nounClasses from "../data/noun-classes.json" with { type: "json" };
import { singular } from "../names/verb-form.js";

type NounClass = keyof typeof nounClasses;

const CLASS_OF = new Map<string, NounClass>(
  (Object.keys(nounClasses) as NounClass[]).flatMap((name) =>
    nounClasses[name].map((noun): [string, NounClass] => [noun, name]),
  ),
);

/** What a noun of a class is, alone and in the plural. */
const KINDS: Readonly<Record<NounClass, readonly [EntityKind, EntityKind]>> = {
  law: ["Law", "Law"],
  person: ["Person", "Group"],
  place: ["Place", "Place"],
  organization: ["Organization", "Group"],
  group: ["Group", "Group"],
  work: ["Work", "Work"],
  product: ["Product", "Product"],
  event: ["Event", "Event"],
};

/** Nouns that are so general that nothing can be told by them. */
const VAGUE: ReadonlySet<string> = new Set(
  `people person thing way year week time part number lot group member world body unit kind sort type
  case act action activity event fact issue matter point side end start beginning place area region city town country
  state line work piece post hand head face effort attempt move step change use support help control power role
  position share rest majority percent term level rate amount series range set pair half others street home house
  office room door floor day night period moment season hour quarter age life death name word question answer population turnout capital budget price cost value support praise
  solidarity backing criticism damage loss casualty victim fatality injury detainee body`.split(/\s+/),
);

/** What a common noun describes: its kind, and its singular. */
export interface NounKind {
  readonly kind: EntityKind;
  readonly head: string;
}

/** The kind of thing that a noun in lower case describes; null for what is no thing, or too general to tell. */
export function nounKind(noun: string): NounKind | null {
  // "men" is also a word for a work force.
  const head = CLASS_OF.has(noun) && !/^(?:men|women)$/.test(noun) ? noun : singular(noun);
  const name = CLASS_OF.get(head);
  if (name === undefined || VAGUE.has(head)) return null;
  const [single, several] = KINDS[name];
  return { kind: noun === head && !noun.endsWith("s") ? single : several, head };
}

/** True for a noun that describes one person. */
export function isPersonNoun(noun: string): boolean {
  return CLASS_OF.get(noun) === "person";
}
