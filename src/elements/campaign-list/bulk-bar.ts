import { html, nothing, type TemplateResult } from 'lit';
import type { Translate } from '../../i18n/messages.ts';
import type { CampaignStore } from '../../state/campaign-store.ts';
import { noSelection, selectAll, selectionSize } from '../../state/selection.ts';
import type { CampaignActions } from '../shared/actions/campaign-actions.ts';
import { icons } from '../shared/icons.ts';
import type { RowSelection } from './row-selection.ts';

export interface BulkContext {
  readonly t: Translate;
  readonly store: CampaignStore;
  readonly selection: RowSelection;
  /** All that the query matches. */
  readonly total: number;
  readonly actions: CampaignActions;
}

/** Takes the toolbar's place while something is selected, at the same height: the rows do not move. */
export function selectionBar({ t, store, selection, total, actions }: BulkContext): TemplateResult {
  const { current } = selection;
  const count = selectionSize(current);
  const { duplicate, delete: remove } = store.permissions;
  // What is under way for all of them is not begun a second time.
  const isBusy = 'ids' in current && current.ids.every((id) => store.pending.has(id));
  const button = (label: string, icon: TemplateResult, run: () => void, why: 'not-permitted' | 'pending' | null = null) =>
    html`<button
      type="button"
      class="button collapsible"
      aria-label=${label}
      aria-disabled=${why ? 'true' : 'false'}
      aria-describedby=${why ? `why-${why}` : nothing}
      data-tip=${why === 'not-permitted' ? 'why' : 'label'}
      data-tip-text=${why === 'pending' ? t('pending.wait') : nothing}
      @click=${() => !why && run()}
    >
      ${icon}<span>${label}</span>
    </button>`;
  const refusal = (permitted: boolean | undefined) => (permitted === false ? 'not-permitted' : isBusy ? 'pending' : null);
  return html`<div class="bar bulk" part="bulk-bar" role="toolbar" aria-label=${t('selection.label')}>
    <button type="button" class="icon-button" aria-label=${t('selection.clear')} data-tip-text=${t('selection.clear')} @click=${() => selection.set(noSelection)}>${icons.close}</button>
    <strong>${t('selection.count', { count })}</strong>
    ${count < total ? html`<button type="button" class="button quiet small select-all" @click=${() => selection.set(selectAll(store.view.query, total))}>${t('selection.all', { count: total })}</button>` : nothing}
    <span class="spacer"></span>
    ${button(t('action.duplicate'), icons.copy, () => actions.bulk('duplicate', current), refusal(duplicate))}
    ${button(t('action.compare'), icons.statistics, () => actions.compare(current))}
    ${button(t('action.delete'), icons.trash, () => actions.bulk('delete', current), refusal(remove))}
  </div>`;
}
