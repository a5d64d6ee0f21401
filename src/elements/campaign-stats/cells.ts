/**
 * Writes the cells of a row, and later only what has changed in them. By hand, because there are a hundred and more of them in the
 * first picture: a template each costs several times what the cells themselves do.
 */
import { type ElementPart, nothing } from 'lit';
import { Directive, directive } from 'lit/directive.js';
import type { Bar, CellLook, Line } from './cell.ts';

interface Written {
  readonly cell: HTMLTableCellElement;
  look: CellLook | null;
}

const isBar = (piece: Line | Bar): piece is Bar => 'length' in piece;
/** Two looks of the same shape differ in words and lengths only. */
const shapeOf = ({ pieces }: CellLook): string =>
  pieces.map((piece) => (isBar(piece) ? `bar ${piece.interval !== null}` : `${piece.name} ${piece.tip ?? ''}`)).join('\n');

class Cells extends Directive {
  readonly #written: Written[] = [];

  override render(_: readonly CellLook[]): typeof nothing {
    return nothing;
  }

  override update({ element }: ElementPart, [looks]: [readonly CellLook[]]): typeof nothing {
    const row = element as HTMLTableRowElement;
    looks.forEach((look, index) => {
      const written = (this.#written[index] ??= { cell: row.insertCell(), look: null });
      write(written, look);
    });
    for (const { cell } of this.#written.splice(looks.length)) cell.remove();
    return nothing;
  }
}

/** For a row whose other cells come before: `<tr ${cells(looks)}>`. */
export const cells = directive(Cells);

function write(written: Written, look: CellLook): void {
  const { cell, look: before } = written;
  written.look = look;
  if (look.name !== (before?.name ?? '')) cell.className = look.name;
  if (look.tip !== (before?.tip ?? null)) {
    if (look.tip === null) delete cell.dataset['tipText'];
    else cell.dataset['tipText'] = look.tip;
  }
  if (!before) return cell.append(...look.pieces.map(drawn));
  if (shapeOf(look) !== shapeOf(before)) return cell.replaceChildren(...look.pieces.map(drawn));
  look.pieces.forEach((piece, index) => rewrite(cell.children[index] as HTMLElement, piece, before.pieces[index]!));
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

function rewrite(element: HTMLElement, piece: Line | Bar, before: Line | Bar): void {
  if (isBar(piece)) place(element, piece);
  // The same node, so that what is marked with the mouse stays marked.
  else if (piece.text !== (before as Line).text) (element.firstChild as Text).data = piece.text;
}
