import { type ErrorKind, errorKinds } from '../../domain/errors.ts';
import type { CampaignChange, CommandReport } from '../data-source.ts';
import { equal, ok, reasonOf, rejects, until } from './assert.ts';
import { calls } from './calls.ts';
import { type Subject, skip } from './fixture.ts';

type Tests = Readonly<Record<string, (subject: Subject) => Promise<void>>>;

/** What some kinds of error carry along. */
const carried: Readonly<Partial<Record<ErrorKind, object>>> = {
  refused: { code: 'running-locked' },
  invalid: { errors: [{ pointer: '/name', message: 'Too long' }] },
  'rate-limited': { retryAfter: 7 },
};

export const errorTests: Tests = Object.fromEntries(
  errorKinds.map((kind) => [
    `rejects with ${kind}, whatever the method`,
    async (subject: Subject) => {
      const fail = subject.control('fail');
      const { id } = await subject.find({});
      for (const [name, call] of Object.entries(calls)) {
        if (name === 'account' && !subject.source.account) continue;
        fail({ kind, ...carried[kind] });
        // One command on one target may report what is wrong with it either way.
        const isOutcome = name === 'execute' && (kind === 'refused' || kind === 'conflict');
        const error = await (isOutcome ? failureOf(call(subject.source, id), kind) : rejects(call(subject.source, id), kind));
        for (const [key, value] of Object.entries(carried[kind] ?? {}))
          equal((error as unknown as Record<string, unknown>)[key], value, `${key} of ${name}`);
      }
    },
  ]),
);

async function failureOf(promise: Promise<unknown>, kind: ErrorKind): Promise<unknown> {
  const error = await promise.then(
    (report) => (report as CommandReport).outcomes.find((outcome) => !outcome.ok)?.error,
    (reason: unknown) => reason,
  );
  equal((error as { kind?: unknown } | undefined)?.kind, kind, 'kind');
  return error;
}

export const abortTests: Tests = {
  'rejects what was given up before, and does nothing': async (subject) => {
    const { id } = await subject.find({});
    const { total } = await subject.source.list({}, { offset: 0, limit: 1 });
    for (const [name, call] of Object.entries(calls)) {
      if (name === 'account' && !subject.source.account) continue;
      const reason = await reasonOf(call(subject.source, id, { signal: AbortSignal.abort() }));
      equal((reason as Error | null)?.name, 'AbortError', name);
    }
    equal((await subject.source.list({}, { offset: 0, limit: 1 })).total, total, 'campaigns');
  },
  'rejects what is given up under way': async (subject) => {
    const { id } = await subject.find({});
    for (const [name, call] of Object.entries(calls)) {
      const controller = new AbortController();
      const reason = call(subject.source, id, { signal: controller.signal }).then(
        () => null,
        (error: unknown) => error,
      );
      controller.abort();
      // An answer that was faster than the caller is no fault.
      const settled = await reason;
      ok(settled === null || (settled as Error).name === 'AbortError', `${name} rejected with ${String(settled)}`);
    }
  },
};

/** Listens, and changes a campaign until the change is heard: a feed may take a while to be there. */
async function listen(subject: Subject) {
  const { source } = subject;
  if (!source.subscribe) return skip('it has no live feed');
  const heard: CampaignChange[] = [];
  const end = source.subscribe((change) => heard.push(change));
  const { id } = await subject.create({ name: 'Heard' });
  const isHeard = () => heard.some((change) => change.type === 'changed' && change.campaign.id === id);
  for (let round = 0; round < 5 && !(await until(isHeard, 30)); round += 1) {
    await source.save({ description: `Round ${round}`, draft: true }, { id, idempotencyKey: subject.key() });
  }
  return { id, heard, isHeard, end };
}

export const liveTests: Tests = {
  'tells of changes and removals, and of nothing once unsubscribed': async (subject) => {
    const { id, heard, isHeard, end } = await listen(subject);
    try {
      ok(isHeard(), `no change was heard, but ${JSON.stringify(heard)}`);
      ok((await subject.command('delete', { id })).ok, 'deleted');
      ok(await until(() => heard.some((change) => change.type === 'removed' && change.id === id)), 'no removal was heard');
    } finally {
      end();
      end();
    }
    const count = heard.length;
    await subject.create({ name: 'Unheard' });
    await until(() => heard.length > count, 5);
    equal(heard.length, count, 'changes after the end');
  },
  'tells every subscriber the same': async (subject) => {
    const [one, other] = [await listen(subject), await listen(subject)];
    try {
      const { id } = await subject.create({ name: 'For both' });
      const knows = (heard: readonly CampaignChange[]) => heard.some((change) => change.type === 'changed' && change.campaign.id === id);
      ok(await until(() => knows(one.heard) && knows(other.heard)), 'one of them heard nothing');
      one.end();
      const last = await subject.create({ name: 'For the other' });
      ok(
        await until(() => other.heard.some((change) => change.type === 'changed' && change.campaign.id === last.id)),
        'the other heard nothing any more',
      );
    } finally {
      one.end();
      other.end();
    }
  },
  'gives versions that tell new from old': async (subject) => {
    const { id, heard, end } = await listen(subject);
    try {
      const saved = await subject.source.save({ name: 'Newest', draft: true }, { id, idempotencyKey: subject.key() });
      const isThere = () => heard.some((change) => change.type === 'changed' && change.campaign.version === saved.version);
      ok(await until(isThere), 'the change carries the version of the answer');
    } finally {
      end();
    }
  },
};
