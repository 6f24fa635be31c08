import { describe, expect, it } from "vitest";
import { chooseCanonical } from "../../../../ingest/source/page/choose-canonical.js";
import { cleanByline } from "../../../../ingest/source/page/clean-byline.js";
import { readPageDate } from "../../../../ingest/source/page/page-date.js";

describe("chooseCanonical", () => {
  const page = "https://www.example.co.uk/news/rain-falls-again?ref=x";
  it.each([
    ["of the same site", "https://example.co.uk/news/rain-falls-again", true],
    ["of another host of the site", "https://m.example.co.uk/a", true],
    ["of another site with the same long name", "https://other.org/2020/rain-falls-again.html", true],
    ["of another site", "https://other.org/story", false],
    ["that is a home page", "https://www.example.co.uk/", false],
  ])("judges an address %s", (_name, candidate, isTaken) => {
    expect(chooseCanonical([candidate], page)).toBe(isTaken ? candidate : null);
  });
});

describe("cleanByline", () => {
  it.each([
    ["By Ann Sample and John Doe, Political Correspondent", "Ann Sample, John Doe"],
    ["Von Erika Muster und Otto Kern", "Erika Muster, Otto Kern"],
    ["Ann Sample in Riverton", "Ann Sample"],
    ["Ann Sample (ann@example.org) @ann", "Ann Sample"],
    ["admin", null],
    ["Riverton Post", null],
  ])("reads %s", (byline, expected) => {
    expect(cleanByline(byline, "Riverton Post")).toBe(expected);
  });
});

describe("readPageDate", () => {
  it.each([
    ["2021/09/14", "2021-09-14"],
    ["20210914T083000Z", "2021-09-14T08:30:00Z"],
    ["2021年9月4日", "2021-09-04"],
    ["1631608200", "2021-09-14T08:30:00Z"],
    ["01/02/2022", null],
  ])("reads %s", (text, expected) => {
    expect(readPageDate(text)).toBe(expected);
  });
});
