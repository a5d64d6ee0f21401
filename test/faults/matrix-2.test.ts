import { type Fault, faults } from './columns.ts';
import { runMatrix } from './run-matrix.ts';

runMatrix((Object.keys(faults) as Fault[]).slice(10));
