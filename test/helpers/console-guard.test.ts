import { expect } from 'chai';
import { expectConsole } from './console-guard.ts';

describe('expectConsole', () => {
  it('catches a warning and keeps it from the output', () => {
    const messages = expectConsole(/^once .* thing/);
    console.warn('once', { a: 1 }, 'thing');
    expect(messages).to.deep.equal(['once {"a":1} thing']);
  });

  it('catches an unhandled rejection and an uncaught error', async () => {
    const messages = expectConsole('soft');
    void Promise.reject(new Error('soft rejection'));
    setTimeout(() => {
      throw new Error('soft error');
    });
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(messages).to.have.members(['Error: soft rejection', 'Error: soft error']);
  });

  it('counts', () => {
    expectConsole('twice', { times: 2 });
    expectConsole('never', { times: 'any' });
    console.error('twice');
    console.error('twice');
  });
});
