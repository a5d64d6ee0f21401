import { createSimulation } from '../../mocks/simulation.ts';
import { describeDataSourceContract } from '../../src/testing.ts';
import { simulated } from './sources.ts';

describeDataSourceContract('simulation', () => simulated());
// As a partner tries the suite first: no controls, and a clock that never stands at a whole second.
describeDataSourceContract('simulation by the system clock', () => createSimulation());
