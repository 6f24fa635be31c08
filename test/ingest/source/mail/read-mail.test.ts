import { describe, expect, it } from "vitest";
import { NO_METADATA } from "../../../../ingest/source/article-metadata.js";
import { readMail } from "../../../../ingest/source/mail/read-mail.js";

const HEAD =
  "From: Ann Reed <ann@post.example>\r\nSubject: =?utf-8?Q?Z=C3=BCrich?= talks\r\nDate: Tue, 03 Jan 2023 10:00:00 +0000\r\n";

function read(mail: string) {
  const about = { source: "a.eml", given: NO_METADATA, url: null, declared: null, maxBytes: 1e6 };
  return readMail({ ...about, bytes: Buffer.from(mail) });
}

describe("readMail", () => {
  it("reads subject, sender, date and text, but neither quoted mail nor the signature", async () => {
    const body = "The mayor said that it rained.\r\n\r\n> Did it rain?\r\n\r\n-- \r\nAnn Reed, reporter\r\n";
    const document = await read(`${HEAD}Content-Type: text/plain; charset=utf-8\r\n\r\n${body}`);
    expect(document).toMatchObject({ title: "Zürich talks", byline: "Ann Reed" });
    expect(document.publishedAt).toMatch(/^2023-01-03T10:00:00/u);
    const shown = document.blocks.filter(({ role }) => role !== "furniture");
    expect(shown.map(({ start, end }) => document.text.slice(start, end))).toEqual([
      "The mayor said that it rained.",
    ]);
  });

  it("reads the HTML part when there is no text, and refuses a message without either", async () => {
    const html = await read(`${HEAD}Content-Type: text/html\r\n\r\n<p>The mayor said that it rained.</p>`);
    expect(html.text).toContain("The mayor said that it rained.");
    await expect(read(`${HEAD}\r\n`)).rejects.toMatchObject({ code: "INPUT_UNREADABLE" });
  });
});
