import fc from "fast-check";

/** Pieces of news, so that every stage has something to bite on. */
const PROSE = [
  "Kofi Mensah, the president of Ghana, said that ",
  "Norway's Prime Minister ",
  " met Lee Park in Oslo on January 12, 2022. ",
  " (NATO) ",
  "the Ministry of Health of Peru denied ",
  "according to police, 30 people were killed ",
  "Reuters reports ",
  " she said. ",
  "$2.5 billion ",
  " and ",
  ", ",
  "a day earlier ",
  "Dr. J. R. R. Smith Jr. ",
  "UNITED NATIONS ",
  "protests against ",
];

/** What articles do not hold, and files that say they are articles do. */
const ODD = [
  "\u0000",
  "\u0007\u001b[31m",
  "\r",
  "\n\n",
  "\u2028",
  "\u200b\u200d\ufeff",
  "\ud83d",
  "\udc00",
  "😀👩‍👩‍👧‍👦🇳🇴",
  "مرحبا بالعالم",
  "\u202eabc\u202c",
  "שלום",
  "中文没有空格的句子。",
  "e\u0301\u0302\u0303\u0304\u0305",
  "\"'“”„«»‘’",
  "((((((",
  "))))",
  "[[{{<",
  "<script>alert(1)</script>",
  "&amp;&#x41;",
  "- [ ] **bold** _it_ [a](b) ![c](d) `x` ~~~",
  "| a | b |\n|---|---|\n",
  "# # #",
  "---\ntitle: x\n---\n",
  "....!!!???",
  "1/2/3 12:99 31.02.0000 9999999999999999999999",
  "__proto__ constructor toString ",
  "\\u0041 %s ${x} ",
];

const piece = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...PROSE) },
  { weight: 3, arbitrary: fc.constantFrom(...ODD) },
  {
    weight: 2,
    arbitrary: fc
      .array(fc.oneof(fc.nat(0x2ff), fc.nat(0xffff)), { minLength: 1, maxLength: 12 })
      .map((units) => String.fromCharCode(...units)),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(...PROSE, ...ODD), fc.integer({ min: 2, max: 12 }))
      .map(([part, times]) => part.repeat(times)),
  },
);

const joined = (most: number): fc.Arbitrary<string> =>
  fc.array(piece, { minLength: 1, maxLength: most }).map((pieces) => pieces.join(""));

/** A text of prose and what breaks prose, mostly short. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  { weight: 11, arbitrary: joined(3) },
  { weight: 1, arbitrary: joined(14) },
);

/** What a very long sentence may be made of: a step that takes time with the square of its length shows here. */
export const SENTENCE_STUFF: Readonly<Record<string, string>> = {
  "one word": "a",
  "capitals without spaces": "Abc",
  "words without an end": "the people said that they went and ",
  "names without an end": "Ada Obi ",
  "names in a list": "Norway, Ghana and ",
  "offices of offices": "the president of the minister of ",
  "speech inside speech": "Ada Obi said that ",
  "brackets that open": "(",
  "brackets around names": "Ada (Obi (",
  "quotes inside quotes": "“Ada said ‘",
  "straight quotes": '" ',
  numbers: "12,000 ",
  digits: "1",
  dates: "January 12, 2022, ",
  acronyms: "NATO U.S. ",
  abbreviations: "Dr. ",
  points: ".",
  dashes: "Ada-Obi – ",
  genitives: "Norway's ",
  emoji: "😀",
  "combining marks": "e\u0301\u0302",
  "right to left": "שלום ",
  links: "[a](b) ",
  emphasis: "**a _b ",
  "angle brackets": "<a ",
};

/** A text of one sentence. @param length in UTF-16 code units */
export function longSentence(stuff: string, length: number): string {
  return stuff.repeat(Math.ceil(length / stuff.length)).slice(0, length);
}
