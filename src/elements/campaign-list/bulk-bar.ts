import { html, nothing, type TemplateResult } from 'lit';
import type { Permissions } from '../../domain/status.ts';
import type { Translate } from '../../i18n/messages.ts';
import type { Selection } from '../../state/campaign-view.ts';
import { selectionSize } from '../../state/selection.ts';
import { icons } from '../shared/icons.ts';

export interface BulkContext {
  readonly t: Translate;
  readonly selection: Selection;
  /** All that the query matches. */
  readonly total: number;
  readonly permissions: Permissions;
  onSelectAll(): void;
  onClear(): void;
  onDuplicate(): void;
  onCompare(): void;
  onDelete(): void;
}

/** Takes the toolbar's place while something is selected, at the same height: the rows do not move. */
export function bulkBar(context: BulkContext): TemplateResult {
  const { t, selection, total, permissions } = context;
  const count = selectionSize(selection);
  const button = (label: string, icon: TemplateResult, run: () => void, allowed = true) =>
    html`<button
      type="button"
      class="button subtle collapsible"
      aria-label=${label}
      aria-disabled=${allowed ? 'false' : 'true'}
      aria-describedby=${allowed ? nothing : 'why-not-permitted'}
      data-tip=${allowed ? nothing : 'why'}
      @click=${() => allowed && run()}
    >
      ${icon}<span>${label}</span>
    </button>`;
  return html`<div class="bar bulk" part="bulk-bar" role="toolbar" aria-label=${t('selection.label')}>
    <button type="button" class="icon-button" aria-label=${t('selection.clear')} data-tip-text=${t('selection.clear')} @click=${context.onClear}>${icons.close}</button>
    <strong>${t('selection.count', { count })}</strong>
    ${count < total ? html`<button type="button" class="button quiet small" @click=${context.onSelectAll}>${t('selection.all', { count: total })}</button>` : nothing}
    <span class="spacer"></span>
    ${button(t('action.duplicate'), icons.copy, context.onDuplicate, permissions.duplicate !== false)} ${button(t('action.compare'), icons.statistics, context.onCompare)}
    ${button(t('action.delete'), icons.trash, context.onDelete, permissions.delete !== false)}
  </div>`;
}
