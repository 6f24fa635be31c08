import { normalName } from "../../src/graph/normal-name.js";
import cities from "../data/cities.json" with { type: "json" };
import countries from "../data/countries.json" with { type: "json" };
import known from "../data/wikidata-ids.json" with { type: "json" };
import type { LinkedEntity } from "./entity.js";

interface Capital {
  readonly id: string;
  /** Name of its country. */
  readonly country: string;
  /** True when no other large city of the world bears the name. */
  readonly isUnique: boolean;
}

const COUNTRY_IDS = new Map<string, string>();
const CAPITALS = new Map<string, Capital>();
const BODIES = new Map<string, string>();

const citiesByName = new Map(Object.entries(cities).map(([name, codes]) => [normalName(name), codes]));
const idOfCode = new Map(Object.entries(known.countries));
const capitalOfCode = new Map(Object.entries(known.capitals));

for (const { code, name } of countries) {
  const id = idOfCode.get(code);
  if (id !== undefined) COUNTRY_IDS.set(name, id);
  const capital = capitalOfCode.get(code);
  if (capital === undefined) continue;
  const key = normalName(capital.name);
  const bearers = citiesByName.get(key) ?? [];
  CAPITALS.set(key, { id: capital.id, country: name, isUnique: bearers.every((other) => other === code) });
}
for (const { id, names } of known.organizations) for (const name of names) BODIES.set(bodyKey(name), id);

/** Acronyms are compared as they are written ("WHO" is no "who"), long names by their normal form. */
function bodyKey(name: string): string {
  return /^[\p{Lu}.]+$/u.test(name) ? name.replaceAll(".", "") : normalName(name).replace(/^the /, "");
}

/**
 * The Wikidata id of a country, a capital or a well-known international body, or null. A capital whose name other large
 * cities bear too (Georgetown, Kingston) is only meant where the article names its country.
 */
export function wikidataIdOf(
  entity: Pick<LinkedEntity, "kind" | "name">,
  countriesNamed: ReadonlySet<string>,
): string | null {
  if (entity.kind === "Country") return COUNTRY_IDS.get(entity.name) ?? null;
  if (entity.kind === "Organization") return BODIES.get(bodyKey(entity.name)) ?? null;
  if (entity.kind !== "Place") return null;
  const capital = CAPITALS.get(normalName(entity.name));
  if (capital === undefined || !(capital.isUnique || countriesNamed.has(capital.country))) return null;
  return capital.id;
}

/** The countries that an article names. */
export function countriesIn(entities: readonly LinkedEntity[]): ReadonlySet<string> {
  return new Set(entities.filter(({ kind }) => kind === "Country").map(({ name }) => name));
}
