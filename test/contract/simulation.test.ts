import { describeDataSourceContract } from '../../src/testing.ts';
import { simulated } from './sources.ts';

describeDataSourceContract('simulation', () => simulated());
