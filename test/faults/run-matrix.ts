import { type Column, type Fault, columns, faults } from './columns.ts';
import { matrix } from './matrix.ts';

/** One test per cell of these faults. Cells that do not apply say so in the matrix and make no test. */
export function runMatrix(which: readonly Fault[]): void {
  for (const fault of which) {
    describe(`${fault}: ${faults[fault]}`, function () {
      this.timeout(30_000);
      for (const column of Object.keys(columns) as Column[]) {
        const cell = matrix[fault][column];
        if (typeof cell === 'function') it(`${column}: ${columns[column]}`, cell);
      }
    });
  }
}
