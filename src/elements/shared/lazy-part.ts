import type { CSSResult } from 'lit';
import type { Messages } from '../../i18n/messages.ts';
import type { CampaignElement } from './campaign-element.ts';
import { type PartHost, withPart } from './with-part.ts';

/** A module that comes later may bring its English words and its styles. */
export interface PartModule {
  readonly words?: Partial<Messages>;
  readonly styles?: readonly CSSResult[];
}

/** Signs that somebody may want something. Of `pointerover` an element hears nothing while the pointer stays in it. */
const interest = ['pointermove', 'pointerdown', 'keydown'];

interface LazyOptions {
  /** Is it loaded at the first sign of interest? `focus`: also when the focus comes. */
  readonly early?: boolean | 'focus';
  /** What within the element is no sign: it does nothing that the part is for. */
  readonly except?: string;
}

/**
 * A part of an element that most pages never show, loaded when it is asked for; with `early`, at the first sign of interest, so that it is
 * there by the time it is wanted.
 */
export class LazyPart<Module extends object> {
  /** Null until it is there. */
  module: Module | null = null;
  readonly #element: CampaignElement;
  readonly #load: () => Promise<Module>;
  #loading: Promise<Module> | null = null;
  #drawnFor: unknown = null;

  constructor(element: CampaignElement, load: () => Promise<Module>, { early = false, except }: LazyOptions = {}) {
    this.#element = element;
    this.#load = load;
    if (!early) return;
    const signs = early === 'focus' ? [...interest, 'focusin'] : interest;
    const prepare = (event: Event) => {
      if (except && event.composedPath().some((node) => node instanceof Element && node.matches(except))) return;
      for (const type of signs) element.removeEventListener(type, prepare);
      // What could not be fetched early is fetched, and told, when it is asked for.
      void this.get().catch(() => {});
    };
    for (const type of signs) element.addEventListener(type, prepare, { passive: true });
  }

  /** Rejects when it cannot be fetched; asking again tries again. */
  get(): Promise<Module> {
    this.#loading ??= this.#load().then(
      (module) => {
        const { words, styles }: PartModule = module;
        if (words) this.#element.bringWords(words);
        if (styles) adopt(this.#element, styles);
        this.module = module;
        if (this.#drawnFor !== null) this.#element.requestUpdate();
        return module;
      },
      (error: unknown) => {
        this.#loading = null;
        throw error;
      },
    );
    return this.#loading;
  }

  /** To draw `what` with: null until it is there, when the element draws again. What cannot be fetched is told once for each. */
  drawing(what: unknown, host: PartHost): Module | null {
    if (this.module === null && what !== this.#drawnFor) {
      this.#drawnFor = what;
      withPart(this, host, () => {});
    }
    return this.module;
  }
}

function adopt({ renderRoot }: CampaignElement, styles: readonly CSSResult[]): void {
  const root = renderRoot as ShadowRoot;
  const sheets = styles.map(({ styleSheet }) => styleSheet!).filter((sheet) => !root.adoptedStyleSheets.includes(sheet));
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, ...sheets];
}
