import { type ManualClock, createManualClock } from '../../mocks/clock.ts';
import { type Simulation, type SimulationOptions, createSimulation } from '../../mocks/simulation.ts';
import type { CampaignChange, CommandOutcome, CommandTargets, CommandType } from '../../src/data/data-source.ts';
import { type CampaignError, isCampaignError } from '../../src/domain/errors.ts';
import type { CampaignInput } from '../../src/domain/campaign.ts';

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;
export const start = '2026-11-10T09:00:00.000Z';

export interface Stage {
  readonly clock: ManualClock;
  readonly simulation: Simulation;
  /** An instant so many ms from now. */
  at(ms: number): string;
  /** A command on one campaign, or on targets, under a new key. */
  command(type: CommandType, targets: string | CommandTargets, more?: { sendAt?: string; key?: string }): Promise<CommandOutcome[]>;
  save(input: Partial<CampaignInput>, options?: { id?: string; version?: string; key?: string }): ReturnType<Simulation['save']>;
}

let keys = 0;

/** A simulation on a clock that stands still; ended after the test by `strike`. */
export function stage(options: SimulationOptions & { clock?: ManualClock } = {}): Stage {
  const clock = options.clock ?? createManualClock(start);
  const simulation = createSimulation({ seed: 'empty', ...options, clock });
  stages.push({ clock, simulation });
  const key = () => `key-${(keys += 1)}`;
  return {
    clock,
    simulation,
    at: (ms) => new Date(clock.now() + ms).toISOString(),
    async command(type, targets, more = {}) {
      const { sendAt, key: idempotencyKey = key() } = more;
      const command = { type, targets: typeof targets === 'string' ? [{ id: targets }] : targets, ...(sendAt && { sendAt }) };
      return [...(await simulation.execute(command, { idempotencyKey })).outcomes];
    },
    save: (input, { key: idempotencyKey = key(), ...rest } = {}) => simulation.save({ draft: true, ...input }, { idempotencyKey, ...rest }),
  };
}

const stages: Pick<Stage, 'clock' | 'simulation'>[] = [];

/** After each test: ends every simulation and makes sure no timer is left. */
export function strike(): void {
  for (const { simulation } of stages) simulation.dispose();
  const left = stages.splice(0).map(({ clock }) => clock.pending);
  if (left.some((pending) => pending > 0)) throw new Error(`timers left: ${left.join()}`);
}

/** The error a promise rejects with. */
export async function errorOf(promise: Promise<unknown>): Promise<CampaignError> {
  try {
    await promise;
  } catch (error) {
    if (isCampaignError(error)) return error;
    throw error;
  }
  throw new Error('it did not reject');
}

/** How the only outcome failed; fails the test when it did not. */
export function refusalOf([outcome]: readonly CommandOutcome[]): CampaignError {
  if (!outcome || outcome.ok) throw new Error('it was done');
  return outcome.error;
}

/** Changes as they come, in short. */
export function listen(simulation: Simulation): string[] {
  const heard: string[] = [];
  simulation.subscribe((change: CampaignChange) => {
    heard.push(
      change.type === 'changed'
        ? [change.campaign.id, change.campaign.status, change.campaign.progress?.sent].filter((part) => part !== undefined).join(' ')
        : change.type === 'removed'
          ? `${change.id} removed`
          : change.type === 'connection'
            ? `live ${String(change.live)}`
            : change.type,
    );
  });
  return heard;
}
