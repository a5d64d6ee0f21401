/** THE fault matrix of RELIABILITY.md, one row per fault. A cell that is missing does not compile. */
import type { Matrix } from './columns.ts';
import * as contents from './contents.ts';
import * as order from './order.ts';
import * as refusals from './refusals.ts';
import * as scale from './scale.ts';
import { F21, F23, F24 } from './surroundings.ts';
import * as transport from './transport.ts';

export const matrix: Matrix = { ...transport, ...refusals, ...contents, ...order, ...scale, F21, F23, F24 };
