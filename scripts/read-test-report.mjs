import { readFileSync } from "node:fs";

/**
 * Count the tests of a Vitest JSON report. A file that could not even be loaded counts as one
 * failure, and so does a run that left no report.
 * @param {string} path
 */
export function readTestReport(path) {
  let report;
  try {
    report = JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
  const broken = report.testResults.filter(
    (file) => file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed"),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}
