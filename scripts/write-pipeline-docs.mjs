// node scripts/write-pipeline-docs.mjs: writes what every stage really gives for an example article into
// docs/pipeline.md, between the two marks there.
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { inRoot } from "./root.mjs";

const EXAMPLE = "examples/1-tokayev-appeals-to-csto.md";
/** The sentence that is shown in full. */
const SHOWN = 1;

const built = (path) => import(pathToFileURL(inRoot("dist", "ingest", ...path.split("/"))).href);
const { readMarkdown } = await built("source/read-markdown.js");
const { findSentences } = await built("text/find-sentences.js");
const { findNames } = await built("names/index.js");
const { parseSentence } = await built("grammar/index.js");
const { peopleIn } = await built("names/people-in.js");
const { linkMentions } = await built("link/index.js");
const { annotate } = await built("pipeline.js");

const document = readMarkdown({ source: EXAMPLE, text: readFileSync(inRoot(EXAMPLE), "utf8"), given: {} });
const { text } = document;
const sentences = findSentences(document);
const named = findNames(document, sentences);
const linked = linkMentions(named);
const annotations = annotate(document);

const shown = (item) => {
  if (item.type === "token") return item.text;
  if (item.type === "role")
    return `[role ${item.title}${item.owner === null ? "" : ` of ${item.owner.name}`}]`;
  if (item.type === "mention")
    return `[${item.kind ?? "name"}${item.form === "name" ? "" : ` ${item.form}`}: ${item.name}]`;
  return `[${item.type} ${item.iso ?? item.text}]`;
};
const block = (lines, language = "") => ["```" + language, ...lines, "```", ""];
const row = (cells) => `| ${cells.map((cell) => String(cell).replaceAll("|", "\\|")).join(" | ")} |`;
const nameOf = new Map(annotations.entities.map((entity) => [entity.id, entity.name]));

const words = parseSentence(text, sentences[SHOWN], peopleIn(named.sentences[SHOWN]));
const lines = [
  `The article is \`${EXAMPLE}\`.`,
  "",
  `**text** finds ${sentences.length} sentences. The second is`,
  "",
  `> ${text.slice(sentences[SHOWN].start, sentences[SHOWN].end)}`,
  "",
  "**names** (which asks **tagging**) gives this row for it; what is not in brackets is a word:",
  "",
  ...block([named.sentences[SHOWN].items.map(shown).join(" ")]),
  "**grammar** gives each word a part of speech, a base form and the word that it depends on:",
  "",
  ...block(
    words
      .filter(({ tag }) => tag !== "PUNCT")
      .map((word) => {
        const head = word.head < 0 ? "" : ` of ${words[word.head].text}`;
        return `${word.text.padEnd(14)} ${word.tag.padEnd(6)} ${word.lemma.padEnd(14)} ${word.relation}${head}`;
      }),
  ),
  "**link** makes of the mentions of the whole article these entities:",
  "",
  row(["entity", "kind", "is also called"]),
  row(["---", "---", "---"]),
  ...linked.entities
    .filter((entity) => nameOf.has(entity.id))
    .map((entity) => {
      const said = new Set(entity.mentions.map(({ start, end }) => text.slice(start, end)));
      said.delete(entity.name);
      return row([entity.name, entity.kind, [...said].join(", ")]);
    }),
  "",
  "**relations** and **assemble** give these facts:",
  "",
  row(["subject", "relation", "object", "how", "said by", "confidence", "found by"]),
  row(["---", "---", "---", "---", "---", "---", "---"]),
  ...annotations.facts.map((fact) => {
    const how = [
      fact.role,
      fact.polarity === "denied" ? "denied" : null,
      fact.modality === "actual" ? null : fact.modality,
      fact.validFrom,
      fact.place === null ? null : `in ${nameOf.get(fact.place)}`,
    ];
    return row([
      nameOf.get(fact.subject),
      fact.relation,
      fact.object === undefined ? fact.value.text : nameOf.get(fact.object),
      how.filter((part) => part !== null && part !== undefined).join(", "),
      fact.statedBy === null ? "" : nameOf.get(fact.statedBy),
      fact.confidence,
      fact.extractor.split("#")[1],
    ]);
  }),
];

const target = inRoot("docs", "pipeline.md");
const page = readFileSync(target, "utf8");
const [before, rest] = page.split("<!-- example -->\n");
const after = rest?.split("<!-- /example -->\n")[1];
if (after === undefined)
  throw new Error("docs/pipeline.md has lost its two marks <!-- example --> and <!-- /example -->.");
writeFileSync(target, `${before}<!-- example -->\n\n${lines.join("\n")}\n\n<!-- /example -->\n${after}`);
