import Combobox from '@github/combobox-nav';
import type { Reference } from '../../domain/campaign.ts';
import { isAbort } from '../../domain/errors.ts';
import type { ResourceType } from '../../domain/failure.ts';
import type { Translate } from '../../i18n/messages.ts';
import type { CampaignStore } from '../../state/campaign-store.ts';
import { Timer } from '../../state/timer.ts';
import { openPopover } from '../shared/menu.ts';

export interface PickerHost {
  readonly store: CampaignStore;
  readonly t: Translate;
  changed(): void;
  /** Resolves when what changed is drawn. */
  drawn(): Promise<unknown>;
  say(text: string): void;
}

/** Typing counts as done after this pause, ms. */
const pause = 200;
/** A source answers no more than this at a time. */
export const mostOptions = 50;

/** Where the options of a picker come from. */
export type OptionSearch = (text: string, options: { readonly signal: AbortSignal }) => Promise<readonly Reference[]>;

/** The search behind one picker: asks the source while one types, and shows the newest answer only. */
export class Picker {
  /** `quiet`: closed. */
  status: 'quiet' | 'loading' | 'ready' | 'error' = 'quiet';
  query = '';
  /** Something was typed since it opened, perhaps nothing but emptiness. */
  hasTyped = false;
  options: readonly Reference[] = [];
  readonly #host: PickerHost;
  readonly #search: OptionSearch;
  #asking = new AbortController();
  readonly #pause = new Timer();
  #combobox: Combobox | null = null;
  #popup: HTMLElement | null = null;

  /** `from`: a type of resource, or a search of its own. */
  constructor(host: PickerHost, from: ResourceType | OptionSearch) {
    this.#host = host;
    this.#search = typeof from === 'string' ? (text, options) => host.store.resources(from, text, options) : from;
  }

  get isOpen(): boolean {
    return this.status !== 'quiet';
  }

  /** Opens below `box`; the source is asked at once. */
  open(box: HTMLElement): void {
    if (this.isOpen) return;
    const input = box.querySelector<HTMLInputElement>('input')!;
    this.#popup = box.parentElement!.querySelector<HTMLElement>('[popover]')!;
    this.query = '';
    this.hasTyped = false;
    this.#combobox = new Combobox(input, this.#popup.querySelector<HTMLElement>('[role=listbox]')!, {
      tabInsertsSuggestions: false,
      firstOptionSelectionMode: 'active',
    });
    this.#combobox.start();
    openPopover(this.#popup, box);
    void this.#ask();
  }

  type(text: string, box: HTMLElement): void {
    this.open(box);
    this.query = text;
    this.hasTyped = true;
    this.status = 'loading';
    this.#stop();
    this.#pause.set(this.#host.store.clock, pause, () => void this.#ask());
    this.#host.changed();
  }

  retry(): void {
    void this.#ask();
  }

  /** Something was chosen, or given up, while several may be: everything is offered again, and `news` said before how much that is. */
  again(news: string): void {
    this.query = '';
    this.hasTyped = false;
    if (this.isOpen) void this.#ask(news);
    else this.#host.say(news);
  }

  close(): void {
    if (!this.isOpen) return;
    this.#stop();
    this.status = 'quiet';
    this.query = '';
    this.hasTyped = false;
    this.options = [];
    this.#combobox?.stop();
    this.#combobox = null;
    if (this.#popup?.matches(':popover-open')) this.#popup.hidePopover();
    this.#popup = null;
    this.#host.changed();
  }

  #stop(): void {
    this.#pause.clear();
    this.#asking.abort();
  }

  async #ask(news = ''): Promise<void> {
    this.#stop();
    const { signal } = (this.#asking = new AbortController());
    this.status = 'loading';
    this.#host.changed();
    try {
      const options = await this.#search(this.query.trim(), { signal });
      if (signal.aborted) return;
      this.options = options;
      this.status = 'ready';
    } catch (error) {
      if (signal.aborted || isAbort(error)) return;
      this.options = [];
      this.status = 'error';
    }
    const { t } = this.#host;
    this.#combobox?.clearSelection();
    this.#host.changed();
    const found = this.status === 'error' ? t('editor.picker.error') : t('editor.picker.count', { count: this.options.length });
    this.#host.say(news ? `${news}. ${found}` : found);
    await this.#host.drawn();
    if (!signal.aborted) this.#combobox?.resetSelection();
  }
}
