// Made-up news over published names (ingest/data/README.md has their origin and licences): short articles whose people,
// bodies and places are known, so that what was joined can be judged.
import { readFileSync } from "node:fs";
import { random } from "../random.mjs";

const read = (path) => JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), "utf8"));

const capitalised = (word) => word.charAt(0).toUpperCase() + word.slice(1);
const plain = (word) => /^[a-z]{3,}$/.test(word);
const { lastNames } = read("ingest/data/known-names.json");
const LAST = lastNames.filter(plain).map(capitalised);
const FIRST = Object.keys(read("ingest/data/first-names.json")).filter((name) => name.length > 3);
const COUNTRIES = read("ingest/data/countries.json").filter(({ independent }) => independent);
const CITIES = Object.entries(read("ingest/data/cities.json"))
  .filter(([name, countries]) => countries.length === 1 && /^[A-Z][a-z]+$/.test(name))
  .map(([name]) => name);
/** Short forms by formal name: "William" is called "Bill". */
const SHORT = new Map(
  Object.entries(read("src/matching/nicknames.json")).flatMap(([short, formal]) =>
    formal.map((name) => [capitalised(name), capitalised(short)]),
  ),
);
const BODIES = [
  ["Institute", "Technology"],
  ["Ministry", "Transport"],
  ["Federation", "Trade"],
  ["Council", "Energy"],
  ["Association", "Farmers"],
  ["Bank", "Commerce"],
  ["University", "Medicine"],
  ["Agency", "Health"],
];
const ROLES = ["director", "chairman", "chief executive", "spokesman"];
const DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"];
const MONTH_DAYS = 28;

const at = (list, number, step) => list[(number * step) % list.length];

/** A person by number: always the same names. One in four has a family name that others have, too. */
function person(number) {
  const first = at(FIRST, number, 7919);
  const last = number % 4 === 0 ? at(LAST.slice(0, 200), number, 37) : at(LAST, number, 104_729);
  return { id: `person ${number}`, first, last, full: `${first} ${last}`, short: SHORT.get(first) ?? null };
}

/** A body by number, with its abbreviation. */
function body(number) {
  const [head, field] = at(BODIES, number, 3);
  const city = at(CITIES, number, 6007);
  const name = `${city} ${head} of ${field}`;
  return { id: `body ${number}`, name, short: `${city[0]}${head[0]}O${field[0]}`.toUpperCase(), city };
}

/**
 * Article `number` of `count`: what `newsgraph ingest` reads from a line, and beside it who is meant by each name.
 * Few are named often, most seldom, and new names keep coming.
 */
export function articleOf(number, count) {
  const draw = random(number + 1);
  const below = (most) => Math.floor(draw() * most);
  const rank = (pool) => Math.min(pool - 1, Math.floor(pool ** draw()) - 1 + below(3));
  const [a, b] = [person(rank(count)), person(rank(count) + 1)];
  const [work, other] = [body(rank(Math.ceil(count / 4))), body(rank(Math.ceil(count / 4)) + 1)];
  const country = at(COUNTRIES, rank(150), 59).name;
  const neighbour = at(COUNTRIES, rank(150) + 1, 59).name;
  const [role, day] = [ROLES[below(ROLES.length)], DAYS[below(DAYS.length)]];
  // One article in six calls its person by the short form of the first name, where there is one.
  const called = a.short !== null && below(6) === 0 ? `${a.short} ${a.last}` : a.full;
  const writesShort = below(3) === 0;
  const workName = writesShort ? `${work.name} (${work.short})` : work.name;
  const lines = [
    `${called}, the ${role} of the ${workName}, met ${b.full} in ${at(CITIES, rank(400), 6007)} on ${day}.`,
    `${a.last} said that the ${writesShort ? work.short : work.name} would sign an agreement with the ${other.name}.`,
    `${country} and ${neighbour} signed a trade agreement ${below(90) + 2} days ago, ${b.last} said.`,
    `${b.full} was born in ${at(CITIES, rank(400), 6007)}, ${neighbour}.`,
    `The ${other.name} is based in ${other.city} and employs ${below(900) + 100} people.`,
    `The government of ${country} supported the plan in report ${number}.`,
  ];
  const published = `2024-${two(1 + (number % 12))}-${two(1 + (number % MONTH_DAYS))}`;
  const url = `https://made-up.example/${number}`;
  return {
    line: {
      url,
      title: `Report ${number}`,
      text: lines.join("\n"),
      published,
      publisher: `Paper ${number % 25}`,
    },
    meant: new Map([
      [called, a.id],
      [a.last, a.id],
      [b.full, b.id],
      [b.last, b.id],
      [work.name, work.id],
      ...(writesShort ? [[work.short, work.id]] : []),
      [other.name, other.id],
    ]),
  };
}

const two = (number) => String(number).padStart(2, "0");
