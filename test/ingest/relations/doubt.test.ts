import { describe, expect, it } from "vitest";
import { annotate } from "../../../ingest/pipeline.js";
import { articleOf } from "../article-of.js";

/** The facts of a sentence as "subject RELATION object, denied|possible|actual …, by speaker". */
function claimsOf(sentence: string): string[] {
  const { entities, facts } = annotate(articleOf(sentence));
  const name = (id: string | null | undefined) => entities.find((entity) => entity.id === id)?.name ?? "";
  return facts.map((fact) => {
    const how = fact.polarity === "denied" ? "denied" : fact.modality;
    const by = fact.statedBy === null ? "" : ` by ${name(fact.statedBy)}`;
    return `${name(fact.subject)} ${fact.relation} ${fact.value?.text ?? name(fact.object)} ${how}${by}`;
  });
}

describe("what a sentence does not say plainly", () => {
  it.each([
    ["Jane Doe denied killing John Smith.", "Jane Doe ASSAULTED John Smith denied by Jane Doe"],
    ["Denmark accused Norway of attacking Sweden.", "Norway ASSAULTED Sweden possible by Denmark"],
    ["Norway was accused of attacking Sweden.", "Norway ASSAULTED Sweden possible"],
    ["Jane Doe was acquitted of killing John Smith.", "Jane Doe ASSAULTED John Smith denied"],
    ["Police cleared Jane Doe of killing John Smith.", "Jane Doe ASSAULTED John Smith denied"],
    ["It is not true that Norway attacked Sweden.", "Norway ASSAULTED Sweden denied"],
    ["Norway allegedly attacked Sweden.", "Norway ASSAULTED Sweden possible"],
    ["Norway attacked Sweden.", "Norway ASSAULTED Sweden actual"],
    ["Jane Doe is the president of Ghana.", "Jane Doe HEAD_OF_STATE_OF Ghana actual"],
    ["Jane Doe, who is the foreign minister of Ghana, left.", "Jane Doe HOLDS_POSITION Ghana actual"],
    ["Jane Doe was prime minister of Ghana.", "Jane Doe HOLDS_POSITION Ghana actual"],
    ["Jane Doe joined the Labour Party.", "Jane Doe MEMBER_OF_PARTY Labour Party actual"],
  ])("%s", (sentence, claim) => {
    expect(claimsOf(sentence)).toContain(claim);
  });

  it.each([
    "There is no evidence that Norway attacked Sweden.",
    "Norway rejected claims that it had attacked Sweden.",
    "Norway stopped supporting Sweden.",
    "Norway ruled out supporting Sweden.",
    "Police prevented Jane Doe from killing John Smith.",
    "No Norwegian company acquired Acme Motors.",
    "Jane Doe is not the president of Ghana.",
    "Jane Doe is no longer the president of Ghana.",
  ])("nobody has done what nobody is said to have done: %s", (sentence) => {
    const told = claimsOf(sentence).filter((claim) => claim.includes(" actual"));
    expect(
      told.filter((claim) => /ASSAULTED|SUPPORTED|ACQUIRED|HEAD_OF_STATE_OF|OCCURRED_IN/u.test(claim)),
    ).toEqual([]);
  });

  it("who is chosen for an office is nobody else", () => {
    const told = claimsOf("Jane Doe was elected president of Ghana on Sunday.");
    expect(told).toEqual(["Jane Doe HEAD_OF_STATE_OF Ghana actual"]);
  });

  it("never happened where it is said never to have happened", () => {
    expect(claimsOf("Norway never attacked Sweden.")).toEqual(["Norway ASSAULTED Sweden denied"]);
  });
});
