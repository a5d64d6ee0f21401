import { type Context, type ContextType, ContextEvent } from '@lit/context';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** An element that may name its provider. */
export interface LinkedHost extends ReactiveControllerHost, Element {
  /** Id of the provider to use instead of the nearest one. */
  readonly provider?: string | null | undefined;
}

/** A context's value from the provider the host names, else from the nearest one; in any order of upgrades. */
export class ContextLink<C extends Context<unknown, unknown>> implements ReactiveController {
  value: ContextType<C> | undefined;
  readonly #host: LinkedHost;
  readonly #context: C;
  readonly #onChange: (value: ContextType<C> | undefined) => void;
  #leave: (() => void) | undefined;
  #asked: string | null = null;

  constructor(host: LinkedHost, context: C, onChange: (value: ContextType<C> | undefined) => void) {
    this.#host = host;
    this.#context = context;
    this.#onChange = onChange;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('context-provider', this.#onProvider);
    this.#ask();
  }
  hostUpdate(): void {
    if (this.#asked !== (this.#host.provider ?? null)) this.#ask();
  }
  hostDisconnected(): void {
    document.removeEventListener('context-provider', this.#onProvider);
    this.#leave?.();
    this.#leave = undefined;
  }

  #ask(): void {
    this.#leave?.();
    this.#leave = undefined;
    const id = (this.#asked = this.#host.provider ?? null);
    const root = this.#host.getRootNode() as Partial<NonElementParentNode>;
    const target = id === null ? this.#host : (root.getElementById?.(id) ?? document.getElementById(id));
    target?.dispatchEvent(new ContextEvent(this.#context, this.#host, this.#take, true));
  }

  readonly #take = (value: ContextType<C>, leave?: () => void): void => {
    if (this.#leave !== leave) this.#leave?.();
    this.#leave = leave;
    if (value === this.value) return;
    this.value = value;
    this.#onChange(value);
  };

  /** A provider came later than the host: it may be the one. */
  readonly #onProvider = (event: Event): void => {
    if ((event as Event & { context?: unknown }).context === this.#context && !this.#leave) this.#ask();
  };
}
