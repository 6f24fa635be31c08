import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { formatRoute, NO_ROUTE, parseRoute, type Route } from "../../../viewer/state/route.js";

const text = fc.string({ minLength: 1 });
const routes: fc.Arbitrary<Route> = fc.oneof(
  fc.constantFrom<Route>(
    NO_ROUTE,
    { panel: "articles" },
    { panel: "add" },
    { panel: "jobs" },
    { panel: "review" },
    { panel: "decisions" },
  ),
  fc.record({ panel: fc.constantFrom("entity" as const, "fact" as const, "node" as const), id: text }),
  fc.record({
    panel: fc.constantFrom("between" as const, "path" as const, "compare" as const),
    a: text,
    b: text,
  }),
  fc.record({ panel: fc.constant("article" as const), id: text, sentence: fc.option(text) }),
);

describe("the address after #", () => {
  it("names every panel, whatever the ids hold", () => {
    fc.assert(
      fc.property(routes, (route) => {
        expect(parseRoute(formatRoute(route))).toEqual(route);
      }),
    );
  });

  it.each(["", "#", "#/", "#/nothing/x", "#/entity", "#/entity/", "#/path/a", "#/between/a/", "#/entity/%"])(
    "%j is no panel or a harmless one",
    (hash) => {
      const route = parseRoute(hash);
      expect(route.panel === "none" || route.panel === "entity").toBe(true);
    },
  );
});
