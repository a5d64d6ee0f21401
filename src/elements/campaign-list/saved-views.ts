import { html, nothing, type TemplateResult } from 'lit';
import { type SavedView, captureView, isShown, maxViewName, patchOf, readViews, removeView, saveView } from '../../state/saved-views.ts';
import type { ViewColumns } from '../../state/view-columns.ts';
import type { CampaignElement } from '../shared/campaign-element.ts';
import { icons } from '../shared/icons.ts';

/** In the popover of named views: choose one, save the present one, delete one. */
export class SavedViews {
  readonly #element: CampaignElement;
  readonly #columns: () => ViewColumns;

  /** `columns` gives them as they are. */
  constructor(element: CampaignElement, columns: () => ViewColumns) {
    this.#element = element;
    this.#columns = columns;
  }

  draw(): TemplateResult {
    const { t, storage } = this.#element;
    const views = readViews(storage);
    return html`${
      views.length
        ? html`<ul class="options">
              ${views.map((view) => this.#row(view))}
            </ul>`
        : html`<p class="muted none">${t('views.none')}</p>`
    }
      <form class="save-view" @submit=${this.#onSave}>
        <label for="view-name">${t('views.name')}</label>
        <div>
          <input id="view-name" class="field" name="name" required maxlength=${maxViewName} autocomplete="off" spellcheck="false" dir="auto" />
          <button type="submit" class="button">${t('views.save')}</button>
        </div>
        <p class="muted small">${t('views.hint')}</p>
      </form>`;
  }

  #row(view: SavedView): TemplateResult {
    const { t } = this.#element;
    const { name } = view;
    const label = t('views.delete', { name });
    return html`<li>
      <button type="button" class="option" aria-current=${this.#isShown(view) ? 'true' : nothing} @click=${(event: Event) => this.#choose(view, event)}>
        ${this.#isShown(view) ? icons.check : html`<span class="gap"></span>`}<bdi>${name}</bdi>
      </button>
      <button type="button" class="icon-button" aria-label=${label} data-tip-text=${label} @click=${() => this.#remove(name)}>${icons.trash}</button>
    </li>`;
  }

  #isShown(view: SavedView): boolean {
    const now = this.#element.activeStore?.view;
    return now !== undefined && isShown(view, now, this.#columns());
  }

  #choose(view: SavedView, event: Event): void {
    (event.currentTarget as HTMLElement).closest<HTMLElement>('[popover]')?.hidePopover();
    this.#element.activeStore?.setView(patchOf(view));
    this.#tell('views.chosen', view.name);
  }

  readonly #onSave = (event: SubmitEvent): void => {
    event.preventDefault();
    const field = (event.currentTarget as HTMLFormElement).elements.namedItem('name') as HTMLInputElement;
    const store = this.#element.activeStore;
    const name = field.value.trim();
    if (!store || !name) return;
    saveView(store.storage, captureView(name, store.view, this.#columns()));
    field.value = '';
    this.#tell('views.saved', name);
  };

  #remove(name: string): void {
    removeView(this.#element.storage, name);
    this.#tell('views.deleted', name);
    // The button that had the focus is gone with its row.
    this.#element.renderRoot.querySelector<HTMLElement>('#view-name')?.focus();
  }

  #tell(key: 'views.chosen' | 'views.saved' | 'views.deleted', name: string): void {
    this.#element.say(this.#element.t(key, { name }));
    this.#element.requestUpdate();
  }
}
