// A reporter that writes how many tests passed, failed and were skipped to a JSON file.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

function* testsOf(suite) {
  yield* suite.tests;
  for (const child of suite.suites) yield* testsOf(child);
}

/** Counts the tests of finished sessions. A file that could not run, or a hook that failed, counts as one failure. */
export function countTests(sessions) {
  const counts = { passed: 0, failed: 0, skipped: 0, files: sessions.length };
  for (const session of sessions) {
    let failedHere = 0;
    for (const test of session.testResults ? testsOf(session.testResults) : []) {
      if (test.skipped) counts.skipped += 1;
      else if (test.passed) counts.passed += 1;
      else failedHere += 1;
    }
    if (failedHere === 0 && !session.passed) failedHere = 1;
    counts.failed += failedHere;
  }
  return counts;
}

export function countsReporter(file) {
  return {
    onTestRunFinished({ sessions }) {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, `${JSON.stringify(countTests([...sessions]))}\n`);
    },
  };
}
