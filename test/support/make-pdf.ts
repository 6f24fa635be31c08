/** A line of text on a page; lengths in points, y from the bottom. */
export interface PdfTextLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
}

export interface PdfParts {
  readonly pages: readonly (readonly PdfTextLine[])[];
  /** Entries of the information dictionary, such as Title and CreationDate. */
  readonly info?: Readonly<Record<string, string>>;
  /** More entries of the trailer, such as /Encrypt. */
  readonly trailer?: string;
}

/** A PDF of text in Helvetica, as simple as the format allows (ISO 32000-1). */
export function makePdf({ pages, info = {}, trailer = "" }: PdfParts): Buffer {
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  const catalog = add("<< /Type /Catalog /Pages 2 0 R >>");
  const kids = pages.map((_, index) => `${4 + 2 * index} 0 R`).join(" ");
  add(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`);
  add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
  for (const [index, lines] of pages.entries()) {
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${5 + 2 * index} 0 R ` +
        "/Resources << /Font << /F1 3 0 R >> >> >>",
    );
    const content = lines.map(drawLine).join("\n");
    add(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
  }
  const fields = Object.entries(info).map(([key, value]) => `/${key} (${escape(value)})`);
  const about = add(`<< ${fields.join(" ")} >>`);
  return assemble(objects, `/Root ${catalog} 0 R /Info ${about} 0 R ${trailer}`);
}

function drawLine({ text, x, y, size = 11 }: PdfTextLine): string {
  return `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${escape(text)}) Tj ET`;
}

function escape(text: string): string {
  return text.replace(/[\\()]/gu, "\\$&");
}

function assemble(objects: readonly string[], trailer: string): Buffer {
  let file = "%PDF-1.4\n";
  const offsets = objects.map((body, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return offset;
  });
  const start = file.length;
  const entries = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}`;
  file += `trailer\n<< /Size ${objects.length + 1} ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(file, "latin1");
}
