// What the script-tag build leaves out within modules of packages: it is there, and what we ask for is the same without it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { Visitor, parseSync } from 'oxc-parser';
import { filesUnder, root } from '../../scripts/run.mjs';
import { leanPackage, unasked } from '../../scripts/without-unasked.mjs';
import { leanPlugins, load } from './support/lean-module.mjs';

describe('what the script-tag build leaves out within modules', () => {
  for (const file of new Set(unasked.map((rule) => rule.file)))
    it(`${file} still has all of it`, () => {
      const code = readFileSync(join(root, file), 'utf8');
      assert.ok(leanPackage(file, code).length < code.length);
      assert.throws(() => leanPackage(file, ''), /has changed/);
    });

  it('takes from Lit nothing that templates and properties need', () => {
    const files = ['src', 'node_modules/@vaadin/grid/src', 'node_modules/@vaadin/component-base/src'].flatMap((folder) =>
      filesUnder(folder, folder === 'src' ? '.ts' : '.js'),
    );
    const bound = '\0';
    const templates = files.flatMap((file) => {
      const code = readFileSync(join(root, file), 'utf8');
      assert.doesNotMatch(code, /\b(?:mathml`|useDefault\b)/, file);
      const found = [];
      const TaggedTemplateExpression = ({ tag, quasi }) =>
        void (/^(?:html|svg)$/.test(tag.name) && found.push(quasi.quasis.map(({ value }) => value.raw).join(bound)));
      if (/\b(?:html|svg)`/.test(code)) new Visitor({ TaggedTemplateExpression }).visit(parseSync(file, code).program);
      return found;
    });
    assert.ok(templates.some((text) => text.includes('<textarea')));
    for (const text of templates) assert.doesNotMatch(text, /<!--|<(?:script|style|title)\b|<textarea\b[^>]*>(?!<\/textarea>)/i);
  });

  it('leaves reading of answers as it was', async () => {
    const [whole, lean] = await Promise.all([load('src/data/wire.ts', []), load('src/data/wire.ts', leanPlugins())]);
    const good = {
      id: 'a',
      name: 'A',
      status: 'waiting',
      channel: 'email',
      launchType: 'schedule',
      sendAt: '2026-11-10T09:00:00Z',
      createdAt: '2026-11-01T09:00:00Z',
      updatedAt: '2026-11-01T09:00:00Z',
      version: '1',
      recurrence: null,
      startedAt: null,
      finishedAt: null,
      progress: null,
      tags: [],
      surplus: 1,
      ['__proto__']: { polluted: true },
    };
    const bad = [null, 1, 'x', [], { ...good, id: '' }, { ...good, sendAt: 'soon' }, { ...good, tags: [1] }, { ...good, name: undefined }];
    const bodies = {
      readPage: [{ items: [good, ...bad], total: 9, asOf: '2026-11-10T09:00:00Z', counts: { waiting: 1 } }, { items: [] }, null, 'text'],
      readOccurrences: [{ items: bad, asOf: '2026-11-10T09:00:00Z' }],
      readAccount: [{}, { timeZone: 'Europe/Kyiv', locale: 'en' }],
      readStatistics: [[], [{ id: 'a' }], {}],
      readDetails: [good, { ...good, recurrence: { rule: '' } }],
      readReport: [
        {
          outcomes: [
            { id: 'a', ok: true, campaign: good },
            { id: 'b', ok: false, error: {} },
          ],
        },
        { outcomes: [{ id: 'a' }] },
      ],
      readChange: [
        { type: 'resync' },
        { type: 'removed', id: '' },
        { type: 'removed', id: 'a' },
        { type: 'connection', live: 1 },
        { type: 'new' },
      ],
      readCommand: [
        { type: 'stop', targets: [{ id: 'a' }] },
        { type: 'stop', targets: { query: {} } },
        { type: 'fly', targets: 1 },
      ],
      readInput: [{}, { name: 'A', tags: Array.from({ length: 99 }, () => 'x') }, { tags: ['_no', 'yes'] }],
    };
    const plain = (_, value) => (value instanceof Error ? [value.kind, value.message, value.errors] : value);
    const attempt = async (module, name, body) => {
      const answer = await Promise.resolve(structuredClone(body))
        .then((copy) => module[name](copy, 'GET /x'))
        .catch((error) => error);
      return JSON.stringify(answer, plain);
    };
    for (const [name, all] of Object.entries(bodies))
      for (const body of all) {
        assert.equal(await attempt(lean, name, body), await attempt(whole, name, body), `${name} ${JSON.stringify(body)}`);
      }
    const page = await lean.readPage(structuredClone(bodies.readPage[0]), 'GET /x');
    assert.deepEqual([page.items.length, page.unreadable.length], [1, bad.length]);
  });

  it('leaves asking as it was: once for all who ask, aborted by the last to leave, remembered, forgotten, and again after a failure', async () => {
    const [whole, lean] = await Promise.all([load('src/state/reads.ts', []), load('src/state/reads.ts', leanPlugins())]);
    const ports = {
      clock: { now: () => 0, schedule: () => () => {} },
      random: () => 0,
      isOnline: () => true,
      circuit: { notBefore: 0, isOpen: () => true, succeeded() {}, failed() {} },
    };
    const story = async ({ Reads }) => {
      const told = [];
      const reads = new Reads(ports);
      const open = [];
      const ask = (key, signal) => {
        const answer = reads.run(
          [key],
          (given) =>
            new Promise((resolve, reject) => {
              told.push(`asked ${key}`);
              given.addEventListener('abort', () => (told.push(`aborted ${key}`), reject(given.reason)));
              open.push({ resolve, reject });
            }),
          signal,
        );
        return answer.then(
          (value) => told.push(`${key}: ${value}`),
          ({ name, kind }) => told.push(`${key}: ${kind ?? name}`),
        );
      };
      const turn = () => new Promise((done) => setTimeout(done));
      const both = [ask('a'), ask('a')];
      await turn();
      open.at(-1).resolve('one');
      await Promise.all(both);
      told.push(reads.cached(['a']));
      const [first, second] = [new AbortController(), new AbortController()];
      const left = [ask('b', first.signal), ask('b', second.signal)];
      await turn();
      first.abort();
      await turn();
      told.push('one left');
      second.abort();
      const again = ask('b');
      await Promise.all(left);
      await turn();
      open.at(-1).resolve('two');
      await again;
      const failing = ask('a');
      await turn();
      open.at(-1).reject(Object.assign(new Error('no'), { kind: 'server' }));
      await failing;
      told.push(reads.cached(['a']));
      reads.release(['a']);
      reads.forget();
      told.push(reads.cached(['a']), reads.cached(['b']));
      await turn();
      const renewal = new AbortController();
      const renewed = ask('b', renewal.signal);
      await turn();
      renewal.abort();
      await renewed;
      told.push(reads.cached(['b']));
      const [tired, deaf] = [new AbortController(), []];
      const late = reads.run(['d'], () => new Promise((resolve) => deaf.push(resolve)), tired.signal).catch(({ name }) => told.push(name));
      await turn();
      tired.abort();
      await late;
      const next = ask('d');
      await turn();
      open.at(-1).resolve('new');
      await next;
      deaf[0]('old');
      await turn();
      told.push(reads.cached(['d']));
      const kept = ask('e');
      await turn();
      reads.release(['e']);
      reads.forget();
      open.at(-1).resolve('kept');
      await kept;
      told.push(reads.cached(['e']));
      told.push(await reads.run(['none'], async () => undefined).catch(({ name }) => `none: ${name}`));
      const stopped = ask('c');
      await turn();
      reads.stop();
      await stopped;
      for (let count = 0; count < 150; count++) await reads.run(['many', count, undefined], async () => count);
      told.push(reads.cached(['e']), reads.cached(['many', 40, undefined]), reads.cached(['many', 140, undefined]));
      return told;
    };
    const told = await story(lean);
    assert.deepEqual(told, await story(whole));
    assert.deepEqual(told.slice(0, 4), ['asked a', 'a: one', 'a: one', 'one']);
    assert.deepEqual(told.slice(-3), [undefined, undefined, 140]);
  });

  it('leaves the live feed as it was, however its text comes in pieces', async () => {
    const source = 'node_modules/eventsource-parser/dist/index.js';
    const [whole, lean] = await Promise.all([load(source, []), load(source, leanPlugins())]);
    const hear = ({ createParser }, pieces) => {
      const heard = [];
      const parser = createParser({
        onEvent: ({ data }) => heard.push(['event', data]),
        onId: (id) => heard.push(['id', id]),
        onRetry: (delay) => heard.push(['retry', delay]),
        onError: ({ type }) => type === 'max-buffer-size-exceeded' && heard.push(['too long']),
        maxBufferSize: 40,
      });
      for (const piece of pieces) if (!heard.some(([what]) => what === 'too long')) parser.feed(piece);
      return heard;
    };
    const texts = [
      'id: 1\ndata: one\n\n: comment\n\nevent: change\ndata:two\ndata: lines\n\nid\ndata\n\n',
      'retry: 500\r\nretry: soon\r\nid: a:b\r\ndata:  three\r\n\r\nfield: x\r\nevents: y\r\ndatabase: z\r\ndata: four\r\n\r\n',
      'data: five\r\rid: \0\rdata: six\r\rid:\r\revent\rnothing\rdata: seven',
      `data: ${'long '.repeat(9)}\r\n\r\ndata: never\r\n\r\n`,
    ];
    for (const text of texts)
      for (let first = 0; first < text.length; first++)
        for (const second of [first, first + 1, first + 7, text.length]) {
          const pieces = [text.slice(0, first), text.slice(first, second), text.slice(second)];
          assert.deepEqual(hear(lean, pieces), hear(whole, pieces), JSON.stringify(pieces));
        }
    assert.deepEqual(hear(lean, [texts[0]]).slice(0, 3), [
      ['id', '1'],
      ['event', 'one'],
      ['event', 'two\nlines'],
    ]);
  });
});
