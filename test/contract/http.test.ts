import { describeDataSourceContract } from '../../src/testing.ts';
import { overHttp, simulated } from './sources.ts';

describeDataSourceContract('simulation over HTTP', () => simulated(overHttp));
