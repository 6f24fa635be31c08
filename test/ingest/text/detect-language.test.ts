import { describe, expect, it } from "vitest";
import { NO_METADATA } from "../../../ingest/source/article-metadata.js";
import { readPlainText } from "../../../ingest/source/read-plain-text.js";
import { detectLanguage } from "../../../ingest/text/detect-language.js";

const ENGLISH =
  "The mayor of the town opened a bridge on Tuesday, two years after the old one was closed, and said that it had been worth the wait.";
const GERMAN =
  "Der Bürgermeister der Stadt hat am Dienstag eine Brücke eröffnet, zwei Jahre nachdem die alte geschlossen worden war, und sagte, es habe sich gelohnt.";
const RUSSIAN =
  "Мэр города открыл во вторник мост, через два года после того, как был закрыт старый, и сказал, что ожидание того стоило.";
const DUTCH =
  "De burgemeester van de stad opende dinsdag een brug, twee jaar nadat de oude was gesloten, en zei dat het wachten de moeite waard was.";

function detect(text: string, language: string | null): ReturnType<typeof detectLanguage> {
  return detectLanguage(readPlainText({ source: "-", text, given: { ...NO_METADATA, language } }));
}

describe("detectLanguage", () => {
  it.each([
    ["English that declares nothing", ENGLISH, null, "en", true],
    ["English that declares its country", ENGLISH, "en-GB", "en-GB", true],
    ["English on a page of a Russian site", ENGLISH, "ru", "en", true],
    ["German that declares nothing", GERMAN, null, "de", false],
    ["German", GERMAN, "de-AT", "de-AT", false],
    ["German on a page that says English", GERMAN, "en", "de", false],
    ["Russian on a page that says English", RUSSIAN, "en-US", "ru", false],
    ["Russian that declares nothing", RUSSIAN, null, "ru", false],
    ["Dutch that declares nothing", DUTCH, null, "nl", false],
    ["a short text that declares nothing", "Minsk, Tuesday", null, null, true],
    ["a short text that declares German", "Berlin, Montag", "de", "de", false],
  ])("%s", (_name, text, declared, tag, isEnglish) => {
    expect(detect(text, declared)).toEqual({ tag, isEnglish });
  });
});
