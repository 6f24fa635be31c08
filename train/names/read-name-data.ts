import type { NamedDocument } from "../data/named-document.js";
import { readDocred } from "../data/read-docred.js";
import { PeopleWords } from "../data/people-names.js";
import { readGum } from "../data/read-gum.js";
import { readPartial } from "../data/read-partial.js";
import { readTagged } from "../data/read-tagged.js";
import { readUd } from "../data/read-ud.js";

const GUM = ["interview", "bio", "voyage", "court", "academic"];
const CROSSNER = ["ai", "literature", "music", "politics", "science"];

/** What the name models are trained and scored on. */
export interface NameData {
  readonly training: readonly NamedDocument[];
  /** By name of the set; never trained on. */
  readonly evaluation: Readonly<Record<string, readonly NamedDocument[]>>;
}

/** @throws InputError when a file of the data is missing or has another form */
export function readNameData(folder: string): NameData {
  const people = PeopleWords.read(folder, "ud-ewt/train.jsonl");
  const training = people.mark([
    ...GUM.flatMap((genre) => readGum(folder, `gum/${genre}.jsonl`)),
    ...readDocred(folder, "docred-mentions/docred-test-mentions.jsonl"),
    ...readDocred(folder, "redocred-dev/dev.jsonl"),
    ...CROSSNER.flatMap((field) => crossnerSplits(field).flatMap((split) => readTagged(folder, split))),
    ...readTagged(folder, "wikigold/wikigold.jsonl"),
    ...readUd(folder, "ud-ewt/dev.jsonl"),
    ...readUd(folder, "ud-ewt/test.jsonl"),
    ...readPartial(folder),
  ]);
  const evaluation = {
    "GUM news": readGum(folder, "gum/news-dev.jsonl"),
    PUD: readUd(folder, "ud-pud/dev.jsonl"),
  };
  return { training, evaluation };
}

/** The test split of politics is kept by its makers' users for comparison and is not among the data. */
function crossnerSplits(field: string): string[] {
  const splits = field === "politics" ? ["train", "dev"] : ["train", "dev", "test"];
  return splits.map((split) => `crossner/${field}-${split}.jsonl`);
}
