import type { ReactiveController, TemplateResult } from 'lit';
import { isKnown } from '../../domain/open.ts';
import type { CampaignElement } from '../shared/campaign-element.ts';
import { warnOnce } from '../shared/misuse.ts';
import { fitColumns } from './column-fit.ts';
import type { columnPicker } from './column-picker.ts';
import {
  type ColumnKey,
  type ColumnPreferences,
  type ListColumn,
  columnKeys,
  defaultPreferences,
  readPreferences,
  reorderColumns,
  resizeColumn,
  visibleColumns,
} from './columns.ts';

/** Below this width of the element (not of the window) rows become cards, px. */
const cardWidth = 720;
const isTooNarrow = (width: number) => width > 0 && width < cardWidth;
const storageKey = 'campaign-list.columns';

/** What the attribute names; null: nothing, so that the user's choice holds. */
const namesIn = (only: string | null): readonly string[] | null => (only == null ? null : (String(only).match(/[^\s,]+/g) ?? []));

/** Which columns are drawn: what the user chose, remembered in the storage port, and whether there is room for columns at all. */
export class ColumnsController implements ReactiveController {
  readonly #element: CampaignElement;
  readonly #onChange: () => void;
  #preferences: ColumnPreferences = readPreferences(null);
  #isNarrow: boolean | null = null;
  #width = 0;
  /** As drawn last, to be drawn again where another width asks for others. */
  #drawn = '';
  #only: string | null = null;
  readonly #observer =
    typeof ResizeObserver === 'undefined' ? null : new ResizeObserver(([entry]) => this.#measure(entry!.contentRect.width));

  /** `onChange` hears when other columns are to be drawn. */
  constructor(element: CampaignElement, onChange: () => void) {
    this.#element = element;
    this.#onChange = onChange;
    element.addController(this);
  }

  hostConnected(): void {
    this.#observer?.observe(this.#element);
  }
  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  /** Those of the view; when it says nothing about them: as the storage remembers them. */
  follow(): void {
    const { storage, activeStore } = this.#element;
    const shown = activeStore?.view.columns;
    const next = readPreferences(shown ? JSON.stringify(shown) : storage.get(storageKey));
    if (JSON.stringify(next) === JSON.stringify(this.#preferences)) return;
    this.#preferences = next;
    this.#changed();
  }

  /** Is there room for cards only? */
  get isNarrow(): boolean {
    return this.#isNarrow === true;
  }

  /** In their order; null: cards. `only` names the columns a host wants at all. */
  drawn(only: string | null): readonly ListColumn[] | null {
    for (const name of namesIn(only) ?? [])
      if (!isKnown(columnKeys, name))
        warnOnce(this.#element, `columns may name ${defaultPreferences.order.join(', ')}; "${name}" is left out`);
    // Before the first drawing; the grid, about to be measured, lays out the same.
    if (this.#isNarrow === null) {
      this.#width = this.#element.clientWidth;
      this.#isNarrow = isTooNarrow(this.#width);
    }
    this.#only = only;
    if (this.#isNarrow) return null;
    const columns = this.#fitting();
    this.#drawn = JSON.stringify(columns);
    return columns;
  }

  #fitting(preferences = this.#preferences): readonly ListColumn[] {
    const { t, format, activeStore } = this.#element;
    const words = { t, format, timeZone: activeStore?.timeZone ?? 'UTC' };
    return fitColumns(visibleColumns(preferences, namesIn(this.#only)), preferences.widths, words, this.#width);
  }

  /** As they are, to be kept with a named view. */
  get current(): ColumnPreferences {
    return this.#preferences;
  }

  resize(key: ColumnKey, width: number): void {
    this.#save(resizeColumn(this.#preferences, key, width));
  }
  reorder(shown: readonly ColumnKey[]): void {
    this.#save(reorderColumns(this.#preferences, shown));
  }

  picker(draw: typeof columnPicker): TemplateResult {
    const hasRoom = (key: ColumnKey, next: ColumnPreferences) => this.#fitting(next).some((column) => column.key === key);
    return draw(this.#preferences, this.#element.t, hasRoom, (next, words) => {
      this.#save(next);
      this.#changed();
      this.#element.say(words);
    });
  }

  /** What the user chose is in the view, and remembered for the next time. */
  #save(preferences: ColumnPreferences): void {
    // In the form it is read in, so that hearing of it from the view changes nothing.
    this.#preferences = readPreferences(JSON.stringify(preferences));
    this.#element.storage.set(storageKey, JSON.stringify(preferences));
    this.#element.activeStore?.setView({ columns: preferences === defaultPreferences ? null : preferences });
    this.#element.requestUpdate();
  }

  #measure(width: number): void {
    const isNarrow = isTooNarrow(width);
    const wasNarrow = this.#isNarrow;
    this.#isNarrow = isNarrow;
    this.#width = width;
    if (wasNarrow === null) {
      if (isNarrow) this.#element.requestUpdate();
      return;
    }
    if (isNarrow !== wasNarrow || (!isNarrow && JSON.stringify(this.#fitting()) !== this.#drawn)) this.#changed();
  }

  #changed(): void {
    this.#onChange();
    this.#element.requestUpdate();
  }
}
