import { html, type TemplateResult } from 'lit';
import type { CampaignElement } from '../shared/campaign-element.ts';
import { icons } from '../shared/icons.ts';
import { LazyPart } from '../shared/lazy-part.ts';
import { withPart } from '../shared/with-part.ts';
import type { AddPicker } from './add-picker.ts';
import type { Choosing } from './choosing.ts';

/** Where a campaign is added to a comparison: a button until the search behind it is there, which comes at the first sign of interest. */
export class Adder {
  readonly #element: CampaignElement;
  readonly #choosing: Choosing;
  readonly #part: LazyPart<typeof import('./add-picker.ts')>;
  #picker: AddPicker | null = null;

  constructor(choosing: Choosing) {
    this.#element = choosing.element;
    this.#choosing = choosing;
    this.#part = new LazyPart(choosing.element, () => import('./add-picker.ts'), { early: true });
  }

  close(): void {
    this.#picker?.close();
    this.#picker = null;
  }

  /** The button was pressed: the search opens in its place. */
  open(): void {
    const id = this.#button?.dataset['id'];
    if (!id) return;
    withPart(this.#part, this.#choosing.notices, () => void this.#enter(id).then((input) => input?.click()));
  }

  /** The place it will take. */
  room(): TemplateResult {
    return html`<div class="adder"></div>`;
  }

  template(id: string): TemplateResult {
    const { module } = this.#part;
    if (module) {
      // Whoever stands on the button stands in the field that takes its place.
      if (this.#button?.matches(':focus')) void this.#enter(id);
      this.#picker ??= new module.AddPicker(this.#choosing);
      return this.#picker.template(id);
    }
    const { t, activeStore } = this.#element;
    return html`<div class="adder">
      <button type="button" class="field adder-button" data-action="add" data-id=${id} ?disabled=${activeStore === null}>
        <span>${t('stats.add')}</span>${icons.chevron}
      </button>
    </div>`;
  }

  get #button(): HTMLElement | null {
    return this.#element.renderRoot.querySelector<HTMLElement>('.adder-button');
  }

  async #enter(id: string): Promise<HTMLElement | null> {
    this.#element.requestUpdate();
    await this.#element.updateComplete;
    const input = this.#element.renderRoot.querySelector<HTMLElement>(`#${id}`);
    input?.focus();
    return input;
  }
}
