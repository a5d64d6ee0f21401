import { isAbort } from '../../domain/errors.ts';
import type { EditSession } from './edit-session.ts';
import type { Report } from './review.ts';

/** What checking the saved campaign finds, with its audience and cost. */
export class StartCheck {
  report: Report = undefined;
  readonly #session: EditSession;
  readonly #changed: () => void;
  #asking = new AbortController();

  constructor(session: EditSession, changed: () => void) {
    this.#session = session;
    this.#changed = changed;
  }

  /** Asks anew; the answer before is not shown meanwhile. */
  run(): void {
    this.end();
    const { store, id, isNew, canEdit } = this.#session;
    if (isNew || !canEdit) return;
    const { signal } = (this.#asking = new AbortController());
    this.report = undefined;
    void this.#ask(() => store.preflight(id, { signal, force: true }), signal);
  }

  async #ask(ask: () => Promise<NonNullable<Report>>, signal: AbortSignal): Promise<void> {
    try {
      const report = await ask();
      if (!signal.aborted) this.report = report;
    } catch (error) {
      if (!signal.aborted && !isAbort(error)) this.report = null;
    }
    this.#changed();
  }

  end(): void {
    this.#asking.abort();
  }
}
