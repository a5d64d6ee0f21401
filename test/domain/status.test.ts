import { expect } from 'chai';
import type { CampaignSummary } from '../../src/domain/campaign.ts';
import {
  type Action,
  type ActionContext,
  type LaunchType,
  type Status,
  type StatusEvent,
  actions,
  can,
  events,
  isOverdue,
  launchTypes,
  quickGroups,
  refusalCodes,
  statusAfterEditor,
  statusAfterEvent,
  statuses,
  statusTable,
} from '../../src/domain/status.ts';

const now = '2026-12-01T12:00:00Z';
const past = '2026-12-01T11:00:00Z';
const future = '2026-12-02T10:00:00Z';

const campaign = (patch: Partial<CampaignSummary>): CampaignSummary => ({
  id: 'c1',
  name: 'Sale',
  channel: 'email',
  status: 'draft',
  launchType: null,
  sendAt: null,
  recurrence: null,
  createdAt: '2026-11-01T00:00:00Z',
  updatedAt: '2026-11-01T00:00:00Z',
  startedAt: null,
  finishedAt: null,
  tags: [],
  version: '1',
  progress: null,
  ...patch,
});

const isTimed = (launchType: LaunchType | null) => launchType === 'schedule' || launchType === 'recurring';
const timed = (status: Status, launchType: LaunchType | null, sendAt: string | null = isTimed(launchType) ? future : null) =>
  campaign({ status, launchType, sendAt, recurrence: launchType === 'recurring' ? { rule: 'FREQ=WEEKLY', until: null } : null });

/**
 * PRODUCT §1, transcribed on its own, so that the code's table can be wrong.
 * `yes`, `→ status`, or the refusal; `timed` means: for schedule and recurring, else `no-send-time`; `checked`: once the preflight passes.
 */
const product = `
status  | launch types                     | launch                   | stop            | restart            | edit           | reschedule     | duplicate | delete         | in calendar | group
draft   | -                                | launch-type-not-selected | nothing-to-stop | nothing-to-restart | yes            | no-send-time   | yes       | yes            | no          | draft
ready   | manual                           | → running                | nothing-to-stop | nothing-to-restart | yes            | no-send-time   | yes       | yes            | no          | active
waiting | schedule, recurring              | launches-by-itself       | → stopped       | nothing-to-restart | yes            | yes            | yes       | yes            | yes         | active
running | now, manual, schedule, recurring | running-locked           | running-locked  | running-locked     | running-locked | running-locked | yes       | running-locked | yes         | active
stopped | schedule, recurring              | restart-instead          | nothing-to-stop | → waiting          | yes            | yes            | yes       | yes            | yes         | stopped
done    | now, manual, schedule, recurring | done-locked              | done-locked     | done-locked        | done-locked    | done-locked    | yes       | yes            | yes         | done
failed  | now, manual, schedule, recurring | restart-instead          | nothing-to-stop | checked            | yes            | timed          | yes       | yes            | dated       | failed
`;
const [header = [], ...rows] = product
  .trim()
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()));
const table = rows.map((cells) => Object.fromEntries(cells.map((cell, index) => [header[index], cell])) as Record<string, string>);
const launchTypesOf = (row: Record<string, string>): (LaunchType | null)[] =>
  row['launch types'] === '-' ? [null] : (row['launch types']!.split(', ') as LaunchType[]);

const afterEditor: Record<LaunchType, Status> = { manual: 'ready', schedule: 'waiting', recurring: 'waiting', now: 'running' };

function expectedVerdict(cell: string, launchType: LaunchType | null, preflight: ActionContext['preflight']): object {
  if (cell === 'yes') return { ok: true };
  if (cell.startsWith('→')) return { ok: true, to: cell.slice(2) };
  if (cell === 'timed') return isTimed(launchType) ? { ok: true } : { ok: false, code: 'no-send-time' };
  if (cell !== 'checked') return { ok: false, code: cell };
  if (preflight === undefined) return { ok: false, code: 'preflight-pending' };
  return preflight === 'fail' ? { ok: false, code: 'preflight-failed' } : { ok: true, to: afterEditor[launchType!] };
}

describe('status', () => {
  it('has the rows of the product, in its order', () => {
    expect(table.map((row) => row['status'])).to.deep.equal([...statuses]);
    expect(header.filter((name) => (actions as readonly string[]).includes(name))).to.deep.equal([...actions]);
  });

  for (const row of table) {
    const status = row['status'] as Status;
    it(`${status}: launch types, group and calendar`, () => {
      expect(statusTable[status].launchTypes).to.deep.equal(launchTypesOf(row).filter((type) => type !== null));
      expect(statusTable[status].group).to.equal(row['group']);
      expect(statusTable[status].inCalendar).to.equal(row['in calendar'] === 'dated' ? 'dated' : row['in calendar'] === 'yes');
    });

    for (const launchType of launchTypesOf(row)) {
      for (const action of actions) {
        for (const preflight of ['pass', 'fail', undefined] as const) {
          it(`${status}, ${launchType ?? 'no launch type'}, ${action}, preflight ${preflight ?? 'unknown'}`, () => {
            const subject = timed(status, launchType);
            const context = { now, preflight };
            const own = expectedVerdict(row[action]!, launchType, preflight);
            expect(can(subject, action, context)).to.deep.equal(own);

            expect(can(subject, action, { ...context, permissions: { [action]: true } }), 'permitted').to.deep.equal(own);
            const denied = { ...context, permissions: { [action]: false } };
            expect(can(subject, action, denied), 'not permitted').to.deep.equal({ ok: false, code: 'not-permitted' });

            const refused = { ...subject, allowedActions: { [action]: 'quota-used-up' } };
            expect(can(refused, action, context), 'refused by the backend').to.deep.equal({ ok: false, code: 'quota-used-up' });
            const granted = { ...subject, allowedActions: { [action]: true as const } };
            expect(can(granted, action, context), 'granted by the backend').to.include({ ok: true });
            expect(can(granted, action, denied), 'granted, but not permitted').to.deep.equal({ ok: false, code: 'not-permitted' });
            const other = { ...subject, allowedActions: { [action === 'edit' ? 'stop' : 'edit']: 'quota-used-up' } };
            expect(can(other, action, context), 'another action listed').to.deep.equal(own);
          });
        }
      }
    }
  }

  it('refuses everything on what a newer backend invented, unless that backend grants it', () => {
    const strangers = {
      'unknown-status': campaign({ status: 'archived' }),
      'unknown-channel': campaign({ channel: 'fax' }),
      'unknown-launch-type': campaign({ status: 'waiting', launchType: 'triggered' }),
    };
    for (const [code, subject] of Object.entries(strangers)) {
      for (const action of actions) {
        expect(can(subject, action, { now }), code).to.deep.equal({ ok: false, code });
        expect(can({ ...subject, allowedActions: { [action]: true } }, action, { now }), code).to.include({ ok: true });
        expect(can({ ...subject, allowedActions: { [action]: 'asleep' } }, action, { now }), code).to.deep.equal({
          ok: false,
          code: 'asleep',
        });
      }
    }
  });

  it('is not fooled by names of object methods', () => {
    for (const status of ['constructor', '__proto__', 'toString'])
      expect(can(campaign({ status }), 'edit', { now })).to.deep.equal({ ok: false, code: 'unknown-status' });
  });

  it('gives only known codes of its own', () => {
    for (const status of statuses)
      for (const rule of Object.values(statusTable[status].actions)) if (typeof rule === 'string') expect(refusalCodes).to.include(rule);
  });

  it('takes a campaign from the editor to where its launch type leads', () => {
    for (const launchType of launchTypes) expect(statusAfterEditor[launchType]).to.equal(afterEditor[launchType]);
  });

  it('changes by itself only as the product says', () => {
    const expected = `
due: waiting → running
start-failed: waiting → failed
start-failed: ready → failed
finished: running → done
occurrence-finished: running → waiting`;
    const seen = events.flatMap((event: StatusEvent) =>
      statuses.flatMap((status) => {
        const to = statusAfterEvent(status, event);
        return to ? [`${event}: ${status} → ${to}`] : [];
      }),
    );
    expect(seen.sort()).to.deep.equal(expected.trim().split('\n').sort());
  });

  it('has the quick groups of the list', () => {
    expect(quickGroups).to.deep.equal({ all: [], active: ['ready', 'waiting', 'running'], draft: ['draft'], stopped: ['stopped'] });
  });

  describe('a send time that has passed', () => {
    const restart = (subject: CampaignSummary, context: Partial<ActionContext> = {}) =>
      can(subject, 'restart' as Action, { now, ...context });
    const passed = { ok: false, code: 'launch-time-passed' };

    it('keeps a stopped campaign from restarting, to the very millisecond', () => {
      expect(restart(timed('stopped', 'schedule', past))).to.deep.equal(passed);
      expect(restart(timed('stopped', 'schedule', now))).to.deep.equal(passed);
      expect(restart(timed('stopped', 'schedule', '2026-12-01T12:00:00.001Z'))).to.deep.equal({ ok: true, to: 'waiting' });
      expect(restart(timed('stopped', 'schedule', null)), 'none at all').to.deep.equal(passed);
    });

    it('keeps a failed one from restarting, even when the preflight passes', () => {
      expect(restart(timed('failed', 'schedule', past), { preflight: 'pass' })).to.deep.equal(passed);
      expect(restart(timed('failed', 'manual', null), { preflight: 'pass' })).to.deep.equal({ ok: true, to: 'ready' });
    });

    it('passes for a recurring one with its last occurrence', () => {
      const weekly = timed('stopped', 'recurring', past);
      expect(restart(weekly)).to.deep.equal({ ok: true, to: 'waiting' });
      expect(restart(weekly, { nextSendAt: future })).to.deep.equal({ ok: true, to: 'waiting' });
      expect(restart(weekly, { nextSendAt: null })).to.deep.equal(passed);
      expect(restart({ ...weekly, recurrence: { rule: 'FREQ=WEEKLY', until: past } })).to.deep.equal(passed);
      expect(restart({ ...weekly, recurrence: { rule: 'FREQ=WEEKLY', until: future } })).to.deep.equal({ ok: true, to: 'waiting' });
      expect(restart({ ...weekly, recurrence: null })).to.deep.equal(passed);
    });

    it('raises the alert on stopped and on waiting campaigns, and on no others', () => {
      const overdue = statuses.filter((status) => isOverdue(timed(status, 'schedule', past), { now }));
      expect(overdue).to.deep.equal(['waiting', 'stopped']);
      for (const status of statuses) expect(isOverdue(timed(status, 'schedule', future), { now }), status).to.equal(false);
      for (const launchType of ['now', 'manual', null] as const)
        expect(isOverdue(timed('waiting', launchType, past), { now })).to.equal(false);
    });
  });
});
