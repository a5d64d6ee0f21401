import { createSimulation } from '../../mocks/simulation.ts';
import { describeDataSourceContract } from '../../src/testing.ts';
import { simulated } from './sources.ts';

describeDataSourceContract('simulation', () => simulated());
// As a partner tries the suite first: no controls, and a clock that never stands at a whole second.
describeDataSourceContract('simulation by the system clock', () => createSimulation());
// And then again, on an account that has what earlier runs left there.
const account = createSimulation();
for (const time of ['first', 'second']) describeDataSourceContract(`one account for the ${time} time`, () => account);
