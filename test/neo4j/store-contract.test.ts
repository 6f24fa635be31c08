import { describe } from "vitest";
import { describeStoreContract } from "../store/contract/describe-store-contract.js";
import { testServer } from "../support/neo4j/test-server.js";
import { openEmptyStore } from "../support/neo4j/test-store.js";

describe.skipIf(testServer === null)("the store contract", () => {
  describeStoreContract("neo4j", openEmptyStore, { identityRuns: 2 });
});
