import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { NO_METADATA } from "../../../../ingest/source/article-metadata.js";
import { readDocx } from "../../../../ingest/source/docx/read-docx.js";

const TYPES =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>';

function docx(body: string): Uint8Array {
  const xml = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;
  return zipSync({ "[Content_Types].xml": strToU8(TYPES), "word/document.xml": strToU8(xml) });
}

const read = (bytes: Uint8Array) =>
  readDocx({ source: "a.docx", given: NO_METADATA, url: null, declared: null, maxBytes: 1e6, bytes });

describe("readDocx", () => {
  it("reads paragraphs, and no deleted text", async () => {
    const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;
    const gone = "<w:del><w:r><w:delText>It snowed.</w:delText></w:r></w:del>";
    const { text } = await read(docx(`<w:p>${run("It rained.")}${gone}</w:p><w:p>${run("Then sun.")}</w:p>`));
    expect(text).toBe("It rained.\n\nThen sun.");
  });

  it("unpacks no bomb, and refuses what is no document", async () => {
    await expect(read(docx("a".repeat(30_000_000)))).rejects.toMatchObject({ code: "INPUT_TOO_LARGE" });
    await expect(read(zipSync({ "a.txt": strToU8("x") }))).rejects.toMatchObject({
      code: "INPUT_UNREADABLE",
    });
  });
});
