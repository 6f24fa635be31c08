import Value from "typebox/value";
import { type Annotations, AnnotationsSchema } from "./annotations.js";
import { InputError } from "./errors.js";
import type { Span } from "./span.js";

/**
 * Read annotations from outside (another extractor, a file).
 * @throws InputError (`EXTRACTOR_FAILED`) naming the first place that breaks the format.
 */
export function parseAnnotations(value: unknown): Annotations {
  if (!Value.Check(AnnotationsSchema, value)) {
    const first = Value.Errors(AnnotationsSchema, value)[0];
    fail(
      first?.instancePath === "" ? "/" : (first?.instancePath ?? "/"),
      first?.message ?? "does not match the schema",
    );
  }
  checkReferences(value);
  return value;
}

/** What JSON Schema cannot say: offsets inside the text, ids that exist, one object per fact. */
function checkReferences(annotations: Annotations): void {
  const length = annotations.text.length;
  const span = (path: string, { start, end }: Span) => {
    if (start >= end || end > length) fail(path, `is not a span of the text (0 to ${length})`);
  };
  const ids = new Set<string>();
  annotations.sentences.forEach((sentence, i) => span(`/sentences/${i}`, sentence));
  annotations.entities.forEach((entity, i) => {
    if (ids.has(entity.id)) fail(`/entities/${i}/id`, `repeats the id ${entity.id}`);
    ids.add(entity.id);
    entity.mentions.forEach((mention, j) => span(`/entities/${i}/mentions/${j}`, mention));
  });
  annotations.facts.forEach((fact, i) => {
    for (const field of ["subject", "object", "statedBy", "place"] as const) {
      const id = fact[field];
      if (id !== undefined && id !== null && !ids.has(id))
        fail(`/facts/${i}/${field}`, `names no entity: ${id}`);
    }
    if ((fact.object === undefined) === (fact.value === undefined)) {
      fail(`/facts/${i}`, "needs either an object or a value");
    }
    fact.evidence.forEach((evidence, j) => span(`/facts/${i}/evidence/${j}`, evidence));
  });
}

function fail(path: string, problem: string): never {
  throw new InputError("EXTRACTOR_FAILED", `The annotations are not valid: ${path} ${problem}.`, {
    hint: "See docs/extract-format.md for the format.",
    details: { path },
  });
}
