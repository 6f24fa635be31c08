import type { Decision } from "../../graph/identity/decision.js";

/** What a decision says, in one line without its id. */
export function describeDecision({ kind, left, right, articles, undoneAt }: Decision): string {
  const [first, second] = [left, right].map(({ name, id }) => `${name} (${id})`);
  const taken = undoneAt === null ? "" : ", taken back";
  switch (kind) {
    case "same":
      return `${first} is ${second}${taken}`;
    case "different":
      return `${first} is not ${second}${taken}`;
    case "ask":
      return `${first} may be ${second}${taken}`;
    case "split":
      return `${first} is another in ${articles.join(", ")}: ${second}${taken}`;
  }
}
