import { type ManualClock, createManualClock } from '../../mocks/clock.ts';
import { createHandlers } from '../../mocks/handlers.ts';
import { createHandlerFetch } from '../../mocks/http-fetch.ts';
import { type Simulation, type SimulationOptions, createSimulation } from '../../mocks/simulation.ts';
import { type CampaignDataSource, createHttpDataSource } from '../../src/data/index.ts';
import type { ContractFixture } from '../../src/testing.ts';

export interface SimulatedFixture extends ContractFixture {
  readonly simulation: Simulation;
  readonly clock: ManualClock;
}

/** The simulation with a campaign of every kind, at a clock that stands still. `wrap` puts something between it and the tests. */
export function simulated(
  wrap: (simulation: Simulation, clock: ManualClock) => CampaignDataSource = (simulation) => simulation,
  options: SimulationOptions = {},
): SimulatedFixture {
  const clock = createManualClock('2026-11-10T09:00:00Z');
  const simulation = createSimulation({ seed: 'every-status', clock, ...options });
  return {
    simulation,
    clock,
    source: wrap(simulation, clock),
    now: () => clock.now(),
    advance: (ms) => clock.advanceAsync(ms),
    fail: (fault) => void simulation.faults.add({ method: '*', ...fault }),
    dispose: () => simulation.dispose(),
  };
}

/** http-data-source → MSW handlers → simulation. */
export const overHttp = (simulation: Simulation, clock: ManualClock): CampaignDataSource =>
  createHttpDataSource({ src: '/api', clock, fetch: createHandlerFetch(createHandlers(simulation, { baseUrl: '/api', clock })) });
