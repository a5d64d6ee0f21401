import type { Grid } from '@vaadin/grid/vaadin-grid.js';
import { get, textOf } from './queries.ts';

/** One drawn row: its cells by the words of their column's header. */
export interface Row {
  readonly element: HTMLTableRowElement;
  readonly id: string;
  readonly name: string;
  readonly box: HTMLInputElement;
  cell(header: string): HTMLElement;
  text(header: string): string;
  button(name: string | RegExp): HTMLButtonElement;
  /** The words of its status, or of what is being done to it. */
  readonly status: string;
}

/** Reads the grid as it is drawn. */
export abstract class ListRows {
  abstract readonly root: ShadowRoot;

  get grid(): Grid | null {
    return this.root.querySelector<Grid>('vaadin-grid');
  }

  #contents(row: Element): HTMLElement[] {
    return [...row.querySelectorAll('slot')].map((slot) => slot.assignedElements()[0] as HTMLElement);
  }
  #table(part: 'header' | 'items'): HTMLTableRowElement[] {
    return [...(this.grid?.shadowRoot?.querySelectorAll<HTMLTableRowElement>(`#${part} tr`) ?? [])].filter((row) => !row.hidden);
  }

  /** Cells of the header, drawn order. */
  get headers(): HTMLElement[] {
    const row = this.#table('header').at(-1);
    return row ? this.#contents(row) : [];
  }
  get headerTexts(): string[] {
    return this.headers.map(textOf);
  }
  headerCell(name: string): HTMLElement {
    const index = this.headerTexts.findIndex((text) => text === name || text.startsWith(`${name} `));
    if (index < 0) throw new Error(`no column ${name} among ${this.headerTexts.join(' | ')}`);
    return this.#table('header').at(-1)?.querySelectorAll<HTMLElement>('th')[index] as HTMLElement;
  }

  /** Every row of the grid that is drawn, top to bottom, readable or not. */
  get drawnRows(): HTMLTableRowElement[] {
    return this.#table('items').sort((a, b) => Number(a.ariaRowIndex) - Number(b.ariaRowIndex));
  }
  /** Drawn rows of campaigns, top to bottom. */
  get rows(): Row[] {
    return this.drawnRows.flatMap((row) => this.#read(row) ?? []);
  }
  get names(): string[] {
    return this.rows.map(({ name }) => name);
  }
  /** Rows in sight, however little of them, and where they stand: others are drawn before and behind, for scrolling. "–" is not loaded yet. */
  get inSight(): readonly { readonly name: string; readonly top: number }[] {
    const { bottom } = this.grid!.getBoundingClientRect();
    const top = this.grid!.shadowRoot!.querySelector('#header')!.getBoundingClientRect().bottom;
    return this.drawnRows.flatMap((element) => {
      const rect = element.getBoundingClientRect();
      return rect.bottom > top + 1 && rect.top < bottom - 1 ? [{ name: this.#read(element)?.name ?? '–', top: rect.top }] : [];
    });
  }
  get ids(): string[] {
    return this.rows.map(({ id }) => id);
  }
  /** By name or id. */
  row(nameOrId: string): Row {
    const found = this.rows.filter(({ name, id }) => name === nameOrId || id === nameOrId);
    if (found.length === 1) return found[0]!;
    throw new Error(`${found.length} rows for ${nameOrId}; there are ${this.names.join(' | ') || 'none'}`);
  }
  hasRow(nameOrId: string): boolean {
    return this.rows.some(({ name, id }) => name === nameOrId || id === nameOrId);
  }

  #read(element: HTMLTableRowElement): Row | null {
    const contents = this.#contents(element);
    const within = (selector: string) => contents.map((content) => content?.querySelector<HTMLElement>(selector)).find(Boolean) ?? null;
    const box = within('input[data-select]') as HTMLInputElement | null;
    if (!box) return null;
    const cell = (header: string) => contents[this.headerTexts.findIndex((text) => text === header || text.startsWith(`${header} `))]!;
    return {
      element,
      box,
      id: box.dataset['select']!,
      name: within('button.name')?.textContent ?? '',
      cell,
      text: (header) => textOf(cell(header)),
      button: (name) => {
        const holder = contents.find((content) => {
          try {
            return get(content, 'button', name);
          } catch {
            return false;
          }
        });
        return get<HTMLButtonElement>(holder ?? element, 'button', name);
      },
      get status() {
        return textOf(within('.badge'));
      },
    };
  }
}
