import { describe, expect, it } from "vitest";
import { joinNames } from "../../../ingest/grammar/join-names.js";
import { parseSentence } from "../../../ingest/grammar/index.js";

/** A tree; heads are words counted from 1, 0 for the root. */
function treeOf(arcs: readonly (readonly [text: string, head: number, relation: string])[]) {
  return {
    texts: arcs.map(([text]) => text),
    heads: arcs.map(([, head]) => head - 1),
    relations: arcs.map(([, , relation]) => relation),
  };
}

describe("joinNames", () => {
  it("makes the first word of a name its head", () => {
    const tree = treeOf([
      ["Envoy", 3, "compound"],
      ["Maria", 3, "compound"],
      ["Lopez", 4, "nsubj"],
      ["left", 0, "root"],
    ]);
    joinNames(tree, [{ begin: 1, end: 3 }]);
    expect(tree.heads).toEqual([1, 3, 1, -1]);
    expect(tree.relations).toEqual(["compound", "nsubj", "flat", "root"]);
  });

  it("keeps a tree where one half of a name depends on the other over a word outside", () => {
    const tree = treeOf([
      ["Maria", 3, "nsubj"],
      ["Lopez", 0, "root"],
      ["thanked", 2, "acl"],
    ]);
    joinNames(tree, [{ begin: 0, end: 2 }]);
    expect(tree.heads).toEqual([-1, 0, 0]);
    expect(tree.relations).toEqual(["root", "flat", "acl"]);
  });

  it("leaves names with hyphens and linking words alone", () => {
    const tree = treeOf([
      ["Anne", 0, "root"],
      ["of", 3, "case"],
      ["Rethel", 1, "nmod"],
    ]);
    joinNames(tree, [{ begin: 0, end: 3 }]);
    expect(tree.relations).toEqual(["root", "case", "nmod"]);
  });

  it("takes names of people from whoever calls the parser", () => {
    const text = "Researcher Zyx Qabbo met them.";
    const words = parseSentence(text, { start: 0, end: text.length }, [{ start: 11, end: 20 }]);
    expect(words.find((word) => word.text === "Qabbo")).toMatchObject({ head: 1, relation: "flat" });
  });
});
