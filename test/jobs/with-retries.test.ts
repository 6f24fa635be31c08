import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { QueryError, StoreError } from "../../src/graph/errors.js";
import { withRetries } from "../../src/jobs/with-retries.js";

const away = () => new StoreError("STORE_UNAVAILABLE", "away", { retriable: true });
const passing = () => new StoreError("STORE_OUTCOME_UNKNOWN", "passing", { retriable: true });

beforeEach(() => vi.useFakeTimers({ toFake: ["Date"] }));
afterEach(() => vi.useRealTimers());

/** Work that fails with each of these errors in turn and then succeeds; time passes with each failure. */
function failing(
  errors: readonly Error[],
  everyMs = 0,
): { readonly work: () => Promise<string>; readonly runs: () => number } {
  let runs = 0;
  return {
    runs: () => runs,
    work: () => {
      const error = errors[runs++];
      vi.setSystemTime(Date.now() + everyMs);
      return error === undefined ? Promise.resolve("done") : Promise.reject(error);
    },
  };
}

const never = new AbortController().signal;

test("repeats once what failed in passing", async () => {
  const { work, runs } = failing([passing()]);
  await expect(withRetries(never, work)).resolves.toBe("done");
  expect(runs()).toBe(2);
});

test("gives up what fails in passing twice", async () => {
  await expect(withRetries(never, failing([passing(), passing()]).work)).rejects.toMatchObject({
    message: "passing",
  });
});

test("does not repeat what cannot pass", async () => {
  const { work, runs } = failing([new QueryError("QUERY_FAILED", "wrong")]);
  await expect(withRetries(never, work)).rejects.toMatchObject({ code: "QUERY_FAILED" });
  expect(runs()).toBe(1);
});

test("waits for a database that is away", async () => {
  const { work, runs } = failing([away(), away(), away()]);
  await expect(withRetries(never, work)).resolves.toBe("done");
  expect(runs()).toBe(4);
});

test("but not for longer than five minutes", async () => {
  const { work, runs } = failing([away(), away(), away()], 200_000);
  await expect(withRetries(never, work)).rejects.toMatchObject({ code: "STORE_UNAVAILABLE" });
  expect(runs()).toBe(2);
});

test("stops waiting when cancelled", async () => {
  const abort = new AbortController();
  const { work } = failing([away(), away()]);
  const outcome = withRetries(abort.signal, work);
  abort.abort();
  await expect(outcome).rejects.toMatchObject({ code: "CANCELLED" });
});
