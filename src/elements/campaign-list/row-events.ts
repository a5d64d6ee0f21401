import type { TemplateResult } from 'lit';
import type { CampaignSummary } from '../../domain/campaign.ts';
import type { SortKey } from '../../domain/query.ts';
import type { CampaignActions } from '../shared/actions/campaign-actions.ts';
import type { CampaignElement } from '../shared/campaign-element.ts';
import { icons } from '../shared/icons.ts';
import { isLetterKey } from '../shared/letter-key.ts';
import { type MenuItem, menuTemplate, openMenu } from '../shared/menu.ts';
import { refusalSentence } from '../shared/sentences.ts';
import type { ListController } from './list-controller.ts';
import type { ListQuery } from './list-query.ts';
import type { RowSelection } from './row-selection.ts';
import { sortName } from './sort-select.ts';

export interface RowEventsParts {
  readonly list: ListController;
  readonly query: ListQuery;
  readonly selection: RowSelection;
  readonly actions: CampaignActions;
}

/** What is pressed in the rows and headers, by delegation: cells carry data attributes and no listeners. */
export class RowEvents {
  readonly #element: CampaignElement;
  readonly #parts: RowEventsParts;
  #menuFor: CampaignSummary | null = null;

  constructor(element: CampaignElement, parts: RowEventsParts) {
    this.#element = element;
    this.#parts = parts;
  }

  readonly onClick = (event: MouseEvent): void => {
    const control = (event.target as HTMLElement).closest<HTMLElement>('button, input, [data-sort]');
    if (!control) return;
    const { sort, copy, action, open, select } = control.dataset;
    if (sort) this.#sort(sort as SortKey);
    else if (copy) void this.#copy(copy);
    else if (select && event.shiftKey) this.#parts.selection.range(select, (control as HTMLInputElement).checked);
    else if (open || action) {
      const campaign = this.#parts.list.campaignAt(event);
      if (campaign && open) this.#open(campaign);
      else if (campaign) this.#act(action!, campaign, control);
    }
  };

  readonly onChange = (event: Event): void => {
    const box = event.target as HTMLInputElement;
    if ('selectAll' in box.dataset) this.#parts.selection.loaded(box.checked);
    else if (box.dataset['select']) this.#parts.selection.toggle(box.dataset['select'], box.checked);
  };

  readonly onKeydown = (event: KeyboardEvent): void => {
    if (!isLetterKey(event, 'a') || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    event.preventDefault();
    this.#parts.selection.loaded(true);
  };

  /** The name leads to the editor; where editing is refused, to what there is to know. */
  #open(campaign: CampaignSummary): void {
    const { actions } = this.#parts;
    actions.open(this.#element.activeStore?.can(campaign, 'edit').ok ? 'edit' : 'info', campaign);
  }

  #act(action: string, campaign: CampaignSummary, control: HTMLElement): void {
    const { actions } = this.#parts;
    if (action === 'overdue') actions.showOverdue(campaign);
    else if (action === 'more') void this.#openMenu(campaign, control);
    else if (action === 'info' || action === 'analytics') actions.open(action, campaign);
    else actions.act(action as 'launch' | 'stop' | 'restart', campaign);
  }

  #sort(key: SortKey): void {
    const { t } = this.#element;
    const direction = this.#parts.query.sortBy(key);
    this.#element.say(t('sort.sorted', { order: sortName({ key, direction }, t) }));
  }

  async #copy(id: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(id);
      this.#element.say(this.#element.t('done.copied'));
    } catch {
      this.#element.say(this.#element.t('failed.copy'));
    }
  }

  async #openMenu(campaign: CampaignSummary, button: HTMLElement): Promise<void> {
    this.#menuFor = campaign;
    this.#element.requestUpdate();
    await this.#element.updateComplete;
    const menu = this.#element.renderRoot.querySelector<HTMLElement>('#menu');
    if (menu && button.isConnected) openMenu(menu, button);
  }

  /** The one "More" menu of all rows. */
  menu(): TemplateResult {
    const { t, activeStore } = this.#element;
    const campaign = this.#menuFor;
    const item = (id: 'edit' | 'duplicate' | 'delete', icon: TemplateResult, danger = false): MenuItem => {
      const verdict = campaign && activeStore?.can(campaign, id);
      const isBusy = campaign && activeStore?.pending.has(campaign.id);
      const why = isBusy ? t('pending.wait') : verdict && !verdict.ok ? refusalSentence(verdict.code, t) : undefined;
      return { id, icon, danger, label: t(`action.${id}`), why };
    };
    const items = [item('edit', icons.edit), item('duplicate', icons.copy), item('delete', icons.trash, true)];
    return menuTemplate('menu', t('action.more'), items, (id) => {
      if (!campaign) return;
      // It may have changed while the menu was open.
      const current = this.#element.activeStore?.peek(campaign.id) ?? campaign;
      if (id === 'edit') this.#parts.actions.open('edit', current);
      else this.#parts.actions.act(id as 'duplicate' | 'delete', current);
    });
  }
}
