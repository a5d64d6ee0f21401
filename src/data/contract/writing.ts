import type { CampaignSummary } from '../../domain/campaign.ts';
import { preflightVerdict } from '../../domain/failure.ts';
import { type Action, actions, can, isStatus, launchTypes, statusAfterEditor, statusTable, statuses } from '../../domain/status.ts';
import type { CommandOutcome } from '../data-source.ts';
import { equal, ok, rejects } from './assert.ts';
import { type Subject, skip } from './fixture.ts';

type Tests = Readonly<Record<string, (subject: Subject) => Promise<void>>>;
const hour = 3_600_000;

export const saveTests: Tests = {
  'makes a draft of what it was given': async (subject) => {
    const input = { name: ' Élan <b>"&\u202E\u{1F600} ', description: 'Words', tags: ['a', 'б.1'], segments: [], draft: true } as const;
    const made = await subject.create({ ...input, tags: [...input.tags], segments: [] });
    equal(made.status, 'draft', 'status');
    for (const key of ['name', 'description', 'tags', 'segments'] as const) equal(made[key], input[key], key);
    equal(await subject.source.get(made.id), made, 'read again');
    equal((await subject.find({ search: made.id })).id, made.id, 'found by its id');
  },
  'changes only what it was given': async (subject) => {
    const made = await subject.create({ description: 'Kept', tags: ['kept'] });
    const saved = await subject.source.save(
      { name: 'New name', draft: true },
      { id: made.id, version: made.version, idempotencyKey: subject.key() },
    );
    equal([saved.name, saved.description, saved.tags, saved.template], ['New name', 'Kept', ['kept'], made.template], 'fields');
    if (subject.source.capabilities?.versions) ok(saved.version !== made.version, 'a new version');
  },
  'says which fields are wrong, and makes nothing': async (subject) => {
    const { total } = await subject.source.list({}, { offset: 0, limit: 1 });
    for (const tags of [['_hidden'], ['a', 'b', 'c', 'd'], ['two words'], ['x'.repeat(31)]]) {
      const error = await rejects(subject.create({ tags }), 'invalid');
      ok(
        error.errors?.some(({ pointer }) => pointer.startsWith('/tags')),
        `pointers: ${JSON.stringify(error.errors)}`,
      );
    }
    equal((await subject.source.list({}, { offset: 0, limit: 1 })).total, total, 'campaigns');
  },
  'rejects what is missing to finish': async (subject) => {
    const past = subject.create({ launchType: 'schedule', sendAt: subject.instant(-hour), draft: false });
    await rejects(past, 'invalid');
    await rejects(subject.create({ launchType: 'schedule', sendAt: null, draft: false }), 'invalid');
    await rejects(subject.create({ launchType: null, draft: false }), 'invalid');
  },
  'rejects an edit that started from an older version, and gives the current one': async (subject) => {
    if (!subject.source.capabilities?.versions) return skip('it has no versions');
    const made = await subject.create();
    const save = (name: string) =>
      subject.source.save({ name, draft: true }, { id: made.id, version: made.version, idempotencyKey: subject.key() });
    const newer = await save('First');
    const error = await rejects(save('Second'), 'conflict');
    equal([error.campaign?.name, error.campaign?.version], ['First', newer.version], 'the current campaign');
    equal((await subject.source.get(made.id)).name, 'First', 'nothing was overwritten');
  },
  'refuses before it complains about the version': async (subject) => {
    const running = await subject.find({ statuses: ['running'] });
    const error = await rejects(
      subject.source.save({ name: 'x', draft: false }, { id: running.id, version: 'not-this-one', idempotencyKey: subject.key() }),
      'refused',
    );
    equal(error.code, 'running-locked', 'code');
    await subject.refused(subject.command('delete', { id: running.id, version: 'not-this-one' }), {
      kind: 'refused',
      code: 'running-locked',
    });
  },
  'knows when there is no campaign to change': async ({ source, key }) => {
    await rejects(source.save({ name: 'x', draft: true }, { id: 'no-such-campaign', idempotencyKey: key() }), 'not-found');
  },
  'makes one campaign of one intent': async (subject) => {
    if (!subject.source.capabilities?.idempotency) return skip('it has no idempotency');
    const [idempotencyKey, name] = [subject.key(), `Once ${subject.key()}`];
    const save = () => subject.source.save({ name, channel: 'email', draft: true }, { idempotencyKey });
    const [first, second] = [await save(), await save()];
    equal(second.id, first.id, 'the same campaign');
    equal((await subject.all({ search: name })).length, 1, 'campaigns');
  },
  'makes one campaign although the first answer was lost': async (subject) => {
    if (!subject.source.capabilities?.idempotency) return skip('it has no idempotency');
    const [idempotencyKey, name] = [subject.key(), `Lost ${subject.key()}`];
    const save = () => subject.source.save({ name, channel: 'email', draft: true }, { idempotencyKey });
    subject.control('fail')({ kind: 'network', committed: true });
    await rejects(save(), 'network');
    await save();
    equal((await subject.all({ search: name })).length, 1, 'campaigns');
  },
};

/** Finishing the editor, by launch type. */
export const finishTests: Tests = Object.fromEntries(
  launchTypes.map((launchType) => [
    `finishes a ${launchType} campaign`,
    async (subject: Subject) => {
      const timed = launchType === 'schedule' || launchType === 'recurring';
      const finished = await subject.create({
        launchType,
        ...(timed && { sendAt: subject.instant(2 * hour) }),
        ...(launchType === 'recurring' && { recurrence: { rule: 'FREQ=DAILY', until: null } }),
        draft: false,
      });
      equal([finished.launchType, finished.status], [launchType, statusAfterEditor[launchType]], 'launch type and status');
    },
  ]),
);

/** Every cell of the status table: what is refused gives the table's code, what is allowed does what the table says. */
export const tableTests: Tests = Object.fromEntries(
  statuses.flatMap((status) =>
    (statusTable[status].launchTypes.length ? statusTable[status].launchTypes : [null]).flatMap((launchType) =>
      actions.map((action) => [
        `${action} of a ${status} campaign, launch type ${launchType ?? 'not chosen'}`,
        async (subject: Subject) => {
          const query = { statuses: [status], ...(launchType && { launchTypes: [launchType] }) };
          await checkCell(subject, await subject.find(query, (campaign) => !campaign.allowedActions?.[action]), action);
        },
      ]),
    ),
  ),
);

async function checkCell(subject: Subject, campaign: CampaignSummary, action: Action): Promise<void> {
  const { source } = subject;
  const preflight = action === 'restart' ? preflightVerdict((await source.preflight(campaign.id)).checks) : undefined;
  const verdict = can(campaign, action, subject.context({ preflight }));
  const sendAt = subject.instant(5 * hour);
  if (action === 'edit') {
    // Finishing again what had a time needs one that is still to come.
    const timed = campaign.launchType === 'schedule' || campaign.launchType === 'recurring';
    const input = { description: 'Edited', draft: campaign.status === 'draft', ...(timed && { sendAt }) };
    const edit = source.save(input, { id: campaign.id, version: campaign.version, idempotencyKey: subject.key() });
    if (verdict.ok) equal((await edit).description, 'Edited', 'description');
    else equal((await rejects(edit, 'refused')).code, verdict.code, 'code');
    return;
  }
  const outcome = await subject.command(action, { id: campaign.id, version: campaign.version }, action === 'reschedule' ? { sendAt } : {});
  if (!verdict.ok) {
    await subject.refused(outcome, { kind: 'refused', code: verdict.code });
    equal((await source.get(campaign.id)).version, campaign.version, 'version of what was refused');
    return;
  }
  ok(outcome.ok, `expected it to be done, got ${outcome.ok ? '' : outcome.error.message}`);
  if (action === 'delete') {
    await rejects(source.get(campaign.id), 'not-found');
    return;
  }
  const after = await source.get(outcome.campaign?.id ?? campaign.id);
  if (outcome.campaign) equal(outcome.campaign.status, after.status, 'status in the answer');
  if (action === 'duplicate') checkCopy(campaign, after);
  if (action === 'reschedule') equal(Date.parse(after.sendAt ?? ''), Date.parse(sendAt), 'send time');
  // A start whose preflight does not pass fails the campaign (PRODUCT §1, "By itself").
  if (verdict.to && isStatus(after.status))
    ok([verdict.to, ...(verdict.to === 'running' ? ['failed'] : [])].includes(after.status), `became ${after.status}`);
}

function checkCopy(original: CampaignSummary, copy: CampaignSummary): void {
  ok(copy.id !== original.id, 'a copy has its own id');
  equal([copy.status, copy.sendAt, copy.startedAt, copy.finishedAt, copy.progress], ['draft', null, null, null, null], 'a fresh draft');
  equal([copy.channel, copy.tags], [original.channel, original.tags], 'settings and tags');
  ok(copy.name.includes(original.name.slice(0, 20)), 'named after the original');
}

export const commandTests: Tests = {
  'gives every target its own outcome': async (subject) => {
    const [draft, running] = [await subject.create(), await subject.find({ statuses: ['running'] })];
    const targets = [{ id: draft.id }, { id: running.id }, { id: 'no-such-campaign' }];
    const { outcomes } = await subject.source.execute({ type: 'delete', targets }, { idempotencyKey: subject.key() });
    const said = (outcome: CommandOutcome) => [outcome.id, outcome.ok || [outcome.error.kind, outcome.error.code]];
    equal(
      outcomes.map(said),
      [
        [draft.id, true],
        [running.id, ['refused', 'running-locked']],
        ['no-such-campaign', ['not-found', undefined]],
      ],
      'outcomes',
    );
  },
  'commands what a query matches, but for exceptions': async (subject) => {
    const made = [];
    const tags = [subject.key()];
    for (const name of ['Sweep 1', 'Sweep 2', 'Sweep 3']) made.push(await subject.create({ name, tags }));
    const query = { tags, statuses: ['draft'] };
    const { outcomes } = await subject.source.execute(
      { type: 'delete', targets: { query, except: [made[1]!.id] } },
      { idempotencyKey: subject.key() },
    );
    equal(
      outcomes.map(({ id, ok: done }) => [id, done]).sort(),
      [
        [made[0]!.id, true],
        [made[2]!.id, true],
      ].sort(),
      'outcomes',
    );
    equal(
      (await subject.all(query)).map(({ name }) => name),
      ['Sweep 2'],
      'what is left',
    );
  },
  'reports a stale version as a conflict, with the current campaign': async (subject) => {
    if (!subject.source.capabilities?.versions) return skip('it has no versions');
    const made = await subject.create();
    const newer = await subject.source.save({ name: 'Newer', draft: true }, { id: made.id, idempotencyKey: subject.key() });
    const outcome = await subject.command('delete', { id: made.id, version: made.version });
    await subject.refused(outcome, { kind: 'conflict' });
    equal(outcome.ok || outcome.error.campaign?.version, newer.version, 'the current version');
    ok((await subject.command('delete', { id: made.id, version: newer.version })).ok, 'deleted with the right one');
  },
  'does one intent once': async (subject) => {
    if (!subject.source.capabilities?.idempotency) return skip('it has no idempotency');
    const [idempotencyKey, name] = [subject.key(), `Copied ${subject.key()}`];
    const made = await subject.create({ name });
    const [first, second] = [
      await subject.command('duplicate', made, { idempotencyKey }),
      await subject.command('duplicate', made, { idempotencyKey }),
    ];
    ok(first.ok && second.ok, 'done');
    equal(second.campaign?.id, first.campaign?.id, 'the same copy');
    equal((await subject.all({ search: name })).length, 2, 'campaigns');
  },
  'does one intent once although the answer was lost': async (subject) => {
    if (!subject.source.capabilities?.idempotency) return skip('it has no idempotency');
    const made = await subject.create();
    const idempotencyKey = subject.key();
    subject.control('fail')({ kind: 'timeout', committed: true });
    await rejects(subject.command('delete', made, { idempotencyKey }), 'timeout');
    ok((await subject.command('delete', made, { idempotencyKey })).ok, 'the repetition says it was done');
  },
  'does not move a campaign into the past': async (subject) => {
    const waiting = await subject.schedule(3 * hour);
    const outcome = await subject.command('reschedule', waiting, { sendAt: subject.instant(-hour) });
    ok(!outcome.ok, 'it was moved');
    equal((await subject.source.get(waiting.id)).sendAt, waiting.sendAt, 'send time');
  },
  'stops and restarts': async (subject) => {
    const waiting = await subject.schedule(3 * hour);
    const stopped = await subject.command('stop', waiting);
    equal(stopped.ok && stopped.campaign?.status, 'stopped', 'after stop');
    const again = await subject.command('restart', { id: waiting.id });
    equal(again.ok && again.campaign?.status, 'waiting', 'after restart');
  },
};

/** Time passing, for a source whose clock can be moved. */
export const timeTests: Tests = {
  'starts what is due, and finishes it': async (subject) => {
    const advance = subject.control('advance');
    const waiting = await subject.schedule(hour);
    await advance(hour / 2);
    equal((await subject.source.get(waiting.id)).status, 'waiting', 'before its time');
    await advance(hour);
    const started = await subject.source.get(waiting.id);
    ok(started.startedAt !== null && (started.status === 'running' || started.status === 'done'), `is ${started.status} after its time`);
    for (let tries = 0; tries < 48 && (await subject.source.get(waiting.id)).status === 'running'; tries += 1) await advance(hour);
    equal((await subject.source.get(waiting.id)).status, 'done', 'in the end');
  },
  'never restarts what is overdue': async (subject) => {
    const advance = subject.control('advance');
    const waiting = await subject.schedule(hour);
    ok((await subject.command('stop', waiting)).ok, 'stopped');
    await advance(2 * hour);
    await subject.refused(subject.command('restart', { id: waiting.id }), { kind: 'refused', code: 'launch-time-passed' });
    equal((await subject.source.get(waiting.id)).status, 'stopped', 'status');
  },
  'fails, with reasons, what cannot start': async (subject) => {
    const advance = subject.control('advance');
    const made = await subject.schedule(hour);
    const broken = await subject.source
      .save({ template: null, draft: false }, { id: made.id, idempotencyKey: subject.key() })
      .catch(() => skip('it never keeps a campaign without a template'));
    await advance(2 * hour);
    const failed = await subject.source.get(broken.id);
    equal(failed.status, 'failed', 'status');
    ok(
      failed.failureReasons.some(({ code }) => code === 'template-missing'),
      'its reason',
    );
  },
};
