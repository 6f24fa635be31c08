import roleNouns from "../../ingest/data/role-nouns.json" with { type: "json" };
import type { NameSpan } from "./named-document.js";

/** Words in front of a person's name that are no part of it. */
export const TITLES: ReadonlySet<string> = new Set([
  ..."mr mrs ms miss dr sir lady lord sgt lt col gen rep sen gov prof rev reverend".split(" "),
  ...Object.values(roleNouns)
    .flat()
    .flatMap((noun) => noun.split(" ")),
]);

/** A name as all sets should have it: no title before a person, and "Denver, Colorado" two places. */
export function commonMarking(tokens: readonly string[], name: NameSpan): NameSpan[] {
  if (name.type === "person") return [withoutTitle(tokens, name)];
  return name.type === "place" ? placesOf(tokens, name) : [name];
}

function withoutTitle(tokens: readonly string[], { begin, end, type }: NameSpan): NameSpan {
  let from = begin;
  while (from < end - 1 && TITLES.has((tokens[from] ?? "").toLowerCase().replace(/\.$/, ""))) from += 1;
  if (tokens[from] === "." && from > begin && from < end - 1) from += 1;
  return { begin: from, end, type };
}

function placesOf(tokens: readonly string[], { begin, end, type }: NameSpan): NameSpan[] {
  const comma = tokens.slice(begin, end).indexOf(",");
  if (comma <= 0 || begin + comma + 1 >= end) return [{ begin, end, type }];
  return [{ begin, end: begin + comma, type }, ...placesOf(tokens, { begin: begin + comma + 1, end, type })];
}
