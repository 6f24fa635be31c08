import cities from "../data/cities.json" with { type: "json" };
import countries from "../data/countries.json" with { type: "json" };
import regions from "../data/regions.json" with { type: "json" };
import type { LinkedEntity } from "./entity.js";

const CITIES: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(cities));
const REGIONS: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(regions));
const CODE_OF = new Map(countries.map(({ name, code }) => [name, code]));
const NAME_OF = new Map(countries.map(({ name, code }) => [code, name]));

/**
 * One name, several places: Birmingham in England and in Alabama, Georgia the country and the state. The article says
 * which: by what stands behind the name ("Hamilton, Ontario"), or by the only country of the candidates that it speaks
 * of. A city that is not the largest of its name gets its country in its name, so that it does not become one with
 * its namesake in other articles.
 */
export function tellPlacesApart(text: string, entities: readonly LinkedEntity[]): void {
  const spoken = placesSpokenOf(entities);
  for (const entity of entities) {
    if (entity.kind === "Country" && isRegionHere(entity, entities, spoken, text)) entity.kind = "Place";
  }
  for (const entity of entities) {
    if (entity.kind === "Place" && entity.headClass === null) nameCountry(entity, entities, spoken, text);
  }
}

/** How often the article names a country, and how often places that can only be in it; by country code. */
interface Spoken {
  readonly countries: ReadonlyMap<string, number>;
  readonly places: ReadonlyMap<string, number>;
}

function placesSpokenOf(entities: readonly LinkedEntity[]): Spoken {
  const named = new Map<string, number>();
  const places = new Map<string, number>();
  for (const { kind, name, mentions } of entities) {
    const code = kind === "Country" ? CODE_OF.get(name) : kind === "Place" ? onlyCountryOf(name) : undefined;
    if (code === undefined) continue;
    const counts = kind === "Country" ? named : places;
    counts.set(code, (counts.get(code) ?? 0) + mentions.length);
  }
  return { countries: named, places };
}

/** The one country that has a city or a region of that name. */
function onlyCountryOf(name: string): string | undefined {
  const codes = new Set([...(CITIES.get(name) ?? []), ...(REGIONS.get(name) ?? [])]);
  return codes.size === 1 ? [...codes][0] : undefined;
}

/** "Atlanta, Georgia"; or Georgia beside Alabama and Florida, with no place named that is in the country. */
function isRegionHere(
  entity: LinkedEntity,
  entities: readonly LinkedEntity[],
  spoken: Spoken,
  text: string,
): boolean {
  const own = CODE_OF.get(entity.name);
  const [code] = (REGIONS.get(entity.name) ?? []).filter((other) => other !== own);
  if (own === undefined || code === undefined || entity.mentions.some(({ adjectival }) => adjectival))
    return false;
  const cityBefore = entities.some((other) => {
    const bearers = other.kind === "Place" ? (CITIES.get(other.name) ?? []) : [];
    return bearers.includes(code) && !bearers.includes(own) && standsBefore(other, entity, text);
  });
  const siblings = entities.filter(
    ({ kind, name }) => kind === "Place" && (REGIONS.get(name) ?? []).includes(code),
  );
  return cityBefore || (siblings.length > 1 && !spoken.places.has(own));
}

function nameCountry(
  entity: LinkedEntity,
  entities: readonly LinkedEntity[],
  spoken: Spoken,
  text: string,
): void {
  const bearers = CITIES.get(entity.name) ?? [];
  if (bearers.length === 0) return;
  const code = countryBehind(entity, entities, bearers, text) ?? onlySpokenOf(bearers, spoken);
  const country = code === bearers[0] ? undefined : NAME_OF.get(code ?? "");
  if (country === undefined) return;
  entity.aliases.add(entity.name);
  entity.name = `${entity.name}, ${country}`;
}

/** "Hamilton, Ontario", "Birmingham, England"; also of a town too small for the list: "Perth, Scotland". */
function countryBehind(
  entity: LinkedEntity,
  entities: readonly LinkedEntity[],
  bearers: readonly string[],
  text: string,
): string | undefined {
  for (const other of entities) {
    if ((other.kind !== "Place" && other.kind !== "Country") || !standsBefore(entity, other, text)) continue;
    const codes =
      other.kind === "Country" ? [CODE_OF.get(other.name) ?? ""] : (REGIONS.get(other.name) ?? []);
    const code = codes.find((candidate) => bearers.includes(candidate)) ?? codes[0];
    if (code !== undefined) return code;
  }
  return undefined;
}

function onlySpokenOf(bearers: readonly string[], { countries: named, places }: Spoken): string | undefined {
  const spoken = bearers.filter((code) => named.has(code) || places.has(code));
  return spoken.length === 1 ? spoken[0] : undefined;
}

/** True when the first is named right before the second with nothing but a comma between. */
function standsBefore(first: LinkedEntity, second: LinkedEntity, text: string): boolean {
  return first.mentions.some(({ end }) =>
    second.mentions.some(
      ({ start }) => start > end && start - end <= 3 && text.slice(end, start).trim() === ",",
    ),
  );
}
