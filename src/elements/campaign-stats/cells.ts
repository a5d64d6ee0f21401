/** Writes the cells of a row, and later only what has changed in them. */
import { say } from './arranged.ts';
import type { Bar, CellLook, Line } from './cell.ts';

export interface WrittenCell {
  readonly cell: HTMLTableCellElement;
  look: CellLook | null;
}

const isBar = (piece: Line | Bar): piece is Bar => 'length' in piece;
/** Two looks of the same shape differ in words and lengths only. */
const shapeOf = ({ pieces }: CellLook): string =>
  pieces.map((piece) => (isBar(piece) ? `bar ${piece.interval !== null}` : `${piece.name} ${piece.tip ?? ''}`)).join('\n');

/** `written`: the cells there are, which follow the row's head. */
export function writeCells(row: HTMLTableRowElement, written: WrittenCell[], looks: readonly CellLook[]): void {
  looks.forEach((look, index) => write((written[index] ??= { cell: row.insertCell(), look: null }), look));
  for (const { cell } of written.splice(looks.length)) cell.remove();
}

function write(written: WrittenCell, look: CellLook): void {
  const { cell, look: before } = written;
  written.look = look;
  if (look.name !== (before?.name ?? '')) cell.className = look.name;
  if (look.tip !== (before?.tip ?? null)) {
    if (look.tip === null) delete cell.dataset['tipText'];
    else cell.dataset['tipText'] = look.tip;
  }
  if (!before) return cell.append(...look.pieces.map(drawn));
  if (shapeOf(look) !== shapeOf(before)) return cell.replaceChildren(...look.pieces.map(drawn));
  look.pieces.forEach((piece, index) => rewrite(cell.children[index] as HTMLElement, piece));
}

function drawn(piece: Line | Bar): HTMLElement {
  const element = document.createElement('span');
  if (isBar(piece)) return drawnBar(element, piece);
  element.className = piece.name;
  element.textContent = piece.text;
  if (piece.tip) element.dataset['tipText'] = piece.tip;
  return element;
}

function drawnBar(bar: HTMLElement, piece: Bar): HTMLElement {
  bar.className = 'bar';
  bar.ariaHidden = 'true';
  bar.append(part('fill'));
  if (piece.interval) bar.append(part('whisker'));
  place(bar, piece);
  return bar;
}

function part(name: string): HTMLElement {
  const element = document.createElement('i');
  element.className = name;
  return element;
}

/** Through the CSSOM, because a strict `style-src` refuses `style` attributes. */
function place(bar: HTMLElement, { length, interval }: Bar): void {
  const [fill, whisker] = bar.children as unknown as [HTMLElement, HTMLElement | undefined];
  fill.style.inlineSize = length;
  if (!whisker || !interval) return;
  // As wide as it has to be seen, yet within the bar.
  whisker.style.marginInlineStart = `min(${interval.from}, 100% - 2px)`;
  whisker.style.inlineSize = interval.length;
}

function rewrite(element: HTMLElement, piece: Line | Bar): void {
  if (isBar(piece)) place(element, piece);
  else say(element, piece.text);
}
