import { html, type TemplateResult } from 'lit';
import { icons } from '../shared/icons.ts';
import { LazyPart } from '../shared/lazy-part.ts';
import { withPart } from '../shared/with-part.ts';
import type { AddPicker } from './add-picker.ts';
import type { Choosing } from './choosing.ts';

/** Where a campaign is added to a comparison: a button until the search behind it is there, which comes at the first sign of interest. */
export class Adder {
  readonly #choosing: Choosing;
  readonly #part: LazyPart<typeof import('./add-picker.ts')>;
  #picker: AddPicker | null = null;

  constructor(choosing: Choosing) {
    this.#choosing = choosing;
    this.#part = new LazyPart(choosing.element, () => import('./add-picker.ts'), { early: true });
  }

  close(): void {
    this.#picker?.close();
    this.#picker = null;
  }

  /** The button was pressed: the search opens in its place. */
  open(id: string): void {
    withPart(this.#part, this.#choosing.notices, (module) => this.#of(module).open(id));
  }

  /** The place it will take. */
  room(): TemplateResult {
    return html`<div class="adder"></div>`;
  }

  template(id: string): TemplateResult {
    const { module } = this.#part;
    if (module) return this.#of(module).template(id);
    const { t, activeStore } = this.#choosing.element;
    return html`<div class="adder">
      <button type="button" class="field adder-button" data-action="add" data-id=${id} ?disabled=${activeStore === null}>
        <span>${t('stats.add')}</span>${icons.chevron}
      </button>
    </div>`;
  }

  #of({ AddPicker }: typeof import('./add-picker.ts')): AddPicker {
    return (this.#picker ??= new AddPicker(this.#choosing));
  }
}
