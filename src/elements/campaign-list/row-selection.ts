import type { CampaignListModel } from '../../state/campaign-store.ts';
import type { Selection } from '../../state/campaign-view.ts';
import { noSelection, select } from '../../state/selection.ts';

/** Checkbox clicks into a selection: one row, a range with Shift, or all rows loaded. */
export class RowSelection {
  #anchor: string | null = null;

  toggle(selection: Selection, id: string, chosen: boolean): Selection {
    this.#anchor = id;
    return select(selection, [id], chosen);
  }

  /** From the box clicked last to this one. */
  range(selection: Selection, model: CampaignListModel, id: string, chosen: boolean): Selection {
    const from = this.#anchor === null ? -1 : model.indexOf(this.#anchor);
    const to = model.indexOf(id);
    if (from < 0 || to < 0) return this.toggle(selection, id, chosen);
    const ids: string[] = [];
    for (let index = Math.min(from, to); index <= Math.max(from, to); index++) {
      const row = model.rowAt(index);
      if (row?.type === 'campaign') ids.push(row.id);
    }
    this.#anchor = id;
    return select(selection, ids, chosen);
  }

  all(ids: readonly string[], chosen: boolean): Selection {
    return chosen ? { ids } : noSelection;
  }
}
