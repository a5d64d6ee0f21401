import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Format } from '../../../i18n/format.ts';
import type { Translate } from '../../../i18n/messages.ts';
import type { CampaignStore } from '../../../state/campaign-store.ts';
import type { CampaignElement } from '../campaign-element.ts';
import { type IntentName, intend } from '../events.ts';
import { HeldNotices } from '../held-notices.ts';
import { LazyPart } from '../lazy-part.ts';
import type { Notice } from '../notices.ts';
import { type ActionsHost, CampaignActions } from './campaign-actions.ts';

/** The actions of an element together with what they show: one dialog at a time, notices, and which campaigns a command failed on. */
export class ActionFlow implements ActionsHost {
  readonly actions: CampaignActions;
  readonly #element: CampaignElement;
  readonly #notices: HeldNotices;
  readonly #onMark: (id: string) => void;
  readonly #failures = new Map<string, string>();
  #dialog: (() => TemplateResult) | null = null;
  #dialogKey = 0;
  #followed: CampaignStore | null = null;

  /** `onMark` hears when a campaign must look different because a command on it failed, or no longer did; `fetchFlows`: for who has them. */
  constructor(
    element: CampaignElement,
    onMark: (id: string) => void = () => element.requestUpdate(),
    fetchFlows: () => Promise<typeof import('./flows.ts')> = () => import('./flows.ts'),
  ) {
    this.#element = element;
    this.#onMark = onMark;
    this.#notices = new HeldNotices(element);
    const flows = () => this.#withWrites(fetchFlows());
    this.actions = new CampaignActions(this, new LazyPart(element, flows, { early: true, except: '[role=toolbar]' }));
  }

  /** What writes comes along: then nothing that was asked for is lost when the page is left. */
  async #withWrites<Module>(code: Promise<Module>): Promise<Module> {
    await Promise.all([code, this.#element.activeStore?.prepare()]);
    return code;
  }

  get store(): CampaignStore {
    return this.#element.activeStore!;
  }
  get isAttached(): boolean {
    return this.#element.isConnected && this.#element.activeStore !== null;
  }
  get t(): Translate {
    return this.#element.t;
  }
  get format(): Format {
    return this.#element.format;
  }

  intend(name: IntentName, detail: Record<string, unknown>): boolean {
    // A listener that took the element away, or its backend, has taken over too.
    return intend(this.#element, name, detail) && this.isAttached;
  }
  say(text: string): void {
    this.#element.say(text);
  }
  show(dialog: (onClose: () => void) => TemplateResult): void {
    // Each dialog is a new element, so that it opens anew; the late `close` of one before does not end it.
    const key = ++this.#dialogKey;
    const close = () => {
      if (this.#dialogKey !== key) return;
      this.#dialog = null;
      this.redraw();
    };
    this.#dialog = () => dialog(close);
    this.redraw();
  }
  redraw(): void {
    this.#element.requestUpdate();
  }
  notify(notice: Notice): void {
    this.#notices.notify(notice);
  }
  dismiss(what: string | object): void {
    this.#notices.dismiss(what);
  }
  mark(id: string, failure: string | null): void {
    if (failure === null ? this.#failures.delete(id) : this.#failures.set(id, failure)) this.#onMark(id);
  }
  /** The sentence of the newest failed command on a campaign, until something newer happens. */
  failure(id: string): string | undefined {
    return this.#failures.get(id);
  }

  /** What is asked and told belongs to one backend: with another one, its answers would reach the wrong campaigns. */
  #follow(store: CampaignStore): void {
    if (this.#followed && store !== this.#followed) {
      this.#dialog = null;
      this.#notices.clear();
      this.#failures.clear();
    }
    this.#followed = store;
  }

  /** Render it once, after everything else. */
  template(): TemplateResult {
    const store = this.#element.activeStore;
    if (store) this.#follow(store);
    return html`${this.#notices.template()} ${keyed(this.#dialogKey, this.#dialog?.() ?? nothing)}`;
  }
}
