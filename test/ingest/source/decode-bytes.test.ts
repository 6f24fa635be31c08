import { describe, expect, it } from "vitest";
import { decodeBytes, isBinary } from "../../../ingest/source/decode-bytes.js";
import { decodePage } from "../../../ingest/source/page/decode-page.js";

const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")]);
const cyrillic1251 = Buffer.from([0xcc, 0xe8, 0xed, 0xf1, 0xea]);

describe("decodeBytes", () => {
  it.each([
    ["UTF-8", Buffer.from("Zürich “a”"), "Zürich “a”", "utf-8", false],
    ["UTF-8 with its mark", Buffer.from("\ufeffa"), "\ufeffa", "utf-8", false],
    ["UTF-16 with its mark", utf16("Zürich"), "\ufeffZürich", "utf-16le", false],
    ["neither", Buffer.from([0x5a, 0xfc, 0x93]), "Zü“", "windows-1252", true],
  ])("decodes %s", (_name, bytes, text, encoding, guessed) => {
    expect(decodeBytes(bytes)).toEqual({ text, encoding, guessed });
  });

  it("believes a known label and ignores an unknown one", () => {
    expect(decodeBytes(cyrillic1251, "windows-1251").text).toBe("Минск");
    expect(decodeBytes(Buffer.from("ü"), "klingon").text).toBe("ü");
  });

  it.each([
    ["a text", Buffer.from("It rained.\r\n\t"), false],
    ["UTF-16", utf16("It rained."), false],
    ["zero bytes", Buffer.from([80, 75, 3, 4, 0, 0]), true],
    ["control characters", Buffer.from([1, 2, 3, 4, 5, 65, 66]), true],
  ])("tells whether %s is binary", (_name, bytes, expected) => {
    expect(isBinary(bytes)).toBe(expected);
  });
});

describe("decodePage", () => {
  it.each([
    ["meta charset", '<meta charset="windows-1251">'],
    ["meta http-equiv", '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">'],
    ["XML declaration", '<?xml version="1.0" encoding="windows-1251"?>'],
  ])("believes the %s", (_name, head) => {
    expect(decodePage(Buffer.concat([Buffer.from(head), cyrillic1251]), null).text).toBe(`${head}Минск`);
  });

  it("believes the header before the page", () => {
    expect(
      decodePage(Buffer.concat([Buffer.from('<meta charset="utf-8">'), cyrillic1251]), "windows-1251").text,
    ).toContain("Минск");
  });
});
