import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { formatAddress, MAX_LISTED, parseAddress, type Address } from "../../../viewer/state/address.js";
import type { Voice } from "../../../viewer/state/edge-filter.js";
import { NO_HAND_LAYOUT, type HandLayout } from "../../../viewer/state/hand-layout.js";
import type { Bounds } from "../../../viewer/state/moves.js";
import { OVERVIEW_SIZES } from "../../../viewer/state/overview-size.js";
import type { ResultView } from "../../../viewer/state/query-store.js";
import { PLAIN_VIEW, type ViewSettings } from "../../../viewer/state/view-settings.js";

const text = fc.string({ minLength: 1 });
const day = fc
  .date({ min: new Date("1900-01-01"), max: new Date("2100-01-01"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const time = fc
  .tuple(fc.constantFrom("published" as const, "valid" as const), day, day)
  .map(([basis, a, b]) => ({ basis, from: a < b ? a : b, to: a < b ? b : a }));
const tenths = fc.integer({ min: -90_000, max: 90_000 }).map((value) => value / 10 + 0);
const place = fc.integer({ min: -40_000, max: 40_000 }).map((value) => value / 10_000);

const bounds = fc
  .tuple(fc.integer(), fc.nat(), fc.integer(), fc.nat())
  .map(([x, width, y, height]): Bounds => ({ x: [x, x + width], y: [y, y + height] }));
const layout: fc.Arbitrary<HandLayout> = fc.oneof(
  fc.constant(NO_HAND_LAYOUT),
  fc.record({
    placed: fc.array(fc.record({ id: text, x: tenths, y: tenths, after: fc.nat(9) }), {
      minLength: 1,
      maxLength: 4,
    }),
    frame: fc.option(bounds),
  }),
);

const settings: fc.Arbitrary<ViewSettings> = fc.record({
  explore: fc.record({
    hiddenKinds: fc.subarray(["Person", "Country", "Article"] as const),
    hiddenRelations: fc.subarray(["MEMBER_OF", "HEAD_OF_STATE_OF"]),
    loose: fc.boolean(),
    hiddenNodes: fc.array(text, { maxLength: 4 }),
    focus: fc.option(fc.array(text, { minLength: 1, maxLength: 4 })),
    pinned: fc.array(text, { maxLength: 4 }),
    groups: fc.option(fc.array(text, { maxLength: 4 })),
    expanded: fc.array(text, { maxLength: 4 }),
    greys: fc.option(fc.boolean()),
    maxNodes: fc.constantFrom(...OVERVIEW_SIZES.map((size) => size.maxNodes)),
    minConfidence: fc.integer({ min: 0, max: 20 }).map((step) => step / 20),
    minNeighbours: fc.nat(20),
    voice: fc.constantFrom<Voice>("any", "stated", "reported", "denied"),
    source: fc.option(
      fc.record({ type: fc.constantFrom("article" as const, "publisher" as const), id: text }),
    ),
    time: fc.option(time),
    asOf: fc.option(fc.record({ basis: fc.constantFrom("published" as const, "valid" as const), day })),
    layout,
  }),
  query: fc.option(
    fc.record({
      text,
      parameters: fc.string(),
      view: fc.constantFrom<ResultView>("graph", "table", "json"),
      open: fc.boolean(),
      layout,
    }),
  ),
  table: fc.boolean(),
  selected: fc.array(text, { maxLength: 4 }),
  camera: fc.option(
    fc.record({ x: place, y: place, ratio: fc.integer({ min: 1, max: 90_000 }).map((r) => r / 10_000) }),
  ),
});
const addresses: fc.Arbitrary<Address> = fc.record({
  route: fc.oneof(
    fc.constant({ panel: "none" as const }),
    fc.record({ panel: fc.constant("entity" as const), id: text }),
  ),
  settings,
  theme: fc.constantFrom("light" as const, "dark" as const, null),
});

describe("the address of a view", () => {
  it("says everything of it, whatever is typed or named", () => {
    fc.assert(
      fc.property(addresses, (address) => {
        // What the browser makes of it is what is read again.
        const { hash } = new URL(`http://localhost/${formatAddress(address)}`);
        expect(parseAddress(hash)).toEqual(address);
      }),
    );
  });

  it("says nothing of the first view", () => {
    expect(formatAddress({ route: { panel: "none" }, settings: PLAIN_VIEW, theme: null })).toBe("#/");
  });

  it("names no theme that there is not", () => {
    expect(parseAddress("#/?theme=pink").theme).toBeNull();
  });

  it("leaves out lists that are too long for an address", () => {
    const hiddenNodes = Array.from({ length: MAX_LISTED + 1 }, (_, index) => `e${index}`);
    const explore = { ...PLAIN_VIEW.explore, hiddenNodes };
    expect(
      formatAddress({ route: { panel: "none" }, settings: { ...PLAIN_VIEW, explore }, theme: null }),
    ).toBe("#/");
  });

  it.each([
    "?without=Nothing",
    "?time=published.2022-01-09.2022-01-01",
    "?time=published.yesterday.today",
    "?time=written.2022-01-01.2022-01-09",
    "?camera=1_2",
    "?camera=1_2_-3",
    "?sure=7",
    "?sure=much",
    "?voice=loud",
    "?q=&as=graph",
    "?publisher=",
    "?most=7",
    "?place=1_2_e1",
    "?place=1_2_0_",
    "?place=1.55_2_0_e1",
    "?frame=0_1_0_1",
  ])("%s says nothing", (rest) => {
    expect(parseAddress(`#/${rest}`).settings).toEqual(PLAIN_VIEW);
  });
});
