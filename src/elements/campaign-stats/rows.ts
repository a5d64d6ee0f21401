/** The groups of the comparison with their rows, written by hand: there are a hundred cells and more in the first picture. */
import { type ElementPart, nothing } from 'lit';
import { Directive, directive } from 'lit/directive.js';
import type { Measure, ReportGroup, ReportRow } from '../../domain/report.ts';
import { arrange, say, set } from './arranged.ts';
import type { CellLook } from './cell.ts';
import { type WrittenCell, writeCells } from './cells.ts';

export interface RowLook {
  readonly measure: Measure;
  readonly kind: ReportRow['kind'];
  readonly name: string;
  /** Its explanation is open. */
  readonly isExplained: boolean;
  readonly cells: () => readonly CellLook[];
  /** Its cells may stay as they are for a frame. */
  readonly canWait: boolean;
}
export interface GroupLook {
  readonly group: ReportGroup;
  readonly name: string;
  readonly rows: readonly RowLook[];
}

interface WrittenRow {
  readonly element: HTMLTableRowElement;
  readonly button: HTMLButtonElement;
  readonly cells: WrittenCell[];
}
interface WrittenGroup {
  readonly element: HTMLTableSectionElement;
  readonly name: HTMLElement;
  readonly rest: HTMLTableCellElement;
  readonly rows: Map<string, WrittenRow>;
}

class Rows extends Directive {
  readonly #groups = new Map<string, WrittenGroup>();

  override render(_groups: readonly GroupLook[], _columns: number): typeof nothing {
    return nothing;
  }

  override update({ element }: ElementPart, [groups, columns]: [readonly GroupLook[], number]): typeof nothing {
    arrange(element, this.#groups, groups, ({ group }) => group, {
      make: makeGroup,
      write(written, look) {
        say(written.name, look.name);
        written.rest.colSpan = columns;
        arrange(written.element, written.rows, look.rows, ({ measure }) => measure, { make: makeRow, write: writeRow });
      },
    });
    return nothing;
  }
}

/** For the table, after all that is in it: `<table ${rows(groups, columns)}>`. */
export const rows = directive(Rows);

function headOf(row: HTMLTableRowElement, scope: string, content: HTMLElement): void {
  const head = document.createElement('th');
  head.scope = scope;
  head.append(content);
  row.append(head);
}

function makeGroup(): WrittenGroup {
  const element = document.createElement('tbody');
  const row = element.insertRow();
  const name = document.createElement('span');
  row.className = 'group';
  headOf(row, 'rowgroup', name);
  return { element, name, rest: row.insertCell(), rows: new Map() };
}

/** The name of the metric opens what it means and how it is worked out. */
function makeRow({ measure, kind }: RowLook): WrittenRow {
  const element = document.createElement('tr');
  element.className = `metric ${kind}`;
  element.dataset['measure'] = measure;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'explain-button';
  button.dataset['action'] = 'explain';
  button.dataset['measure'] = measure;
  button.ariaHasPopup = 'dialog';
  headOf(element, 'row', button);
  return { element, button, cells: [] };
}

function writeRow({ element, button, cells }: WrittenRow, look: RowLook): void {
  say(button, look.name);
  set(button, 'aria-expanded', `${look.isExplained}`);
  if (look.canWait && cells.length > 0) return;
  writeCells(element, cells, look.cells());
}
