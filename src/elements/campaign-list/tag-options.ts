import type { CampaignListModel } from '../../state/campaign-store.ts';
import type { CampaignElement } from '../shared/campaign-element.ts';

/** The tags the filter offers, read when it first opens. */
export class TagOptions {
  readonly #element: CampaignElement;
  readonly #model: () => CampaignListModel | null;
  #names: readonly string[] = [];

  constructor(element: CampaignElement, model: () => CampaignListModel | null) {
    this.#element = element;
    this.#model = model;
  }

  get names(): readonly string[] {
    return this.#names;
  }

  async load(): Promise<void> {
    const seen = [...(this.#model()?.loadedRows() ?? [])].flatMap((row) => (row.type === 'campaign' ? row.campaign.tags : []));
    try {
      this.#names = ((await this.#element.activeStore?.resources('tag', '')) ?? []).map((tag) => tag.name);
    } catch {
      // Without the catalogue, the tags in sight are still worth offering.
      this.#names = [...new Set(seen)].sort();
    }
    this.#element.requestUpdate();
  }
}
