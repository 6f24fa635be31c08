import { describe, expect, it } from "vitest";
import { annotate } from "../../../ingest/pipeline.js";
import { articleOf } from "../article-of.js";

function speakersOf(text: string): Record<string, string> {
  const { entities, facts } = annotate(articleOf(text));
  const name = (id: string | null | undefined) =>
    entities.find((entity) => entity.id === id)?.name ?? "the article";
  return Object.fromEntries(
    facts.map((fact) => [`${name(fact.subject)} ${fact.relation} ${name(fact.object)}`, name(fact.statedBy)]),
  );
}

describe("a quotation of several sentences", () => {
  it("keeps its speaker until it closes", () => {
    const said = speakersOf(
      "Jane Doe said: “It is a fact that Norway attacked Sweden. It was Poland that helped Sweden. And Ghana condemned Norway for what it did.” In the end Kenya condemned Poland for this.",
    );
    expect(said["Norway ASSAULTED Sweden"]).toBe("Jane Doe");
    expect(said["Poland AIDED Sweden"]).toBe("Jane Doe");
    expect(said["Ghana DISAPPROVED_OF Norway"]).toBe("Jane Doe");
    expect(said["Kenya DISAPPROVED_OF Poland"]).toBe("the article");
  });

  it("goes on where a paragraph opens it again", () => {
    const said = speakersOf(
      'Jane Doe said: "Norway attacked Sweden.\n"Poland helped Sweden."\nKenya condemned Poland.',
    );
    expect(said["Poland AIDED Sweden"]).toBe("Jane Doe");
    expect(said["Kenya DISAPPROVED_OF Poland"]).toBe("the article");
  });
});
