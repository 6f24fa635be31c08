/** Queries of the corpus whose answers differ without being wrong, or in a way that nobody will take for an answer. */
export const KNOWN_DIFFERENCES: Readonly<Record<string, string>> = {
  "MATCH (n) RETURN labels(n)[0] AS label, count(*) AS nodes":
    "A node's labels have no order: which is the first is free on both engines.",
  "CALL db.labels() YIELD label RETURN label":
    "Neo4j also names labels that a constraint names and no node has yet (Decision, Identity, Reading).",
  "EXPLAIN MATCH (n) RETURN n": "Each engine has plans of its own.",
  "RETURN *": "Neo4j refuses to return nothing; the embedded engine returns an empty row.",
  "MATCH (n:Person) RETURN n.name.first":
    "Neo4j refuses to read a property of a text; the embedded engine answers null.",
  "MATCH (n) WHERE n.name RETURN n":
    "Neo4j refuses a text as a condition; the embedded engine takes it for false.",
};
