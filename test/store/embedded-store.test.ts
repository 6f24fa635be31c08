import { createCypherStore } from "../../src/store/cypher/cypher-store.js";
import { openEmbedded } from "../../src/store/embedded/open-embedded.js";
import { describeStoreContract } from "./contract/describe-store-contract.js";

/** The database's process runs the compiled program. */
const childModule = new URL("../../dist/src/store/embedded/child/main.js", import.meta.url);

describeStoreContract("embedded", async () =>
  createCypherStore(await openEmbedded({ path: null, childModule })),
);
