import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { areDependenciesCurrent } from '../../scripts/ensure-deps.mjs';

describe('areDependenciesCurrent', () => {
  const wanted = { '': {}, 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '1.0.0', optional: true } };

  it('accepts the same versions, without optional packages', () => {
    assert.equal(areDependenciesCurrent(wanted, { 'node_modules/a': { version: '1.0.0' } }), true);
  });

  it('refuses an absent or empty node_modules', () => {
    assert.equal(areDependenciesCurrent(wanted, {}), false);
  });

  it('refuses another version', () => {
    assert.equal(areDependenciesCurrent(wanted, { 'node_modules/a': { version: '1.0.1' } }), false);
  });
});
