import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { ContextLink } from '../../state/context-link.ts';
import { type Environment, englishEnvironment, environmentContext } from '../campaign-provider/environment.ts';

/** Language and direction of the provider an element uses: the one it names, else the nearest; English without one. */
export class EnvironmentController implements ReactiveController {
  current: Environment = englishEnvironment;
  readonly #host: ReactiveControllerHost & Element & { readonly provider: string | null };
  readonly #link: ContextLink<typeof environmentContext>;
  #asked: string | null | undefined;

  constructor(host: ReactiveControllerHost & Element & { readonly provider: string | null }, onChange: () => void) {
    this.#host = host;
    this.#link = new ContextLink(host, environmentContext, (environment) => {
      const next = environment ?? englishEnvironment;
      if (next === this.current) return;
      this.current = next;
      onChange();
    });
    host.addController(this);
  }

  hostConnected(): void {
    this.#ask();
  }
  hostUpdate(): void {
    if (this.#asked !== undefined && this.#asked !== (this.#host.provider || null)) this.#ask();
  }
  hostDisconnected(): void {
    this.#asked = undefined;
    this.#link.disconnect();
  }

  #ask(): void {
    this.#asked = this.#host.provider || null;
    this.#link.connect(this.#asked);
  }
}
