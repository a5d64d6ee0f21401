import { expect } from 'chai';
import * as fc from 'fast-check';
import { createManualClock } from '../../mocks/clock.ts';
import { createSimulation } from '../../mocks/simulation.ts';
import { commandTypes } from '../../src/data/data-source.ts';
import { type CampaignDetails, type CampaignInput, campaignDetailsSchema } from '../../src/domain/campaign.ts';
import { isCampaignError } from '../../src/domain/errors.ts';
import { compareCampaigns } from '../../src/domain/query.ts';
import { type Status, actions, can, launchTypes, statusTable, statuses } from '../../src/domain/status.ts';
import { day, hour, minute, start, strike } from './support.ts';

const moves = fc.oneof(
  fc.record({
    type: fc.constant('command' as const),
    command: fc.constantFrom(...commandTypes),
    nth: fc.nat(40),
    ahead: fc.integer({ min: -3, max: 100 }),
  }),
  fc.record({
    type: fc.constant('save' as const),
    nth: fc.option(fc.nat(40)),
    launchType: fc.constantFrom(...launchTypes, null),
    draft: fc.boolean(),
    ahead: fc.integer({ min: -3, max: 100 }),
    rule: fc.constantFrom('FREQ=DAILY', 'FREQ=HOURLY;COUNT=3', 'FREQ=WEEKLY;BYDAY=TU'),
    hasTemplate: fc.boolean(),
  }),
  fc.record({ type: fc.constant('wait' as const), ms: fc.constantFrom(1, 1_000, minute, hour, day, 9 * day) }),
  fc.record({ type: fc.constant('jump' as const), ms: fc.constantFrom(hour, 3 * day) }),
  fc.record({ type: fc.constant('break' as const), isBroken: fc.boolean() }),
);

/** What holds of every campaign at every moment. */
function checkOne(campaign: CampaignDetails, now: number): void {
  expect(campaignDetailsSchema.safeParse(campaign).success, JSON.stringify(campaign)).to.equal(true);
  const { status, launchType, sendAt, progress, failureReasons, startedAt, finishedAt } = campaign;
  const row = statusTable[status as Status];
  // A draft may remember what was chosen in the editor.
  if (status !== 'draft') expect(row.launchTypes, `${status} ${launchType}`).to.include(launchType);
  expect(progress !== null, 'progress while running').to.equal(status === 'running');
  if (progress) expect(progress.sent).to.be.at.most(progress.total);
  expect(failureReasons.length > 0, `${status} has reasons`).to.equal(status === 'failed');
  if (status === 'waiting') expect(Date.parse(sendAt!), 'a waiting one has its time ahead').to.be.above(now);
  if (launchType === 'recurring' && status !== 'draft') expect(campaign.recurrence).to.not.equal(null);
  if (status === 'running' || status === 'done') expect(Date.parse(startedAt!)).to.be.at.most(now);
  if (status === 'done') expect(Date.parse(finishedAt!)).to.be.at.most(now);
}

/** Statuses one move, and the time it takes, may lead to. */
const successors = new Map<string, readonly string[]>(
  Object.entries({
    draft: ['ready', 'waiting', 'running', 'failed', 'done'],
    ready: ['running', 'failed', 'done', 'draft', 'waiting'],
    waiting: ['running', 'failed', 'done', 'stopped', 'draft', 'ready'],
    running: ['done', 'waiting', 'failed'],
    stopped: ['waiting', 'draft', 'ready', 'running', 'failed', 'done'],
    done: [],
    failed: ['draft', 'ready', 'waiting', 'running', 'done'],
  }),
);

describe('simulation: laws', () => {
  afterEach(strike);

  it('never leaves the status table, whatever is done and however time passes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(moves, { minLength: 1, maxLength: 40 }), async (steps) => {
        const clock = createManualClock(start);
        const simulation = createSimulation({ seed: 'every-status', clock, messagesPerSecond: 500 });
        const all = () => simulation.list({}, { offset: 0, limit: 1_000 });
        const at = (hours: number) => new Date(clock.now() + hours * hour).toISOString();
        let before = new Map((await all()).items.map((each) => [each.id, each]));
        for (const [n, step] of steps.entries()) {
          const { items } = await all();
          const target = 'nth' in step && step.nth !== null ? items[(step.nth * 7) % Math.max(1, items.length)] : undefined;
          const seen = target && simulation.campaign(target.id)!;
          if (step.type === 'wait') clock.advance(step.ms);
          if (step.type === 'jump') clock.jumpTo(new Date(clock.now() + step.ms).toISOString());
          if (step.type === 'break') simulation.setResource('template', 'tpl-1', step.isBroken ? 'deleted' : 'ok');
          if (step.type === 'command' && target) {
            const command = { type: step.command, targets: [{ id: target.id }], sendAt: at(step.ahead) };
            const { outcomes } = await simulation.execute(command, { idempotencyKey: `${n}` });
            const { ok, ...rest } = outcomes[0]!;
            // Client and server give the same answer, because both ask the domain.
            const verdict = can(seen!, step.command, { now: at(0) });
            if (!verdict.ok && verdict.code !== 'preflight-pending' && !(seen!.launchType === 'recurring' && step.command === 'restart'))
              expect([ok, 'error' in rest && rest.error?.code]).to.deep.equal([false, verdict.code]);
            if (!ok && step.command !== 'delete')
              expect(simulation.campaign(target.id)!.version, 'refused, so unchanged').to.equal(seen!.version);
          }
          if (step.type === 'save') {
            const { launchType, draft, rule, ahead, hasTemplate } = step;
            const input: CampaignInput = { name: 'Saved', launchType, draft, sendAt: at(ahead), recurrence: { rule, until: null } };
            const template = hasTemplate ? { id: 'tpl-1', name: 'Welcome' } : null;
            const options = { idempotencyKey: `${n}`, ...(target && { id: target.id }) };
            await simulation.save({ ...input, template, ...(!target && { channel: 'email' }) }, options).catch((error: unknown) => {
              if (!isCampaignError(error) || (error.kind !== 'refused' && error.kind !== 'invalid')) throw error;
            });
          }
          const page = await all();
          expect(page.items.map(({ id }) => id)).to.deep.equal(page.items.toSorted(compareCampaigns()).map(({ id }) => id));
          for (const status of statuses) expect(page.counts![status]).to.equal(page.items.filter((each) => each.status === status).length);
          for (const { id, status } of page.items) {
            checkOne(simulation.campaign(id)!, clock.now());
            const was = before.get(id);
            if (was && was.status !== status) expect(successors.get(was.status), `${was.status} became ${status}`).to.include(status);
          }
          before = new Map(page.items.map((each) => [each.id, each]));
        }
        simulation.dispose();
        expect(clock.pending).to.equal(0);
      }),
      { numRuns: 40, includeErrorInReport: true },
    );
  }).timeout(60_000);

  it('gives the same refusal as the domain for every action and campaign', async () => {
    const clock = createManualClock(start);
    const simulation = createSimulation({ seed: 'every-status', clock });
    for (const campaign of (await simulation.list({}, { offset: 0, limit: 500 })).items) {
      for (const action of actions) {
        const verdict = can(campaign, action, { now: start });
        if (verdict.ok || verdict.code === 'preflight-pending') continue;
        const error =
          action === 'edit'
            ? await simulation
                .save({ draft: false }, { id: campaign.id, idempotencyKey: `${campaign.id} ${action}` })
                .catch((reason: { code: string }) => reason)
            : (
                await simulation.execute(
                  { type: action, targets: [campaign], sendAt: start },
                  { idempotencyKey: `${campaign.id} ${action}` },
                )
              ).outcomes.map((outcome) => (outcome.ok ? null : outcome.error))[0];
        expect((error as { code?: string } | null)?.code, `${action} of ${campaign.name}`).to.equal(verdict.code);
      }
    }
    simulation.dispose();
  });
});
