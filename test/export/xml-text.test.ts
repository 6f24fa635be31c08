import fc from "fast-check";
import { expect, test } from "vitest";
import { xmlText } from "../../src/export/xml-text.js";

const cases: readonly [text: string, escaped: string][] = [
  ["plain", "plain"],
  ["a & b", "a &amp; b"],
  ["<b>\"'", "&lt;b&gt;&quot;&apos;"],
  ["]]>", "]]&gt;"],
  ["two\nlines\r\tand", "two&#10;lines&#13;&#9;and"],
  ["\u0000\u0008\u001f", "\uFFFD\uFFFD\uFFFD"],
  ["\uD800x\uDC00", "\uFFFDx\uFFFD"],
  ["\u{1F600}", "\u{1F600}"],
  ["\uFFFE\uFFFF", "\uFFFD\uFFFD"],
];

test.each(cases)("%j is written %j", (text, escaped) => {
  expect(xmlText(text)).toBe(escaped);
});

test("what is written holds only characters of XML 1.0 and no open markup", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(xmlText(text)).toMatch(
        /^(?:&(?:amp|lt|gt|quot|apos|#9|#10|#13);|[ !#-%(-;=?-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}])*$/u,
      );
    }),
  );
});
