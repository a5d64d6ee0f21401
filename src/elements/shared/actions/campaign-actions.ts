import type { TemplateResult } from 'lit';
import type { CampaignSummary } from '../../../domain/campaign.ts';
import type { Action } from '../../../domain/status.ts';
import type { Format } from '../../../i18n/format.ts';
import type { Translate } from '../../../i18n/messages.ts';
import type { CampaignStore } from '../../../state/campaign-store.ts';
import type { Pane, Selection } from '../../../state/campaign-view.ts';
import { selectionSize } from '../../../state/selection.ts';
import type { IntentName } from '../events.ts';
import type { LazyPart } from '../lazy-part.ts';
import type { Notice } from '../notices.ts';
import { refusalSentence } from '../sentences.ts';
import type { Flows } from './flows.ts';
import { withPart } from '../with-part.ts';
import { isRefused } from './refusals.ts';

/** What the flows need of the element they run in. */
export interface ActionsHost {
  readonly store: CampaignStore;
  /** Is it in the page, with a store? */
  readonly isAttached: boolean;
  readonly t: Translate;
  readonly format: Format;
  /** Tells the host page; false when it takes over. */
  intend(name: IntentName, detail: Record<string, unknown>): boolean;
  say(text: string): void;
  /** Shows a dialog, drawn anew at each update; what it is given ends it, and only it. */
  show(dialog: (onClose: () => void) => TemplateResult): void;
  redraw(): void;
  notify(notice: Notice): void;
  dismiss(what: string | object): void;
  /** Remembers, or with null forgets, that a command on this campaign failed. */
  mark(id: string, failure: string | null): void;
}

const panes: Readonly<Record<'edit' | 'info' | 'analytics', Pane>> = { edit: 'editor', info: 'info', analytics: 'analytics' };

/** A user's gestures: refusal and intent event at once; what follows from them is in `flows.ts`, which comes when it is needed. */
export class CampaignActions {
  readonly #host: ActionsHost;
  readonly #part: LazyPart<typeof import('./flows.ts')>;
  #flows: Flows | null = null;

  constructor(host: ActionsHost, part: LazyPart<typeof import('./flows.ts')>) {
    this.#host = host;
    this.#part = part;
  }

  /** Opens a campaign; a host that prevents the intent takes over. */
  open(kind: 'edit' | 'info' | 'analytics', campaign: CampaignSummary): void {
    if (kind === 'edit' && this.#refuses('edit', campaign)) return;
    if (this.#host.intend(`campaign-${kind}`, { ids: [campaign.id] }))
      this.#host.store.setView({ open: { id: campaign.id, pane: panes[kind] } });
  }

  /** One campaign, one action. */
  act(action: Exclude<Action, 'edit' | 'reschedule'>, campaign: CampaignSummary): void {
    const { store } = this.#host;
    if (store.pending.has(campaign.id) || this.#refuses(action, campaign)) return;
    if (!this.#host.intend(`campaign-${action}`, { ids: [campaign.id] })) return;
    this.#follow((flows) => flows.act(action, campaign));
  }

  /** A host that knows the way to the resource prevents the intent; else the editor opens where the editor can help. */
  fix(type: string, id: string | null, campaign: CampaignSummary): void {
    if (!this.#host.intend('campaign-resource-open', { type, id, campaignId: campaign.id })) return;
    this.#follow((flows) => flows.fix(type, campaign));
  }

  /** The selection. */
  bulk(action: 'duplicate' | 'delete', chosen: Selection): void {
    const { pending } = this.#host.store;
    // What is under way already is reported by the one who began it.
    const selection = 'ids' in chosen ? { ids: chosen.ids.filter((id) => !pending.has(id)) } : chosen;
    if (selectionSize(chosen) > 0 && selectionSize(selection) === 0) return this.#host.say(this.#host.t('pending.wait'));
    if (!this.#host.intend(`campaign-${action}`, detailOf(selection))) return;
    this.#follow((flows) => flows.bulk(action, selection));
  }

  /** Answers false when the host takes over. */
  compare(selection: Selection): boolean {
    if (!this.#host.intend('campaign-compare', detailOf(selection))) return false;
    this.#host.store.setView({ screen: 'statistics' });
    return true;
  }

  #refuses(action: Action, campaign: CampaignSummary): boolean {
    const verdict = this.#host.store.can(campaign, action);
    if (!isRefused(verdict)) return false;
    this.#host.say(refusalSentence(verdict.code, this.#host.t));
    return true;
  }

  /** The send time has passed: says so, and offers the way out. */
  showOverdue(campaign: CampaignSummary): void {
    this.#follow((flows) => flows.showOverdue(campaign));
  }

  #follow(go: (flows: Flows) => void): void {
    withPart(this.#part, this.#host, (module) => {
      // Taken out of the page before it came: nothing is asked or sent any more.
      if (this.#host.isAttached) go((this.#flows ??= new module.Flows(this.#host, this)));
    });
  }
}

const detailOf = (selection: Selection) =>
  'ids' in selection ? { ids: selection.ids } : { ids: [], query: selection.query, except: selection.except, total: selection.total };
