import type { LitElement } from 'lit';
import type { Translate } from '../../i18n/messages.ts';
import type { LazyPart } from '../shared/lazy-part.ts';
import type { Notice } from '../shared/notices.ts';
import { withPart } from '../shared/with-part.ts';
import type { EditSession } from './edit-session.ts';
import type { LaterSteps } from './later-steps.ts';
import { focusFirst, focusedIn } from './sheet.ts';

type Later = typeof import('./later-steps.ts');

export interface LaterHost {
  readonly element: LitElement;
  readonly later: LazyPart<Later>;
  readonly t: Translate;
  say(text: string): void;
}

/** What the first step of a new campaign does without, for one visit to the editor: waited for, and told when it cannot be fetched. */
export class LaterCode {
  notice: Notice | null = null;
  readonly #host: LaterHost;
  readonly #session: EditSession;
  readonly #draw: () => void;
  #steps: LaterSteps | null = null;
  #hasEnded = false;

  constructor(host: LaterHost, session: EditSession, draw: () => void) {
    this.#host = host;
    this.#session = session;
    this.#draw = draw;
  }

  /** Null until it is there. */
  get steps(): LaterSteps | null {
    const { module } = this.#host.later;
    if (module) this.#steps ??= new module.LaterSteps(this.#session, this.#draw);
    return this.#steps;
  }

  /** Goes on with it: at once when it is there. */
  go(run: (code: Later, steps: LaterSteps) => void): void {
    const { t, element, later } = this.#host;
    const tell = (notice: Notice | null) => {
      this.notice = notice;
      this.#draw();
    };
    const dismiss = () => {
      if (!this.notice) return;
      tell(null);
      // The button that was pressed is gone with the notice.
      void element.updateComplete.then(() => !this.#hasEnded && !focusedIn(element) && void focusFirst(element));
    };
    const host = { t, say: (text: string) => this.#host.say(text), notify: tell, dismiss };
    withPart(later, host, (code) => !this.#hasEnded && run(code, this.steps!));
  }

  end(): void {
    this.#hasEnded = true;
    this.#steps?.end();
  }
}
