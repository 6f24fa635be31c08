import { describe, expect, it } from "vitest";
import type { GrammarWord } from "../../../../ingest/grammar/grammar-word.js";
import { linkMentions } from "../../../../ingest/link/index.js";
import { findNames } from "../../../../ingest/names/index.js";
import type { Argument } from "../../../../ingest/relations/clause.js";
import { SentenceTree } from "../../../../ingest/relations/tree/sentence-tree.js";
import { treeClauses } from "../../../../ingest/relations/tree/tree-clauses.js";
import { articleOf } from "../../article-of.js";

/** A tree written as "word/TAG/fineTag/head/relation", heads counted from 1. */
function treeOf(lines: string): SentenceTree {
  const rows = lines
    .trim()
    .split(/\s+/)
    .map((line) => line.split("/"));
  const text = rows.map(([word]) => word).join(" ");
  let at = 0;
  const words = rows.map(([word = "", tag = "", fineTag = "", head = "0", relation = ""]): GrammarWord => {
    const start = at;
    at += word.length + 1;
    return {
      start,
      end: start + word.length,
      text: word,
      lemma: word.toLowerCase(),
      tag,
      fineTag,
      head: Number(head) - 1,
      relation,
    };
  });
  const article = linkMentions(findNames(articleOf(text), [{ start: 0, end: text.length }]));
  const [sentence] = article.sentences;
  if (sentence === undefined) throw new Error("The text has no sentence.");
  return new SentenceTree({ sentence, items: sentence.items, article }, words);
}

const names = (found: readonly Argument[]) => found.map(({ entity }) => entity.name);

function clausesOf(lines: string) {
  return treeClauses(treeOf(lines)).map(({ verb, subjects, objects, oblique }) => ({
    verb: verb.particle === null ? verb.lemma : `${verb.lemma} ${verb.particle}`,
    is: `${verb.negated ? "not " : ""}${verb.modality}`,
    subjects: names(subjects),
    objects: names(objects),
    oblique: [...oblique]
      .filter(([, found]) => found.length > 0)
      .map(([word, found]) => `${word} ${names(found).join(", ")}`),
  }));
}

describe("treeClauses", () => {
  it("turns a passive round and reads prepositions", () => {
    expect(
      clausesOf(
        "Norway/PROPN/NNP/3/nsubj:pass was/AUX/VBD/3/aux:pass attacked/VERB/VBN/0/root by/ADP/IN/5/case Sweden/PROPN/NNP/3/obl:agent in/ADP/IN/7/case Lima/PROPN/NNP/3/obl",
      ),
    ).toEqual([
      {
        verb: "attack",
        is: "actual",
        subjects: ["Sweden"],
        objects: ["Norway"],
        oblique: ["by Sweden", "in Lima"],
      },
    ]);
  });

  it("gives joined verbs one subject and one object", () => {
    expect(
      clausesOf(
        "Norway/PROPN/NNP/2/nsubj praised/VERB/VBD/0/root and/CCONJ/CC/4/cc helped/VERB/VBD/2/conj Sweden/PROPN/NNP/4/obj",
      ),
    ).toMatchObject([
      { verb: "praise", subjects: ["Norway"], objects: ["Sweden"] },
      { verb: "help", subjects: ["Norway"], objects: ["Sweden"] },
    ]);
  });

  it("says who is asked to do what, and that it is not done", () => {
    expect(
      clausesOf(
        "Norway/PROPN/NNP/2/nsubj urged/VERB/VBD/0/root Sweden/PROPN/NNP/2/obj not/PART/RB/6/advmod to/PART/TO/6/mark turn/VERB/VB/2/xcomp away/ADP/RP/6/compound:prt refugees/NOUN/NNS/6/obj",
      ),
    ).toMatchObject([
      { verb: "urge", is: "actual", subjects: ["Norway"], objects: ["Sweden"] },
      { verb: "turn away", is: "not planned", subjects: ["Sweden"], objects: ["refugees"] },
    ]);
  });

  it("takes a relative pronoun for what the clause describes", () => {
    expect(
      clausesOf(
        "Norway/PROPN/NNP/2/nsubj left/VERB/VBD/0/root Sweden/PROPN/NNP/2/obj which/PRON/WDT/6/obj Ghana/PROPN/NNP/6/nsubj attacked/VERB/VBD/3/acl:relcl",
      ),
    ).toMatchObject([{ verb: "leave" }, { verb: "attack", subjects: ["Ghana"], objects: ["Sweden"] }]);
  });

  it("mends a subject that was hung on the auxiliary", () => {
    expect(
      clausesOf("Norway/PROPN/NNP/2/nsubj has/AUX/VBZ/3/aux attacked/VERB/VBN/0/root Sweden/PROPN/NNP/3/obj"),
    ).toMatchObject([{ subjects: ["Norway"], objects: ["Sweden"] }]);
  });
});
