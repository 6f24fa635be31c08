import { describe, expect, it } from "vitest";
import { isFurniture } from "../../../ingest/text/is-furniture.js";
import { startProcessorClock } from "../../support/processor-time.js";

const FURNITURE = [
  "Video",
  "PHOTO:",
  "» Share «",
  "Facebook | Twitter | Telegram",
  "* * *",
  "----",
  "Read also: “Talks go on in Riverton”",
  "Subscribe to our newsletter",
  "Subscribe now and get the news first!",
  "Sign up for the morning briefing",
  "Follow us on Instagram",
  "Follow the Riverton Post on Telegram",
  "Join our WhatsApp channel.",
  "Source: Riverton Post",
  "Источник example.org",
  "Читайте также: Переговоры продолжаются",
  "Photo: Ann Sample / Riverton Post",
  "© 2021 Riverton Post",
  "Copyright 2021 Riverton Post",
  "All rights reserved.",
  "Leave a Reply",
  "Your email address will not be published. Required fields are marked *",
  "Save my name, email, and website in this browser for the next time I comment.",
  "12 comments",
  "1.5K views",
  "3 min read",
  "https://example.org/a",
  "@rivertonpost",
  "desk@example.org",
  "Advertisement",
  "Click here to download our app",
  "Related articles",
  "(Reporting by Ann Sample; Editing by John Doe)",
  "We use cookies to improve your experience on this site. By continuing you agree to our cookie policy and to the use of similar technologies by our partners for advertising, measurement and research.",
  "Want more? Sign up for our newsletter.",
  "Like us on Facebook",
  "10:30",
  "5:04 p.m. EST",
  "Ann Sample contributed to this report.",
  "Skip to content",
  "Found a typo? Select it and press Ctrl+Enter",
];

const PROSE = [
  "The council met on Monday.",
  "Subscribers fell by a third.",
  "Source code was stolen, the police said.",
  "Share prices of Facebook fell on Monday.",
  "Copyright law was changed in March.",
  "Terms of the deal were not disclosed.",
  "Follow-up talks are planned for May.",
  "The company changed its privacy policy after the ruling.",
  "Photographers left the hall.",
  "Video of the attack was shown on television.",
  "“Subscribe to our channel,” the singer told the crowd.",
  "The video was shared on Facebook and Twitter by thousands.",
  "The ministry said that it uses cookies to track visitors.",
  "Comments by the minister angered the opposition.",
  "Getty Images sued the company.",
  "By continuing to bomb the town, the army broke the truce.",
  "Support for the president fell.",
  "Reporting by journalists in the region is restricted.",
  "12 people died.",
  "He posted a photo on Instagram.",
  "Like Facebook, the firm grew on advertising.",
  "Print media are in decline.",
  "The search goes on.",
  "Name and shame, said the minister.",
  "Watch makers met in Geneva.",
  "Follow the money, the prosecutor said.",
  "Tags on the animals showed where they had been.",
];

describe("isFurniture", () => {
  it.each(FURNITURE)("finds %s", (text) => {
    expect(isFurniture(text)).toBe(true);
  });

  it.each(PROSE)("leaves %s", (text) => {
    expect(isFurniture(text)).toBe(false);
  });

  it("takes bounded time over a block of one word", () => {
    const elapsed = startProcessorClock();
    for (const piece of ["@", "a@a.", "- ", "(", "x|"]) isFurniture(piece.repeat(200_000));
    expect(elapsed()).toBeLessThan(3_000);
  });
});
