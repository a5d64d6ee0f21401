import { F1, F2, F3, F4, F5, F6, F7 } from './transport.ts';
import { columns, type Column } from './columns.ts';

for (const [fault, row] of Object.entries({ F1, F2, F3, F4, F5, F6, F7 })) {
  describe(fault, () => {
    for (const [column, cell] of Object.entries(row)) if (typeof cell === 'function') it(`${column}: ${columns[column as Column]}`, cell);
  });
}
