import { noSelection, select, selectionSize } from '../../state/selection.ts';
import type { Selection } from '../../state/campaign-view.ts';
import type { ActionFlow } from '../shared/actions/action-flow.ts';
import type { CampaignElement } from '../shared/campaign-element.ts';
import { actBy } from '../shared/one-voice.ts';
import type { ListController } from './list-controller.ts';

/** Checkboxes into the view's selection: one row, a range with Shift, all rows loaded. Says how many are selected. */
export class RowSelection {
  readonly #element: CampaignElement;
  readonly #list: ListController;
  readonly #flow: ActionFlow;
  /** The row whose box was pressed last. */
  #anchor: string | null = null;

  constructor(element: CampaignElement, list: ListController, flow: ActionFlow) {
    this.#element = element;
    this.#list = list;
    this.#flow = flow;
  }

  get current(): Selection {
    return this.#element.activeStore?.view.selection ?? noSelection;
  }

  set(selection: Selection): void {
    this.#flow.dismiss('range');
    actBy(this.#element, () => this.#element.activeStore?.setView({ selection }));
    this.#element.say(this.#element.t('selection.count', { count: selectionSize(selection) }));
  }

  toggle(id: string, chosen: boolean): void {
    this.#anchor = id;
    // The end of a range was chosen with it.
    if (this.#list.isSelected(id) === chosen) return;
    this.set(select(this.current, [id], chosen));
  }

  loaded(chosen: boolean): void {
    this.set(chosen ? { ids: this.#list.loadedIds } : noSelection);
  }

  /** From the box pressed last to this one; rows in between that are not loaded are left out, and that is said. */
  range(id: string, chosen: boolean): void {
    const { model } = this.#list;
    const from = this.#anchor === null ? -1 : model.indexOf(this.#anchor);
    const to = model.indexOf(id);
    if (from < 0 || to < 0) return;
    const ids: string[] = [];
    let missing = 0;
    for (let index = Math.min(from, to); index <= Math.max(from, to); index++) {
      const row = model.rowAt(index);
      if (row?.type === 'campaign') ids.push(row.id);
      else if (!row) missing++;
    }
    const selection = select(this.current, ids, chosen);
    this.set(selection);
    if (!missing) return;
    const { t } = this.#element;
    const text = t('selection.notLoaded', { count: missing });
    this.#flow.notify({ key: 'range', tone: 'info', text });
    this.#element.say(`${t('selection.count', { count: selectionSize(selection) })}. ${text}`);
  }
}
