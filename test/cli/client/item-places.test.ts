import { expect, it } from "vitest";
import { createItemPlaces } from "../../../src/cli/client/item-places.js";

it("gives each item of each job a place of its own, the same at each call, and what lists bring comes after the batch", () => {
  const places = createItemPlaces(5);
  const first = places.ofJob(0, 3);
  const second = places.ofJob(3, 2);
  expect([0, 1, 2].map(first)).toEqual([0, 1, 2]);
  expect([0, 1].map(second)).toEqual([3, 4]);
  // Both jobs grow by lists, in turns.
  expect([first(3), second(2), first(4), second(3)]).toEqual([5, 6, 7, 8]);
  expect([first(4), second(2), first(3), first(0), second(1)]).toEqual([7, 6, 5, 0, 4]);
});
