import type { QueryStructure, Range } from "./query-structure.js";
import { isCall, isElementAccess } from "./functions.js";

/**
 * What becomes of nodes, relationships and paths in an expression: there are none in its value
 * (`plain`), the engine keeps them (`kept`), or it puts internal numbers in their place (`lost`).
 */
export type EntityUse = "plain" | "kept" | "lost";

/** For each name what it holds. Names that are not in it are plain. */
export type Bindings = ReadonlyMap<string, EntityUse>;

/** Functions whose value holds no entity, whatever they are given. */
const PLAIN_CALLS: ReadonlySet<string> = new Set(
  (
    "ID ELEMENTID LABELS TYPE COUNT SIZE LENGTH PROPERTIES KEYS EXISTS ANY ALL NONE SINGLE SUM AVG STDEV STDEVP " +
    "TOSTRING TOINTEGER TOFLOAT TOBOOLEAN ISEMPTY"
  ).split(" "),
);
/** Functions that give entities, whatever they are given. */
const ENTITY_CALLS: ReadonlySet<string> = new Set(["NODES", "RELATIONSHIPS", "RELS", "STARTNODE", "ENDNODE"]);
/** Functions that lose the entities they are given. */
const LOSING_CALLS: ReadonlySet<string> = new Set(["COALESCE", "NULLIF", "MAX", "MIN"]);
/** Operators whose value is a boolean. */
const TESTS: ReadonlySet<string> = new Set(
  "= <> < > <= >= =~ IN AND OR XOR NOT IS STARTS ENDS CONTAINS".split(" "),
);

/** Judge the expression in `range`. */
export function entityUse(query: QueryStructure, range: Range, bindings: Bindings): EntityUse {
  return new ExpressionJudge(query, bindings).judge(range);
}

class ExpressionJudge {
  constructor(
    private readonly query: QueryStructure,
    private readonly bindings: Bindings,
  ) {}

  judge(range: Range): EntityUse {
    let use: EntityUse = "plain";
    let adds = false;
    for (let index = range.start; index < range.end;) {
      if (this.#isTest(index)) return "plain";
      adds ||= this.query.is(index, "+");
      const { found, end } = this.#operand(index);
      use = worse(use, found);
      index = Math.max(end, index + 1);
    }
    return adds ? lost(use) : use;
  }

  #isTest(index: number): boolean {
    const token = this.query.tokens[index];
    return (
      token !== undefined && (token.kind === "word" || token.kind === "symbol") && TESTS.has(token.upper)
    );
  }

  #operand(index: number): { found: EntityUse; end: number } {
    if (this.query.is(index, "CASE")) return this.#caseOf(index);
    if (isCall(this.query, index)) return this.#call(index);
    if (this.query.is(index, "[")) return { found: this.#list(index), end: this.query.closer(index) + 1 };
    if (this.query.is(index, "{")) return { found: this.#map(index), end: this.query.closer(index) + 1 };
    if (this.query.is(index, "("))
      return { found: this.judge(this.#inside(index)), end: this.query.closer(index) + 1 };
    return { found: this.#name(index), end: index + 1 };
  }

  #name(index: number): EntityUse {
    const name = this.query.name(index);
    if (name === undefined || this.query.is(index - 1, ".")) return "plain";
    // n.name, n:Label, n { .name }: a property, a test, a map.
    if ([".", ":", "{"].some((symbol) => this.query.is(index + 1, symbol))) return "plain";
    return this.bindings.get(name) ?? "plain";
  }

  #call(index: number): { found: EntityUse; end: number } {
    const name = this.query.tokens[index]?.upper ?? "";
    const end = this.query.closer(index + 1) + 1;
    if (PLAIN_CALLS.has(name)) return { found: "plain", end };
    if (ENTITY_CALLS.has(name)) return { found: "kept", end };
    const inside = this.#inside(index + 1);
    if (name === "REDUCE") return { found: lost(this.#comprehension(inside) ?? "plain"), end };
    const found = this.#all(this.query.split(inside));
    return { found: LOSING_CALLS.has(name) ? lost(found) : found, end };
  }

  /** The values of CASE, not its conditions. */
  #caseOf(index: number): { found: EntityUse; end: number } {
    let depth = 0;
    let use: EntityUse = "plain";
    let from: number | undefined;
    for (let at = index; at < this.query.tokens.length; at++) {
      if (this.query.is(at, "CASE")) depth += 1;
      const boundary = depth === 1 && ["WHEN", "ELSE", "END"].some((word) => this.query.is(at, word));
      if (boundary && from !== undefined) {
        use = worse(use, this.judge({ start: from, end: at }));
        from = undefined;
      }
      if (depth === 1 && (this.query.is(at, "THEN") || this.query.is(at, "ELSE"))) from = at + 1;
      if (this.query.is(at, "END") && --depth === 0) return { found: lost(use), end: at + 1 };
    }
    return { found: lost(use), end: this.query.tokens.length };
  }

  #list(opener: number): EntityUse {
    const inside = this.#inside(opener);
    if (isElementAccess(this.query, opener)) return "plain";
    const comprehension = this.#comprehension(inside);
    if (comprehension !== undefined) return lost(comprehension);
    const bar = this.#find(inside, "|");
    if (bar !== -1) return this.#patternComprehension(inside, bar);
    return this.#all(this.query.split(inside));
  }

  /** What `x IN list WHERE ... | value` holds; undefined when the range is not of this form. */
  #comprehension(inside: Range): EntityUse | undefined {
    const at = this.#find(inside, "IN");
    const name = this.query.name(at - 1);
    if (at === -1 || name === undefined) return undefined;
    const bar = this.#find(inside, "|");
    const where = this.#find(inside, "WHERE");
    const listEnd = Math.min(...[bar, where, inside.end].filter((index) => index !== -1));
    const list = this.judge({ start: at + 1, end: listEnd });
    if (bar === -1) return list;
    const inner = new Map(this.bindings).set(name, list);
    return entityUse(this.query, { start: bar + 1, end: inside.end }, inner);
  }

  /** Entities that only the pattern binds are kept: the engine treats it as a subquery. */
  #patternComprehension(inside: Range, bar: number): EntityUse {
    return this.judge({ start: bar + 1, end: inside.end });
  }

  /** The values of a map, or of the entries of a map projection. */
  #map(opener: number): EntityUse {
    if (["EXISTS", "COUNT", "COLLECT"].some((word) => this.query.is(opener - 1, word))) return "plain";
    const entries = this.query.split(this.#inside(opener)).map(({ start, end }) => {
      return this.query.is(start + 1, ":") ? { start: start + 2, end } : { start, end };
    });
    return this.#all(entries);
  }

  #all(ranges: readonly Range[]): EntityUse {
    return ranges.map((range) => this.judge(range)).reduce(worse, "plain");
  }

  #inside(opener: number): Range {
    return { start: opener + 1, end: this.query.closer(opener) };
  }

  #find(range: Range, text: string): number {
    const level = this.query.openers[range.start];
    for (let index = range.start; index < range.end; index++) {
      if (this.query.is(index, text) && this.query.openers[index] === level) return index;
    }
    return -1;
  }
}

function worse(a: EntityUse, b: EntityUse): EntityUse {
  if (a === "lost" || b === "lost") return "lost";
  return a === "kept" ? a : b;
}

function lost(use: EntityUse): EntityUse {
  return use === "plain" ? "plain" : "lost";
}
