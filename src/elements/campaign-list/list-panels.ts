import { html, type TemplateResult } from 'lit';
import type { CampaignElement } from '../shared/campaign-element.ts';
import { LazyPart } from '../shared/lazy-part.ts';
import { returnFocus } from '../shared/menu.ts';
import { whenOpened } from '../shared/when-opened.ts';
import type { PartHost } from '../shared/with-part.ts';
import type { ColumnsController } from './columns-controller.ts';
import type { SavedViews } from './saved-views.ts';

type Panels = typeof import('./panels.ts');

/** Where the toolbar's buttons open columns and named views. What stands in them is loaded when somebody comes near. */
export class ListPanels {
  readonly #element: CampaignElement;
  readonly #columns: ColumnsController;
  readonly #host: PartHost;
  readonly #part: LazyPart<Panels>;
  #views: SavedViews | null = null;

  /** `host` says what could not be loaded. */
  constructor(element: CampaignElement, columns: ColumnsController, host: PartHost) {
    this.#element = element;
    this.#columns = columns;
    this.#host = host;
    this.#part = new LazyPart(element, () => import('./panels.ts'), { early: true, except: '#grid' });
  }

  template(): TemplateResult {
    const { t } = this.#element;
    return html`${this.#panel('columns', 'column-picker', t('list.columns'), ({ columnPicker }) => this.#columns.picker(columnPicker))}
    ${this.#panel('views', 'views', t('views.label'), (panels) =>
      (this.#views ??= new panels.SavedViews(this.#element, () => this.#columns.current)).draw(),
    )}`;
  }

  #panel(id: string, kind: string, label: string, draw: (panels: Panels) => TemplateResult): TemplateResult {
    return html`<div id=${id} class="${kind} end" popover role="dialog" aria-label=${label} @beforetoggle=${returnFocus}>
      ${whenOpened(() => {
        const panels = this.#part.drawing(id, this.#host);
        return panels ? draw(panels) : html``;
      })}
    </div>`;
  }
}
