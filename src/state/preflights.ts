import type { PreflightReport } from '../domain/campaign.ts';
import { orAbort, createLimiter } from './waiting.ts';

type Verdict = 'pass' | 'fail';

interface Entry {
  readonly version: string | undefined;
  readonly report: Promise<PreflightReport>;
  verdict?: Verdict;
  expired?: boolean;
}

/** Campaigns whose report is remembered. */
const capacity = 500;

/** Preflight reports per campaign and version, a few at a time: a list asks for one per failed row. */
export class Preflights {
  readonly #read: (id: string) => Promise<PreflightReport>;
  readonly #known: (id: string) => void;
  readonly #limit = createLimiter(4);
  readonly #reports = new Map<string, Entry>();

  /** `read` asks the source; `known` hears when a verdict arrived. */
  constructor(read: (id: string) => Promise<PreflightReport>, known: (id: string) => void) {
    this.#read = read;
    this.#known = known;
  }

  verdict(id: string, version: string): Verdict | undefined {
    const entry = this.#reports.get(id);
    return entry?.version === version ? entry.verdict : undefined;
  }

  /** The next question is asked afresh; verdicts stay until then. */
  expire(): void {
    for (const entry of this.#reports.values()) entry.expired = true;
  }

  /** `version`: as far as it is known. */
  async report(
    id: string,
    version: string | undefined,
    { signal, force = false }: { signal?: AbortSignal; force?: boolean } = {},
  ): Promise<PreflightReport> {
    const remembered = this.#reports.get(id);
    if (remembered && remembered.version === version && !remembered.expired && !force) return orAbort(remembered.report, signal);
    const entry: Entry = { version, report: this.#limit(() => this.#read(id)) };
    this.#reports.delete(id);
    this.#reports.set(id, entry);
    for (const oldest of this.#reports.keys()) {
      if (this.#reports.size <= capacity) break;
      this.#reports.delete(oldest);
    }
    entry.report.then(
      ({ checks }) => {
        entry.verdict = checks.some(({ level }) => level === 'fail') ? 'fail' : 'pass';
        if (this.#reports.get(id) === entry) this.#known(id);
      },
      () => {
        if (this.#reports.get(id) === entry) this.#reports.delete(id);
      },
    );
    return orAbort(entry.report, signal);
  }
}
