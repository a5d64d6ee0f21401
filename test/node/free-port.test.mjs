import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { describe, it } from 'node:test';
import { freePort } from '../../scripts/free-port.mjs';

describe('freePort', () => {
  it('gives a port that can be had', async () => {
    const server = createServer().listen(await freePort());
    await once(server, 'listening');
    server.close();
  });

  it('gives another to each of two who ask at once', async () => {
    const [one, other] = await Promise.all([freePort(), freePort()]);
    assert.notEqual(one, other);
  });
});
