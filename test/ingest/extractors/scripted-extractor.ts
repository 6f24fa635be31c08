import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ArticleDocument } from "../../../ingest/article-document.js";
import { scratchFolder } from "../../support/scratch-folder.js";
import { articleOf } from "../article-of.js";

/** A program that does what the text of the article says: a stand-in for all that an extractor may do wrong. */
const PROGRAM = `
import { createInterface } from "node:readline";
let count = 0;
for await (const line of createInterface({ input: process.stdin })) {
  const request = JSON.parse(line);
  count += 1;
  const [word, ...rest] = request.text.split(" ");
  const say = (answer) => process.stdout.write(JSON.stringify({ id: request.id, extractor: "scripted@1", ...answer }) + "\\n");
  const title = process.pid + " " + count;
  if (word === "hang") continue;
  if (word === "spin") for (;;);
  if (word === "crash") { process.stderr.write("out of luck\\nat line 7\\n"); process.exit(3); }
  if (word === "half") { process.stdout.write('{"id":'); process.exit(1); }
  if (word === "kill") process.kill(process.pid, "SIGKILL");
  if (word === "garbage") process.stdout.write("<html>not json\\u001b[31m\\n");
  else if (word === "huge") process.stdout.write("x".repeat(200_000));
  else if (word === "twice") { say({ title }); say({ title }); }
  else if (word === "error") say({ error: "no model" });
  else if (word === "answer") process.stdout.write(rest.join(" ") + "\\n");
  else if (word === "last") { say({ title }); process.exit(0); }
  else if (word === "slow") setTimeout(() => say({ title }), 100);
  else say({ title });
}
`;

/** The command of the scripted extractor, in a folder that is removed after the test. */
export function scriptedExtractor(): string[] {
  const path = join(scratchFolder(), "extractor.mjs");
  writeFileSync(path, PROGRAM);
  return [process.execPath, path];
}

/** An article that is one line of text. */
export function articleSaying(text: string): ArticleDocument {
  return { ...articleOf(text), source: "story.txt", language: null };
}
