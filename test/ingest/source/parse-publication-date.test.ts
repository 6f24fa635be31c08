import { describe, expect, it } from "vitest";
import { parsePublicationDate } from "../../../ingest/source/parse-publication-date.js";

describe("parsePublicationDate", () => {
  it.each([
    ["2021", "2021"],
    ["2021-03", "2021-03"],
    ["2021-03-03", "2021-03-03"],
    ["2021-03-03T10:30:00Z", "2021-03-03T10:30:00Z"],
    ["2021-03-03 10:30:00 +0300", "2021-03-03T10:30:00+03:00"],
    ["2021-03-03T10:30:00.000+03:00", "2021-03-03T10:30:00.000+03:00"],
    ["Wed, 03 Mar 2021 10:30:00 GMT", "2021-03-03T10:30:00Z"],
    ["March 3, 2021", "2021-03-03"],
    ["Mar. 3rd, 2021", "2021-03-03"],
    ["3 March 2021", "2021-03-03"],
    ["Wednesday, 3 March 2021, 10:30", "2021-03-03"],
    ["Published: March 3, 2021 at 5:04 p.m. EST", "2021-03-03"],
    ["Updated on 3 Sept 2021", "2021-09-03"],
    ["03.04.2021", "2021-04-03"],
    ["2021-02-30", null],
    ["2021-13-01", null],
    ["30 February 2021", null],
    ["01/02/2021", null],
    ["yesterday", null],
    ["March 2021 was cold", null],
    ["3 Foo 2021", null],
    ["", null],
    ["0001-01-01", null],
  ])("%s is %s", (text, expected) => {
    expect(parsePublicationDate(text)).toBe(expected);
  });
});
