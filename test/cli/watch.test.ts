import { mkdirSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, it } from "vitest";
import { openNewsSite } from "../support/news-site.js";
import { runNewsgraph, startNewsgraph } from "../support/run-newsgraph.js";
import { scratchFolder } from "../support/scratch-folder.js";

const HOOK = pathToFileURL(join(import.meta.dirname, "..", "support", "allow-loopback.mjs")).href;
const env = { NODE_OPTIONS: `--import ${HOOK}` };

async function storedArticles(data: string): Promise<number> {
  const { stdout } = await runNewsgraph(["status", "--json", "--data", data]);
  return (JSON.parse(stdout) as { counts: { articles: number } }).counts.articles;
}

it("watch takes in what is new, asks only for what has changed, and remembers it across a restart", async () => {
  const site = await openNewsSite();
  const data = scratchFolder();
  const folder = join(data, "clippings");
  mkdirSync(folder);
  const clipping = join(folder, "note.txt");
  writeFileSync(
    clipping,
    "A note\n\nThe president of Belarus, Alexander Lukashenko, met Jean Dupont in Minsk.\n",
  );
  // A file that was changed just now may still be written.
  utimesSync(clipping, new Date(0), new Date(0));
  site.publish(1, "The president of Belarus, Alexander Lukashenko, met Kassym-Jomart Tokayev in Minsk.");
  const args = ["watch", `${site.origin}/`, folder, "--data", data];

  const running = startNewsgraph(args, { env });
  await running.output(/added[\s\S]*story\/1[\s\S]*added[\s\S]*note\.txt[\s\S]*articles? in/u);
  running.process.kill("SIGINT");
  const first = await running.ended;
  expect(first.code, first.stderr).toBe(0);
  expect(site.asked).toEqual(["/", "/feed.xml", "/story/1"]);

  site.asked.splice(0);
  const same = await runNewsgraph([...args, "--once"], { env });
  expect([same.code, same.stdout], same.stderr).toEqual([0, ""]);
  expect(site.asked).toEqual(["/feed.xml 304"]);

  site.asked.splice(0);
  site.publish(2, "The president of Ghana, Nana Akufo-Addo, met Jane Doe in Accra.");
  const more = await runNewsgraph([...args, "--once"], { env });
  expect(more.stdout, more.stderr).toMatch(/^added .*story\/2[^\n]*\n$/u);
  expect(site.asked).toEqual(["/feed.xml", "/story/2"]);
  expect(await storedArticles(data)).toBe(3);
});

it("watch --once ends with 1 when a source cannot be looked at, and takes in the others", async () => {
  const site = await openNewsSite();
  const data = scratchFolder();
  site.publish(1, "The president of Ghana, Nana Akufo-Addo, met Jane Doe in Accra.");
  const sources = [`${site.origin}/story/1`, `${site.origin}/feed.xml`];
  const { code, stdout, stderr } = await runNewsgraph(["watch", ...sources, "--once", "--data", data], {
    env,
  });
  expect(code).toBe(1);
  expect(stderr).toMatch(/failed +http\S+story\/1: .* is no feed and no sitemap/u);
  expect(stdout).toMatch(/^added .*story\/1/u);
});
