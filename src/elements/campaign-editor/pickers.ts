import type { LitElement } from 'lit';
import type { Translate } from '../../i18n/messages.ts';
import type { CampaignStore } from '../../state/campaign-store.ts';
import type { Field } from './fields.ts';
import { Picker } from './picker.ts';
import type { SettingKey } from './settings.ts';

interface PickersHost {
  readonly element: LitElement;
  readonly t: Translate;
  say(text: string): void;
}

/** One picker per field that has one, for as long as the editor is open. */
export class Pickers {
  readonly #host: PickersHost;
  readonly #store: CampaignStore;
  readonly #changed: () => void;
  readonly #known = new Map<SettingKey, Picker>();

  constructor(host: PickersHost, store: CampaignStore, changed: () => void) {
    this.#host = host;
    this.#store = store;
    this.#changed = changed;
  }

  of({ key, resource }: Field): Picker {
    const known = this.#known.get(key);
    if (known) return known;
    const { element, t } = this.#host;
    const say = (text: string) => this.#host.say(text);
    const picker = new Picker({ store: this.#store, t, changed: this.#changed, drawn: () => element.updateComplete, say }, resource!);
    this.#known.set(key, picker);
    return picker;
  }

  close(): void {
    for (const picker of this.#known.values()) picker.close();
  }
}
