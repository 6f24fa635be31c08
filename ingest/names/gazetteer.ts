import cities from "../data/cities.json" with { type: "json" };
import countries from "../data/countries.json" with { type: "json" };
import firstNames from "../data/first-names.json" with { type: "json" };
import placeWords from "../data/place-words.json" with { type: "json" };

export interface CountryEntry {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly demonyms: readonly string[];
}

/** Names of countries that the list of countries writes otherwise than newspapers do. */
const NEWS_NAMES: ReadonlyMap<string, readonly string[]> = new Map([
  ["US", ["US", "U.S.", "USA", "U.S.A.", "United States of America", "America"]],
  ["GB", ["UK", "U.K.", "Britain", "Great Britain"]],
  ["AE", ["UAE"]],
  ["CZ", ["Czech Republic"]],
  ["CD", ["DRC", "Democratic Republic of the Congo"]],
  ["MM", ["Burma"]],
  ["MK", ["Macedonia"]],
  ["TR", ["Turkey"]],
]);

/** Adjectives in news that the list of demonyms lacks. */
const NEWS_DEMONYMS: ReadonlyMap<string, readonly string[]> = new Map([
  ["US", ["US", "U.S."]],
  ["GB", ["UK", "U.K.", "Briton"]],
  ["KZ", ["Kazakh"]],
  ["CZ", ["Czech"]],
  ["TH", ["Thai"]],
  ["PH", ["Philippine"]],
  ["TR", ["Turkish"]],
  ["RS", ["Serb"]],
  ["PL", ["Pole"]],
  ["ES", ["Spaniard"]],
  ["AR", ["Argentinian"]],
  ["AZ", ["Azeri"]],
  ["BA", ["Bosnian"]],
  ["BW", ["Botswanan"]],
  ["HR", ["Croat"]],
  ["IS", ["Icelandic"]],
  ["KG", ["Kyrgyz"]],
  ["KM", ["Comorian"]],
  ["MV", ["Maldivian"]],
  ["NP", ["Nepali"]],
  ["SA", ["Saudi"]],
  ["SI", ["Slovenian"]],
  ["TJ", ["Tajik"]],
  ["UZ", ["Uzbek"]],
  ["XK", ["Kosovan"]],
]);

/** Seats of government as newspapers write them. Brussels is left out: there it is rather the European Union that acts. */
const NEWS_CAPITALS: ReadonlyMap<string, readonly string[]> = new Map([
  ["US", ["Washington"]],
  ["UA", ["Kyiv", "Kiev"]],
  ["IL", ["Jerusalem"]],
  ["CH", ["Bern"]],
  ["ZA", ["Pretoria"]],
  ["BO", ["La Paz"]],
  ["MM", ["Naypyidaw", "Naypyitaw"]],
  ["KZ", ["Astana"]],
]);

const COUNTRIES = new Map<string, CountryEntry>();
const DEMONYMS = new Map<string, CountryEntry>();
const CAPITALS = new Set<string>();
const COUNTRY_OF_CAPITAL = new Map<string, CountryEntry>();
const CITIES: ReadonlySet<string> = new Set(Object.keys(cities));
const REGIONS: ReadonlySet<string> = new Set(placeWords.regions);
const FIRST_NAMES: ReadonlyMap<string, string> = new Map(Object.entries(firstNames));

for (const country of countries) {
  const entry: CountryEntry = { name: country.name, aliases: country.aliases, demonyms: country.demonyms };
  const aliases = country.aliases.filter((alias) => !isOtherWord(alias, country.demonyms));
  const names = [country.official, ...aliases, ...(NEWS_NAMES.get(country.code) ?? []), country.name];
  // A short name of one country may be a long name of another: the common names win.
  for (const name of names) if (!COUNTRIES.has(name) || name === country.name) COUNTRIES.set(name, entry);
  const demonyms = [...country.demonyms, ...(NEWS_DEMONYMS.get(country.code) ?? [])];
  for (const demonym of demonyms)
    if (!DEMONYMS.has(demonym) || country.independent) DEMONYMS.set(demonym, entry);
  for (const capital of country.capitals) CAPITALS.add(capital);
  if (!country.independent || country.code === "BE") continue;
  for (const capital of [...country.capitals, ...(NEWS_CAPITALS.get(country.code) ?? [])])
    COUNTRY_OF_CAPITAL.set(capital, entry);
}

/** "Island" and "Thai" are names of countries in their own languages, and other words in English. */
function isOtherWord(alias: string, demonyms: readonly string[]): boolean {
  return demonyms.includes(alias) || placeWords.heads.includes(alias.toLowerCase());
}

/** The country of that name, alias or short form, exactly as written. */
export function countryNamed(name: string): CountryEntry | null {
  return COUNTRIES.get(name) ?? null;
}

/** The country of an adjective or of its people: "Russian", "Kazakhs", "Briton". */
export function countryOfDemonym(word: string): CountryEntry | null {
  return DEMONYMS.get(word) ?? DEMONYMS.get(word.replace(/s$/, "")) ?? demonymCompound(word);
}

/** "Russian-led", "British-born": the part before the hyphen. */
function demonymCompound(word: string): CountryEntry | null {
  const first = /^(\p{Lu}\p{L}+)-\p{Ll}+$/u.exec(word)?.[1];
  return first === undefined ? null : (DEMONYMS.get(first) ?? null);
}

export function isCity(name: string): boolean {
  return CITIES.has(name) || CAPITALS.has(name);
}

export function isCapital(name: string): boolean {
  return CAPITALS.has(name);
}

/** The independent country whose government sits there: "Moscow", "Washington". */
export function countryOfCapital(name: string): CountryEntry | null {
  return COUNTRY_OF_CAPITAL.get(name) ?? null;
}

/** The capitals of a country of that name. */
export function capitalsOf(country: string): readonly string[] {
  return [...COUNTRY_OF_CAPITAL].filter(([, { name }]) => name === country).map(([capital]) => capital);
}

export function isRegion(name: string): boolean {
  return REGIONS.has(name);
}

/** True when one of the parts of a first name ("Kassym-Jomart") is a listed first name. */
export function isFirstName(word: string): boolean {
  return FIRST_NAMES.has(word) || word.split("-").some((part) => FIRST_NAMES.has(part));
}

/** The gender that a first name has on the list, or null when it has both or none. */
export function genderOfFirstName(word: string): "female" | "male" | null {
  const gender = FIRST_NAMES.get(word) ?? FIRST_NAMES.get(word.split("-")[0] ?? "");
  return gender === "female" || gender === "male" ? gender : null;
}
