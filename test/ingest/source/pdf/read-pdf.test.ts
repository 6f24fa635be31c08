import { describe, expect, it } from "vitest";
import type { ArticleDocument } from "../../../../ingest/article-document.js";
import { NO_METADATA } from "../../../../ingest/source/article-metadata.js";
import { readPdf } from "../../../../ingest/source/pdf/read-pdf.js";
import { makePdf, type PdfParts, type PdfTextLine } from "../../../support/make-pdf.js";

function read(bytes: Uint8Array): Promise<ArticleDocument> {
  const about = { source: "a.pdf", given: NO_METADATA, url: null, declared: null, maxBytes: 1e7 };
  return readPdf({ ...about, bytes });
}

/** Lines one below the other, 14 points apart. */
function column(lines: readonly string[], top: number, x = 72): PdfTextLine[] {
  return lines.map((text, index) => ({ text, x, y: top - 14 * index }));
}

const FIRST = [
  "The harbour of Riverton was closed on Tuesday after a storm that had broken",
  "two of its cranes. The mayor, Jane Doe, said that the repair would take a long",
  "time and that ships were to be sent to other ports until then. The govern-",
  "ment promised help.",
];
const SECOND = [
  "Fishermen asked for a long-term plan. They said that the harbour had been in a",
  "poor state for years, and that nobody in the capital had listened to a long-",
  "term proposal of theirs, which named the cranes and the Asia-",
  "Pacific trade that needs them.",
];

describe("readPdf", () => {
  it("joins lines to paragraphs and mends what was broken at their ends", async () => {
    const lines = [
      { text: "Storm closes the harbour", x: 72, y: 760, size: 20 },
      ...column(FIRST, 720),
      ...column(SECOND, 650),
    ];
    const document = await read(makePdf({ pages: [lines] }));
    expect(document.title).toBe("Storm closes the harbour");
    const [headline, first, second] = document.text.split("\n\n");
    expect(headline).toBe("Storm closes the harbour");
    expect(first).toMatch(/^The harbour .* The government promised help\.$/u);
    expect(second).toContain("a long-term plan");
    expect(second).toContain("a long-term proposal");
    expect(second).toContain("the Asia-Pacific trade");
    expect(document.blocks.map(({ role }) => role)).toEqual(["headline", "paragraph", "paragraph"]);
  });

  it("finds paragraphs that only their first line's indent tells", async () => {
    const [head = "", ...rest] = SECOND;
    const lines = [...column(FIRST, 720), { text: head, x: 90, y: 664 }, ...column(rest, 650)];
    const { text } = await read(makePdf({ pages: [lines] }));
    expect(text.split("\n\n")).toHaveLength(2);
  });

  it("leaves out running heads and page numbers, and carries a paragraph over the page", async () => {
    const page = (number: number, lines: readonly string[]): PdfTextLine[] => [
      { text: "Riverton Post, 4 January 2023", x: 72, y: 810, size: 8 },
      ...column(lines, 720),
      { text: String(number), x: 300, y: 30, size: 8 },
    ];
    const { text } = await read(
      makePdf({ pages: [page(7, FIRST.slice(0, 3)), page(8, FIRST.slice(3)), page(9, SECOND)] }),
    );
    expect(text).not.toContain("Riverton Post");
    expect(text).not.toMatch(/^\d$/mu);
    expect(text.split("\n\n")[0]).toMatch(/^The harbour .* The government promised help\.$/u);
  });

  it("reads columns one after the other", async () => {
    const narrow = (lines: readonly string[]) => lines.map((line) => line.slice(0, 38));
    const lines = [...column(narrow(FIRST), 720, 60), ...column(narrow(SECOND), 720, 320)];
    const { text } = await read(makePdf({ pages: [lines] }));
    expect(text.indexOf("harbour of Riverton")).toBeLessThan(text.indexOf("Fishermen asked"));
    expect(text).not.toMatch(/Riverton was closed.{0,20}Fishermen/u);
  });

  const withInfo = (info: PdfParts["info"]) =>
    read(makePdf({ pages: [column(FIRST, 720)], ...(info === undefined ? {} : { info }) }));

  it("takes title, author and day from the properties, and says where the day is from", async () => {
    const document = await withInfo({
      Title: "Harbour closed",
      Author: "Ann Reed",
      CreationDate: "D:20230104093000Z",
    });
    expect(document).toMatchObject({
      title: "Harbour closed",
      byline: "Ann Reed",
      publishedAt: "2023-01-04",
    });
    expect(document.notes?.join()).toContain("the day on which the PDF was made");
  });

  it("takes no title that a program made up, and no day that is none", async () => {
    const document = await withInfo({ Title: "Microsoft Word - draft3.docx", CreationDate: "D:20231350" });
    expect(document).toMatchObject({ title: null, publishedAt: null });
  });

  it("says that a scanned PDF has no text", async () => {
    await expect(read(makePdf({ pages: [[], []] }))).rejects.toMatchObject({
      code: "INPUT_UNREADABLE",
      message: "a.pdf holds no text: its 2 pages are pictures, such as a scanner makes.",
    });
  });

  it("says that an encrypted PDF needs its password", async () => {
    const key = `<${"0".repeat(64)}>`;
    const encrypt = `/Encrypt << /Filter /Standard /V 1 /R 2 /O ${key} /U ${key} /P -4 >> /ID [<00> <00>]`;
    const bytes = makePdf({ pages: [column(FIRST, 720)], trailer: encrypt });
    await expect(read(bytes)).rejects.toMatchObject({
      code: "INPUT_UNREADABLE",
      message: "a.pdf is encrypted: it opens with a password only.",
    });
  });

  it.each([
    ["a file that ends early", makePdf({ pages: [column(FIRST, 720)] }).subarray(0, 200)],
    ["mere marks", Buffer.from("%PDF-1.7\n%%EOF")],
    [
      "pages that contain themselves",
      Buffer.from(
        "%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n" +
          "<< /Type /Pages /Kids [2 0 R] /Count 1 >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF",
      ),
    ],
  ])("refuses %s", async (_name, bytes) => {
    await expect(read(bytes)).rejects.toMatchObject({ code: "INPUT_UNREADABLE" });
  });
});
