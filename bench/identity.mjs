// Measures the matcher: how many of its joins across articles are right, and how many it finds, next to joining equal
// names only.
//
//   npx tsc -b src/matching ingest
//   node bench/identity.mjs <folder of ECB+ as JSON Lines> [--split dev] [--list] [--write]
//
//   --names <folder of news-facts> <folder of GUM> measures on the names of annotated news articles instead
//   --write puts the figures of both splits, and with --names those of the names, into docs/quality-merging.json
//
// An entity as read is what one article's annotators gave one chain and a proper name. Pairs are counted within a
// topic, because chains of two topics are never joined in the corpus. Of the news articles, each further form of an
// entity's name ("UNHCR", "the UN agency for refugees") counts as what another article calls it, which names all others as
// the first does.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { nameMatcher } from "../dist/src/matching/name-matcher.js";
import { entityId, entityKey } from "../dist/src/graph/ids.js";
import { countryNamed, isCity } from "../dist/ingest/names/gazetteer.js";

const [folder, ...flags] = process.argv.slice(2);
if (folder === undefined) {
  console.error("Usage: node bench/identity.mjs <folder of ECB+> [--split dev] [--list]");
  process.exit(2);
}
const split = flags.includes("--split") ? flags[flags.indexOf("--split") + 1] : "dev";
const list = flags.includes("--list");

const organizationWords = JSON.parse(
  readFileSync(new URL("../ingest/data/organization-words.json", import.meta.url), "utf8"),
);
const BODY_WORDS = new Set(
  Object.values(organizationWords)
    .flat()
    .filter((word) => typeof word === "string")
    .map((word) => word.toLowerCase()),
);
const SMALL = new Set(["of", "the", "and", "for", "de", "al", "'s", "&", "van", "von", "la"]);

const isName = (text) => {
  const words = text.replace(/^(?:the|The|a|an) /, "").split(" ");
  return (
    words.every((word) => SMALL.has(word) || /^[\p{Lu}\d]/u.test(word)) && /^\p{Lu}/u.test(words.at(-1) ?? "")
  );
};
const bare = (text) =>
  text
    .replace(/^(?:the|The|a|an) /, "")
    .replace(/ ?['’]s$/, "")
    .replace(/^(?:In|of) (?=\p{Lu})/u, "")
    .replace(/^(?:Mr|Mrs|Ms|Dr|President|Sen|Rep)\.? /, "");

function kindOf(type, name) {
  if (countryNamed(name) !== null) return "Country";
  if (type === "LOC" || isCity(name)) return "Place";
  const words = name.toLowerCase().split(" ");
  if (/^[A-Z.]{2,}$/.test(name) || words.some((word) => BODY_WORDS.has(word))) return "Organization";
  return type === "HUM" ? "Person" : "Product";
}

/** Map.groupBy, which Node 20 lacks. */
function groupBy(items, keyOf) {
  const groups = new Map();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

/** Entities as read of one topic, with the chains that annotators gave each. */
function readTopic(documents) {
  const profiles = new Map();
  for (const { id: article, mentions } of documents) {
    const chains = groupBy(
      mentions.filter(
        ({ k, type, text }) =>
          k === "en" && (type === "HUM" || type === "LOC" || type === "NON") && isName(text),
      ),
      ({ chain }) => chain,
    );
    const named = [...chains].map(([chain, all]) => {
      const forms = [...new Set(all.map(({ text }) => bare(text)))];
      const name = forms.toSorted((a, b) => b.length - a.length)[0];
      const kind = all[0].kind ?? kindOf(all[0].type, name);
      const key = entityKey(kind, name, null);
      const context = all[0].context === true;
      return {
        id: entityId(key),
        key,
        kind,
        name,
        forms,
        chain,
        context,
        sentences: new Set(all.map(({ s }) => s)),
      };
    });
    for (const entity of named) {
      const profile = profiles.get(entity.id) ?? {
        ...entity,
        forms: new Map(),
        neighbours: new Map(),
        articleIds: [],
        chains: [],
      };
      profiles.set(entity.id, profile);
      if (!entity.context) profile.chains.push({ article, chain: entity.chain });
      profile.articleIds.push(article);
      for (const form of entity.forms) profile.forms.set(form, (profile.forms.get(form) ?? 0) + 1);
      for (const other of named) {
        const near = other !== entity && [...other.sentences].some((s) => entity.sentences.has(s));
        if (near)
          profile.neighbours.set(other.id, {
            ...other,
            facts: (profile.neighbours.get(other.id)?.facts ?? 0) + 1,
          });
      }
    }
  }
  return [...profiles.values()].map((profile) => ({
    ...profile,
    forms: [...profile.forms].map(([text, articles]) => ({ text, articles, asName: articles })),
    neighbours: [...profile.neighbours.values()].toSorted((a, b) => b.facts - a.facts).slice(0, 20),
    wikidata: null,
    articles: profile.articleIds.length,
    articleIds: [...new Set(profile.articleIds)].sort(),
    mentions: profile.articleIds.length,
    roles: [],
    resolvedId: profile.id,
  }));
}

/** Pairs of entities of two articles, by what became of them. */
function countPairs(profiles, groupOf) {
  const all = profiles.flatMap((profile) =>
    profile.chains.map((entry) => ({ ...entry, group: groupOf(profile.id), name: profile.name })),
  );
  const counts = { right: 0, wrong: 0, missed: 0, wrongPairs: new Set(), missedPairs: new Set() };
  all.forEach((a, i) => {
    for (const b of all.slice(i + 1)) {
      if (a.article === b.article) continue;
      const gold = a.chain === b.chain;
      const joined = a.group === b.group;
      if (gold && joined) counts.right++;
      else if (joined)
        (counts.wrong++, counts.wrongPairs.add(`${a.name} = ${b.name} (${a.article}, ${b.article})`));
      else if (gold) (counts.missed++, counts.missedPairs.add([a.name, b.name].sort().join(" | ")));
    }
  });
  return counts;
}

function groupsOf(verdicts) {
  const parent = new Map();
  const find = (id) => (parent.has(id) ? find(parent.get(id)) : id);
  for (const { left, right, outcome } of verdicts) {
    if (outcome !== "same") continue;
    const [a, b] = [find(left), find(right)];
    if (a !== b) parent.set(a, b);
  }
  return find;
}

const readLines = (file) =>
  readFileSync(file, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));

const KINDS = new Set(["Person", "Organization", "Country", "Place", "Event", "Law", "Product", "Work"]);

const isWithin = (name, form) => name !== form && name.includes(" ") && form.includes(name);

/** Annotated news articles as documents of one topic: for each further form of a name, the article once more. */
function readNames(facts, gum) {
  const texts = new Map(readLines(join(gum, "news-dev.jsonl")).map(({ id, sents }) => [id, sents]));
  return readLines(join(facts, "dev.jsonl")).flatMap(({ doc, entities }) => {
    const named = entities
      .filter(({ type }) => KINDS.has(type))
      .map(({ name, type, mentions }) => ({
        ...{ k: "en", type: "NON", kind: type, chain: `${type} ${name}` },
        sentences: [...new Set(mentions.map(([s]) => s))],
        forms: [
          ...new Set(
            mentions.map(([s, from, to]) => texts.get(doc)[s].tok.slice(from, to).join(" ")).map(bare),
          ),
        ]
          .filter(isName)
          // "Nathan Law of Demosisto" is the name with more around it.
          .filter((form, _, all) => !all.some((other) => isWithin(other, form))),
      }))
      .filter(({ forms }) => forms.length > 0);
    const written = ({ forms, sentences, ...mention }, form, context) =>
      sentences.map((s) => ({ ...mention, text: forms[form] ?? forms[0], context, s }));
    const most = Math.max(...named.map(({ forms }) => forms.length));
    return Array.from({ length: most }, (_, form) => ({
      id: `${doc} ${form}`,
      topic: "names",
      mentions: named.flatMap((entity) =>
        written(entity, form, form > 0 && entity.forms[form] === undefined),
      ),
    }));
  });
}

function measure(documents) {
  const sums = {
    exactNames: { right: 0, wrong: 0, missed: 0 },
    matcher: { right: 0, wrong: 0, missed: 0 },
  };
  const wrong = new Set();
  const missed = new Set();
  let asked = 0;
  for (const [, topic] of groupBy(documents, ({ topic }) => topic)) {
    const profiles = readTopic(topic);
    const verdicts = nameMatcher.findVerdicts(profiles);
    asked += verdicts.filter(({ outcome }) => outcome === "ask").length;
    if (list) printVerdicts(verdicts, profiles);
    for (const [key, groupOf] of [
      ["exactNames", (id) => id],
      ["matcher", groupsOf(verdicts)],
    ]) {
      const counts = countPairs(profiles, groupOf);
      for (const field of ["right", "wrong", "missed"]) sums[key][field] += counts[field];
      if (key !== "matcher") continue;
      counts.wrongPairs.forEach((pair) => wrong.add(pair));
      counts.missedPairs.forEach((pair) => missed.add(pair));
    }
  }
  return { sums, asked, wrong, missed };
}

function printVerdicts(verdicts, profiles) {
  const name = new Map(profiles.map((profile) => [profile.id, profile.name]));
  for (const { left, right, outcome, score, reasons } of verdicts) {
    const why = reasons.map(({ feature, value }) => `${feature}: ${value}`).join("; ");
    console.log(outcome, score, name.get(left), "|", name.get(right), "|", why);
  }
}

const percent = (share) => Math.round(1000 * share) / 10;

function figuresOf({ right, wrong, missed }) {
  const precision = right / (right + wrong);
  const recall = right / (right + missed);
  return {
    precision: percent(precision),
    recall: percent(recall),
    f1: percent((2 * precision * recall) / (precision + recall)),
    pairsRight: right,
    pairsWrong: wrong,
    pairsMissed: missed,
  };
}

function report(split, documents = readLines(join(folder, `${split}.jsonl`))) {
  const { sums, asked, wrong, missed } = measure(documents);
  if (list) {
    console.log("\nJoined, but two in the corpus:", [...wrong]);
    console.log("\nOne in the corpus, not joined:", [...missed].slice(0, 80));
  }
  const figures = { exactNames: figuresOf(sums.exactNames), matcher: { ...figuresOf(sums.matcher), asked } };
  for (const [key, { precision, recall, f1 }] of Object.entries(figures))
    console.log(`${split} ${key.padEnd(10)} precision ${precision}  recall ${recall}  F1 ${f1}`);
  console.log(`${split} asked: ${asked}`);
  return figures;
}

const names = flags.includes("--names") ? flags.slice(flags.indexOf("--names") + 1) : null;
const reportNames = () => report("names", readNames(names[0], names[1]));
if (flags.includes("--write")) {
  const figures = {
    dev: report("dev"),
    train: report("train"),
    ...(names === null ? {} : { newsNames: reportNames() }),
  };
  writeFileSync(
    new URL("../docs/quality-merging.json", import.meta.url),
    `${JSON.stringify(figures, null, 2)}\n`,
  );
} else if (names !== null) reportNames();
else report(split);
