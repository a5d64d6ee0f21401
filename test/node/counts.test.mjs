import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { countTests } from '../../scripts/wtr-counts.mjs';

const test = (passed, skipped = false) => ({ name: 'x', passed, skipped });
const session = (passed, tests, suites = []) => ({ passed, testResults: { name: '', tests, suites } });

describe('countTests', () => {
  it('counts the tests of nested suites', () => {
    const inner = { name: 'inner', tests: [test(true), test(false), test(false, true)], suites: [] };
    assert.deepEqual(countTests([session(false, [test(true)], [inner])]), { passed: 2, failed: 1, skipped: 1, files: 1 });
  });

  it('counts a file that could not run as one failure', () => {
    assert.deepEqual(countTests([{ passed: false }]), { passed: 0, failed: 1, skipped: 0, files: 1 });
  });

  it('counts a failed hook after passing tests as one failure', () => {
    assert.deepEqual(countTests([session(false, [test(true)])]), { passed: 1, failed: 1, skipped: 0, files: 1 });
  });
});
