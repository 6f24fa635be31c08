import { expect, it } from "vitest";
import { createThreadMatcher } from "../../../src/cli/wire/thread-matcher.js";
import { nameMatcher } from "../../../src/matching/name-matcher.js";
import { profileOf } from "../../matching/profile-of.js";

const module = new URL("../../../dist/src/cli/wire/match-thread.js", import.meta.url);

it("gives the same verdicts from its thread", async () => {
  const profiles = Array.from({ length: 200 }, (_, i) => [
    profileOf(`Maria Lopez${i}`),
    profileOf(`Maria Elena Lopez${i}`),
  ]).flat();
  const verdicts = await createThreadMatcher(module).findVerdicts(profiles);
  expect(verdicts).toHaveLength(200);
  expect(verdicts).toEqual(nameMatcher.findVerdicts(profiles));
});

it("fails when the thread does", async () => {
  const missing = new URL("../../../dist/src/cli/wire/no-such-thread.js", import.meta.url);
  const profiles = Array.from({ length: 400 }, (_, i) => profileOf(`Person ${i}`));
  await expect(createThreadMatcher(missing).findVerdicts(profiles)).rejects.toThrow();
});
