import {
  type Decision,
  DECISION_KINDS,
  type EntityAsRead,
  type Reason,
} from "../../../graph/identity/decision.js";
import type { CypherParameter } from "../../../graph/values.js";
import type { Row } from "../../cypher-runner.js";
import { cypher } from "../cypher-text.js";
import { readKind, readNumber, readOneOf, readText, readTextOrNull, readTexts } from "../row-reader.js";

/** What every query returns of a decision bound to `d`. */
export const DECISION_COLUMNS = cypher`d.id AS id, d.kind AS kind, d.left AS left, d.leftKey AS leftKey,
    d.leftKind AS leftKind, d.leftName AS leftName, d.right AS right, d.rightKey AS rightKey,
    d.rightKind AS rightKind, d.rightName AS rightName, d.articles AS articles, d.by AS by, d.rule AS rule,
    d.score AS score, d.reasons AS reasons, d.decidedAt AS decidedAt, d.undoneAt AS undoneAt`;

/** The properties of a decision's node, but for its score, which is a float also when it is whole. */
export function decisionProperties(decision: Decision): Record<string, CypherParameter> {
  const { left, right, reasons, score: _score, ...plain } = decision;
  return {
    ...plain,
    left: left.id,
    leftKey: left.key,
    leftKind: left.kind,
    leftName: left.name,
    right: right.id,
    rightKey: right.key,
    rightKind: right.kind,
    rightName: right.name,
    reasons: JSON.stringify(reasons.map(({ feature, value }) => ({ feature, value }))),
  };
}

/** From `DECISION_COLUMNS`. */
export function readDecision(row: Row): Decision {
  return {
    id: readText(row, "id"),
    kind: readOneOf(row, "kind", DECISION_KINDS),
    left: readEnd(row, "left"),
    right: readEnd(row, "right"),
    articles: readTexts(row, "articles"),
    by: readOneOf(row, "by", ["person", "rule"]),
    rule: readTextOrNull(row, "rule"),
    score: readNumber(row, "score"),
    reasons: JSON.parse(readText(row, "reasons")) as Reason[],
    decidedAt: readText(row, "decidedAt"),
    undoneAt: readTextOrNull(row, "undoneAt"),
  };
}

function readEnd(row: Row, end: "left" | "right"): EntityAsRead {
  return {
    id: readText(row, end),
    key: readText(row, `${end}Key`),
    kind: readKind(row, `${end}Kind`),
    name: readText(row, `${end}Name`),
  };
}
