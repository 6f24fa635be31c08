import { describe, expect, it } from "vitest";
import { decodePage } from "../../../../ingest/source/page/decode-page.js";

/** "Привет" in windows-1251 and in KOI8-R, "駅" in Shift_JIS, "桥" in GBK. */
const BYTES = {
  "windows-1251": [0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2],
  "koi8-r": [0xf0, 0xd2, 0xc9, 0xd7, 0xc5, 0xd4],
  shift_jis: [0x89, 0x77],
  gbk: [0xc7, 0xc5],
};

function page(head: string, bytes: readonly number[]): Uint8Array {
  return Buffer.concat([
    Buffer.from(`<html><head>${head}</head><body>`),
    Buffer.from(bytes),
    Buffer.from("</body></html>"),
  ]);
}

describe("decodePage", () => {
  it.each([
    ["windows-1251", "Привет"],
    ["koi8-r", "Привет"],
    ["shift_jis", "駅"],
    ["gbk", "桥"],
  ] as const)(
    "reads %s that a meta element names, in either form, and that the header names",
    (charset, word) => {
      const bytes = BYTES[charset];
      expect(decodePage(page(`<meta charset="${charset}">`, bytes), null).text).toContain(word);
      const equivalent = `<META http-equiv=Content-Type content="text/html; charset=${charset}">`;
      expect(decodePage(page(equivalent, bytes), null).text).toContain(word);
      expect(decodePage(page("", bytes), charset).text).toContain(word);
    },
  );

  it("puts a byte-order mark before the header, and the header before the meta element", () => {
    const marked = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from("Привет")]);
    expect(decodePage(marked, "windows-1251").text).toBe("Привет");
    expect(decodePage(page('<meta charset="koi8-r">', BYTES["windows-1251"]), "windows-1251").text).toContain(
      "Привет",
    );
  });

  it("does not believe a meta element when the bytes are UTF-8", () => {
    const bytes = [...Buffer.from("Привет, Zürich")];
    expect(decodePage(page('<meta charset="iso-8859-1">', bytes), null).text).toContain("Привет, Zürich");
  });

  it("guesses by the language of a page that names no encoding, and says that it guessed", () => {
    const html = Buffer.concat([
      Buffer.from('<html lang="ru-RU"><body>'),
      Buffer.from(BYTES["windows-1251"]),
    ]);
    expect(decodePage(html, null)).toMatchObject({
      text: expect.stringContaining("Привет") as string,
      guessed: true,
    });
    expect(decodePage(page("", [0x93, 0x61, 0x94]), null)).toMatchObject({
      encoding: "windows-1252",
      guessed: true,
    });
  });
});
