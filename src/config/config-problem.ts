/** Something wrong with one value of one source. */
export interface ConfigProblem {
  /** Where it came from: `--port`, `NEWSGRAPH_PORT`, `port in /data/newsgraph.yaml`. */
  readonly source: string;
  /** What is wrong and what is allowed, to follow the source. */
  readonly message: string;
}
