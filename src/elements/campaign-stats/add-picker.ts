import { html, type TemplateResult } from 'lit';
import type { Reference } from '../../domain/campaign.ts';
import type { CampaignQuery } from '../../domain/query.ts';
import { isNeverSent } from '../../domain/sent.ts';
import { en as addingWords } from '../../i18n/adding/en.ts';
import { en as pickerWords } from '../../i18n/picker/en.ts';
import { overlays } from '../../theme/overlays.ts';
import { Picker, mostOptions } from '../campaign-editor/picker.ts';
import { pickerStyles } from '../campaign-editor/picker.styles.ts';
import { pickerTemplate } from '../campaign-editor/picker-template.ts';
import { addCampaign } from './adding.ts';
import type { Choosing } from './choosing.ts';
import { firstOf } from '../../state/first-of.ts';
import type { CampaignElement } from '../shared/campaign-element.ts';

export const words = { ...addingWords, ...pickerWords };
export const styles = [overlays, pickerStyles];

/** Chooses a campaign to compare by searching the data source. Without a search it offers those that have been sent. */
export class AddPicker {
  readonly #element: CampaignElement;
  readonly #choosing: Choosing;
  #picker: Picker | null = null;
  #unsent: ReadonlySet<string> = new Set();

  constructor(choosing: Choosing) {
    this.#element = choosing.element;
    this.#choosing = choosing;
  }

  close(): void {
    this.#picker?.close();
    this.#picker = null;
  }

  /** In place of the button. */
  open(id: string): void {
    void this.#enter(id).then((input) => input?.click());
  }

  template(id: string): TemplateResult {
    const element = this.#element;
    // Whoever stands on the button stands in the field that takes its place.
    if (element.renderRoot.querySelector('.adder-button:focus')) void this.#enter(id);
    const { t } = element;
    return html`<div class="adder">
      <label class="visually-hidden" for=${id}>${t('stats.add')}</label>
      ${pickerTemplate({
        picker: (this.#picker ??= this.#create()),
        t,
        id,
        label: t('stats.add'),
        placeholder: t('stats.add'),
        chosen: [],
        several: false,
        disabled: element.activeStore === null,
        required: false,
        invalid: false,
        describedBy: '',
        emptyText: t('stats.add.empty'),
        noteOf: (option) => (this.#unsent.has(option.id) ? t('stats.add.unsent') : null),
        onChange: ([option]) => option && addCampaign(this.#choosing, option.id, option.name),
      })}
    </div>`;
  }

  async #enter(id: string): Promise<HTMLElement | null> {
    this.#element.requestUpdate();
    await this.#element.updateComplete;
    const input = this.#element.renderRoot.querySelector<HTMLElement>(`#${id}`);
    input?.focus();
    return input;
  }

  #create(): Picker {
    const element = this.#element;
    return new Picker(
      {
        get store() {
          return element.activeStore!;
        },
        get t() {
          return element.t;
        },
        changed: () => element.requestUpdate(),
        drawn: () => element.updateComplete,
        say: (text) => element.say(text),
      },
      (text, { signal }) => this.#search(text, signal),
    );
  }

  async #search(text: string, signal: AbortSignal): Promise<readonly Reference[]> {
    const query: CampaignQuery = text ? { search: text } : { statuses: ['running', 'done'] };
    const { items } = await firstOf(this.#element.activeStore!.shown.ports, query, mostOptions, signal);
    this.#unsent = new Set(items.filter((campaign) => isNeverSent(campaign, undefined)).map(({ id }) => id));
    return items.map(({ id, name }) => ({ id, name: name || this.#element.t('value.unnamed') }));
  }
}
