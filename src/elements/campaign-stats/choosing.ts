import type { CampaignStore } from '../../state/campaign-store.ts';
import type { CampaignElement } from '../shared/campaign-element.ts';
import { emit } from '../shared/events.ts';
import type { Notices } from '../shared/notices.ts';
import { type Chosen, chosenOf } from './chosen.ts';

/** Which campaigns an element shows. To add one (`adding.ts`), remove it, open it and go back (`choice.ts`) comes later. */
export class Choosing {
  readonly element: CampaignElement;
  readonly notices: Notices;
  readonly limit: () => number;
  /** Of the host's own campaigns: whose analytics are open. */
  drilled: string | null = null;
  /** Named by the host; null: the analytics that are open, else the selection. */
  own: readonly string[] | null = null;
  chosen: Chosen = { ids: [], leftOut: 0, isEverything: false, from: 'selection' };

  constructor(element: CampaignElement, notices: Notices, limit: () => number) {
    this.element = element;
    this.notices = notices;
    this.limit = limit;
  }

  get store(): CampaignStore | null {
    return this.element.activeStore;
  }
  get root(): DocumentFragment | HTMLElement {
    return this.element.renderRoot;
  }

  /** Looks again; answers whether others are chosen now. What `isGone` is chosen no more, and takes nobody's place. */
  renew(isGone: (id: string) => boolean | undefined): boolean {
    const before = this.chosen.ids;
    this.chosen = chosenOf(this.own, this.drilled, this.store, this.limit(), isGone);
    // Of others that the host names, or without the one that was open, there is nothing to go back from.
    if (!this.own || !this.chosen.ids.includes(this.drilled!)) this.drilled = null;
    return before.join('\n') !== this.chosen.ids.join('\n');
  }

  /** What the way back is called; null: there is none. */
  get backLabel(): string | null {
    const { t } = this.element;
    if (this.drilled !== null) return t('stats.backToComparison');
    const view = this.store?.view;
    if (this.own || !view) return null;
    if (view.open?.pane === 'analytics') return t(view.screen === 'statistics' ? 'stats.backToComparison' : 'stats.back');
    return view.screen === 'statistics' ? t('stats.back') : null;
  }

  /** With fewer than two there is nothing to compare: back to the list, which says the same. */
  leave(left: number): void {
    const { view } = this.store ?? {};
    if (!this.own && view?.screen === 'statistics' && !view.open && left === 1) this.store!.setView({ screen: 'list' });
  }

  /** Opens the analytics of one of the host's own campaigns; null: goes back to all of them. */
  drill(id: string | null): void {
    this.drilled = id;
    this.element.requestUpdate();
  }

  /** Others were chosen here. */
  tell(): void {
    this.element.requestUpdate();
    if (this.own) emit(this.element, 'campaign-selection-change', { ids: [...this.own] });
  }
}
