import { nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { CampaignDetails, CampaignSummary, Occurrence } from '../../../domain/campaign.ts';
import { isAbort } from '../../../domain/errors.ts';
import type { CampaignStore, StoreEvents } from '../../../state/campaign-store.ts';
import { isRefused } from '../../shared/actions/refusals.ts';
import { openMenu } from '../../shared/menu.ts';
import { SendAlarm } from '../../shared/send-alarm.ts';
import { refusalSentence } from '../../shared/sentences.ts';
import { Anchor, isNarrow } from './anchor.ts';
import { type CardAction, cardTemplate } from './card-template.ts';
import { moveRefusal } from './moving.ts';
import type { PartsOptions } from './parts-options.ts';

interface OpenCard {
  /** As it was when the card opened, or newer. */
  occurrence: Occurrence;
  readonly chip: HTMLElement;
  readonly isSheet: boolean;
  readonly reading: AbortController;
  details: CampaignDetails | null;
  hasFailed: boolean;
  isShown: boolean;
}

/** The info card of one send: opens at its chip, follows what changes, gives the focus back. */
export class Card {
  readonly #options: PartsOptions;
  readonly #onMove: (occurrence: Occurrence) => void;
  readonly #anchor = new Anchor('--campaign-card');
  #open: OpenCard | null = null;
  #key = 0;
  readonly #alarm: SendAlarm;

  constructor(options: PartsOptions, onMove: (occurrence: Occurrence) => void) {
    this.#options = options;
    this.#onMove = onMove;
    this.#alarm = new SendAlarm(options.element);
  }

  get occurrenceId(): string | null {
    return this.#open?.occurrence.id ?? null;
  }
  get #store(): CampaignStore {
    return this.#options.element.activeStore!;
  }
  get #element(): HTMLElement | null {
    return this.#options.element.renderRoot?.querySelector('#campaign-card') ?? null;
  }
  /** The newest that is known of the campaign. */
  get #campaign(): CampaignSummary {
    const { occurrence } = this.#open!;
    return this.#store.peek(occurrence.campaignId) ?? occurrence.campaign;
  }

  show(occurrence: Occurrence, chip: HTMLElement): void {
    const { element } = this.#options;
    if (!element.activeStore) return;
    this.#end();
    this.#key += 1;
    const reading = new AbortController();
    this.#open = { occurrence, chip, reading, isSheet: isNarrow(element), details: null, hasFailed: false, isShown: false };
    void this.#read();
    element.requestUpdate();
  }

  close(): void {
    const card = this.#element;
    if (card?.matches(':popover-open')) card.hidePopover();
    this.#end();
  }

  #end(): void {
    if (!this.#open) return;
    this.#open.reading.abort();
    this.#open = null;
    this.#anchor.release();
    this.#alarm.clear();
    this.#options.element.requestUpdate();
  }

  /** The card goes with its element: nothing of it runs afterwards. */
  disconnect(): void {
    this.#end();
  }

  async #read(): Promise<void> {
    const open = this.#open!;
    open.hasFailed = false;
    const { campaignId } = open.occurrence;
    try {
      open.details = await this.#store.details(campaignId, { signal: open.reading.signal });
      // Restart of a failed one waits for this.
      if (open.details.status === 'failed') await this.#store.preflight(campaignId, { signal: open.reading.signal });
    } catch (error) {
      if (isAbort(error) || open.reading.signal.aborted) return;
      open.hasFailed = open.details === null;
    }
    this.#options.element.requestUpdate();
  }

  /** Before each drawing: the newest of what is shown. */
  follow(): void {
    const open = this.#open;
    const newest = open && this.#options.model()?.occurrences.find(({ id }) => id === open.occurrence.id);
    if (open && newest) open.occurrence = newest;
  }

  onChanged({ id, campaign }: StoreEvents['changed']): void {
    const open = this.#open;
    if (open?.occurrence.campaignId !== id) return;
    const isOutdated = open.details && open.details.version !== campaign.version && campaign.status !== 'running';
    if (isOutdated) void this.#read();
    this.#options.element.requestUpdate();
  }

  onRemoved({ ids, cause }: StoreEvents['removed']): void {
    const open = this.#open;
    if (!open || !ids.includes(open.occurrence.campaignId)) return;
    const { element, flow } = this.#options;
    const { name } = open.occurrence.campaign;
    this.close();
    if (cause !== 'live') return;
    const text = element.t('notice.removed', { name });
    flow.notify({ key: `removed:${open.occurrence.campaignId}`, tone: 'info', text });
    element.say(text);
  }

  /** After each drawing: opens what was drawn, and keeps it at its chip. */
  settle(): void {
    const open = this.#open;
    const card = this.#element;
    if (!open || !card) return;
    const chip = this.#chipOf(open);
    if (!open.isShown) {
      open.isShown = true;
      // The popover of a day, if it was opened from there, stays: the row is what it belongs to.
      (card as unknown as { showPopover(options: { source: HTMLElement }): void }).showPopover({ source: open.chip });
      card.querySelector<HTMLElement>('#card-title')?.focus({ preventScroll: true });
    }
    if (chip) this.#anchor.tie(card, chip);
    this.#alarm.set(open.occurrence.start);
  }

  #chipOf({ chip, occurrence }: OpenCard): HTMLElement | null {
    return chip.isConnected ? chip : (this.#options.chipOf?.(occurrence.id) ?? null);
  }

  template(): TemplateResult | typeof nothing {
    const open = this.#open;
    if (!open || !this.#options.element.activeStore) return nothing;
    this.follow();
    const { element, flow } = this.#options;
    const campaign = this.#campaign;
    return keyed(
      this.#key,
      cardTemplate({
        ...{
          campaign,
          occurrence: { ...open.occurrence, campaign },
          details: open.details,
          hasFailed: open.hasFailed,
          isSheet: open.isSheet,
        },
        t: element.t,
        format: element.format,
        timeZone: this.#options.timeZone(),
        now: this.#store.now(),
        can: (action) => this.#store.can(campaign, action),
        moveRefusal: moveRefusal(this.#store, open.occurrence, element.t),
        pending: this.#store.pending.get(campaign.id),
        failure: flow.failure(campaign.id),
        audience: (date) => this.#options.sharedAudience?.(campaign.id, date),
        onAction: (action) => this.#act(action),
        onRetry: () => void this.#read(),
        onMore: (button) => openMenu(this.#element!.querySelector<HTMLElement>('#card-more')!, button),
        onClose: () => this.close(),
        onBeforeToggle: this.#onBeforeToggle,
        onToggle: this.#onToggle,
        onKeydown: this.#onKeydown,
      }),
    ) as unknown as TemplateResult;
  }

  /** What opens a dialog or a panel closes the card first, so that the focus comes back to the chip, not to what is gone. */
  #act(action: CardAction): void {
    const { flow, element } = this.#options;
    const campaign = this.#campaign;
    const { occurrence } = this.#open!;
    if (action === 'move') {
      const why = moveRefusal(this.#store, occurrence, element.t);
      if (why) return element.say(why);
      this.close();
      return this.#onMove(occurrence);
    }
    const isOpening = action === 'info' || action === 'edit' || action === 'analytics';
    const verdict = isOpening && action !== 'edit' ? null : this.#store.can(campaign, action);
    if (verdict && isRefused(verdict)) return element.say(refusalSentence(verdict.code, element.t));
    if (isOpening) {
      this.close();
      return flow.actions.open(action, campaign);
    }
    const asks = action === 'launch' || action === 'delete' || !verdict?.ok || verdict.to === 'running';
    if (asks) this.close();
    flow.actions.act(action, campaign);
  }

  readonly #onBeforeToggle = (event: Event): void => {
    if (event.target !== event.currentTarget || (event as ToggleEvent).newState !== 'closed' || !this.#open) return;
    if ((event.currentTarget as HTMLElement).matches(':focus-within')) this.#chipOf(this.#open)?.focus();
  };

  /** Told in a task of its own: meanwhile another card may have taken its place. */
  readonly #onToggle = (event: Event): void => {
    const isOurs = event.target === event.currentTarget && event.target === this.#element;
    if (isOurs && (event as ToggleEvent).newState === 'closed' && this.#open?.isShown) this.#end();
  };

  /** The Tab key goes round in it, as in every dialog: after the last control comes the first. Esc leaves. */
  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Tab' || event.defaultPrevented) return;
    const card = event.currentTarget as HTMLElement;
    const stops = [...card.querySelectorAll<HTMLElement>('button:not([role=menuitem])')].filter((stop) => stop.checkVisibility());
    const [edge, other] = event.shiftKey ? [stops[0], stops.at(-1)] : [stops.at(-1), stops[0]];
    if (event.target !== edge) return;
    event.preventDefault();
    other?.focus();
  };
}
