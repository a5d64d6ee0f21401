/** A keystroke in the search field until the rows it leaves are painted; and the least that could be done: a scan, and text written into rows that are there. */
import { generatedSeed } from '../../mocks/seed-generate.ts';
import { Catalogue } from '../../mocks/resources.ts';
import { fold } from '../../src/domain/query.ts';
import { pause } from './frames.ts';
import { readyList } from './list.ts';
import { columns, showsText, visibleTexts, widths } from './rows.ts';
import type { Scene } from './scene.ts';

export interface TypingOptions {
  readonly rows: number;
  /** Typed before, as an earlier keystroke, and now. */
  readonly before: string;
  readonly text: string;
  /** A text that only the new rows show. */
  readonly expect: readonly string[];
}

export async function typeInList({ rows, before, text, expect }: TypingOptions): Promise<Scene> {
  const { list, grid } = await readyList(rows);
  const type = (value: string) => {
    const field = list.renderRoot.querySelector<HTMLInputElement>('#search')!;
    field.value = value;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  };
  // The first keystrokes tell the list how fast its source is, and build what searching needs.
  for (const earlier of ['x', '#', before]) {
    type(earlier);
    await pause(600);
  }
  return {
    act: () => type(text),
    isShown: () => expect.every((name) => showsText(grid, name)),
    inspect: () => ({ names: visibleTexts(grid).map((cells) => /cmp-\d+/.exec(cells[1]!)![0]) }),
  };
}

/** Rows in sight of the list below its chips; the floor draws as many. */
const visible = 14;

export async function typeInFloor({ rows, before, text }: TypingOptions): Promise<Scene> {
  const context = { now: Date.now(), timeZone: 'Europe/Kyiv', catalogue: new Catalogue(), messagesPerSecond: 200 };
  const seed = generatedSeed(rows, 1, context);
  const newest = (row: number) => rows - 1 - row;
  const names = Array.from({ length: rows }, (_, row) => seed.entry(newest(row)).folded);
  const offsets = new Uint32Array(rows + 1);
  names.forEach((name, row) => (offsets[row + 1] = offsets[row]! + name.length + 1));
  const joined = names.join('\n');

  const table = document.createElement('div');
  const drawn = Array.from({ length: visible }, () => {
    const row = document.createElement('div');
    row.style.cssText = 'display: flex; height: 44px';
    const cells = columns.map((key) => {
      const cell = document.createElement('div');
      cell.style.cssText = `width: ${widths[key]}px; overflow: hidden; white-space: nowrap`;
      cell.textContent = ' ';
      return cell;
    });
    row.append(...cells);
    table.append(row);
    return cells.map((cell) => cell.firstChild as Text);
  });
  document.querySelector('#stage')!.append(table);

  const search = (folded: string) => {
    const found = new Uint32Array(rows);
    let total = 0;
    for (let at = joined.indexOf(folded), row = 0; at >= 0; at = joined.indexOf(folded, offsets[row + 1])) {
      let high = rows;
      while (high - row > 1) {
        const middle = (row + high) >> 1;
        if (offsets[middle]! <= at) row = middle;
        else high = middle;
      }
      found[total++] = row;
    }
    return found.subarray(0, total);
  };
  let shown: string[] = [];
  const show = (value: string) => {
    const found = search(fold(value));
    shown = [];
    const total = found.length;
    drawn.forEach((cells, index) => {
      const details = index < total ? seed.record(newest(found[index]!)).details : null;
      if (details) shown.push(details.id);
      const texts = details
        ? ['', `${details.name} ${details.id}`, details.channel, details.status, details.launchType ?? '', details.sendAt ?? '']
        : [];
      cells.forEach((cell, column) => (cell.data = texts[column] ?? ''));
    });
  };
  show(before);
  return { act: () => show(text), isShown: () => true, inspect: () => ({ names: shown }) };
}
