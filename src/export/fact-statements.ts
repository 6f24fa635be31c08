import type { ContributedValue } from "../graph/contribution.js";
import { FACT_ENDS } from "../graph/data-model.js";
import type { FactRecord } from "../graph/records.js";
import { Float, type LiteralMap } from "./cypher-literal.js";
import { derivedEdge } from "./derived-edge.js";
import { overRows, overRowsBy } from "./merge-rows.js";

const FACT = "MERGE (`f`:`Fact` {`id`: `row`.`id`}) SET `f` += `row`.`properties`";

const SUPPORT = [
  "MATCH (`f`:`Fact` {`id`: `row`.`fact`})",
  "MATCH (`s`:`Sentence` {`id`: `row`.`sentence`})",
  "MERGE (`f`)-[`r`:`SUPPORTED_BY`]->(`s`) SET `r` += `row`.`properties`",
].join("\n");

const linkTo = (type: string) =>
  [
    "MATCH (`f`:`Fact` {`id`: `row`.`fact`})",
    "MATCH (`e`:`Entity` {`id`: `row`.`entity`})",
    `MERGE (\`f\`)-[:\`${type}\`]->(\`e\`)`,
  ].join("\n");

const draw = (relation: string) =>
  [
    "MATCH (`s`:`Entity` {`id`: `row`.`source`})",
    "MATCH (`t`:`Entity` {`id`: `row`.`target`})",
    `MERGE (\`s\`)-[\`r\`:\`${relation}\` {\`id\`: \`row\`.\`id\`}]->(\`t\`) SET \`r\` += \`row\`.\`properties\``,
  ].join("\n");

/** Facts, the entities they join, the sentences that support them, and the relationships derived from them. */
export function factStatements(facts: readonly FactRecord[]): string[] {
  const nodes = facts.map((fact) => ({ id: fact.id, properties: properties(fact) }));
  const links = FACT_ENDS.flatMap(([type, part]) =>
    overRows(
      facts.flatMap(({ id, [part]: entity }) => (entity === null ? [] : [{ fact: id, entity }])),
      linkTo(type),
    ),
  );
  const support = facts.flatMap((fact) =>
    fact.evidence.map(({ sentence, confidence, extractor, role, precision, value }) => ({
      fact: fact.id,
      sentence,
      properties: {
        extractor,
        confidence: new Float(confidence),
        role,
        precision,
        ...valueProperties(value),
      },
    })),
  );
  return [...overRows(nodes, FACT), ...links, ...overRows(support, SUPPORT), ...derived(facts)];
}

function properties(fact: FactRecord): LiteralMap {
  const { relation, polarity, modality, role, validFrom, validTo, precision, sources } = fact;
  const { firstPublishedAt, lastPublishedAt } = fact;
  return {
    ...{ relation, polarity, modality, role, validFrom, validTo, precision, sources },
    ...{ firstPublishedAt, lastPublishedAt },
    confidence: new Float(fact.confidence),
    ...valueProperties(fact.value),
  };
}

function valueProperties(value: ContributedValue | null): LiteralMap {
  const { text = null, iso = null, number = null, unit = null } = value ?? {};
  return { valueText: text, valueIso: iso, valueNumber: number, valueUnit: unit };
}

function derived(facts: readonly FactRecord[]): string[] {
  const edges = facts.flatMap((fact) => derivedEdge(fact) ?? []);
  return overRowsBy(
    edges,
    (edge) => edge.relation,
    (relation, group) => {
      const rows = group.map(({ id, source, target, relation: _relation, confidence, ...rest }) => ({
        id,
        source,
        target,
        properties: { ...rest, confidence: new Float(confidence) },
      }));
      return overRows(rows, draw(relation));
    },
  );
}
