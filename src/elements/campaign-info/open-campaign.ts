import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { type CampaignDetails, type CampaignSummary, type PreflightReport, summaryOf } from '../../domain/campaign.ts';
import { type CampaignError, isAbort, toCampaignError } from '../../domain/errors.ts';
import type { CampaignStore, StoreEvents } from '../../state/campaign-store.ts';

/** What hears of it besides being drawn again. */
export interface OpenCampaignHost extends ReactiveControllerHost {
  onProblem(error: CampaignError): void;
  onRemoved(name: string, cause: 'command' | 'live'): void;
  onStatus(campaign: CampaignSummary): void;
  onChecked(report: PreflightReport): void;
}

export type Check =
  | { readonly state: 'none' }
  | { readonly state: 'checking' }
  | { readonly state: 'unchecked' }
  | { readonly state: 'checked'; readonly report: PreflightReport };

const unchecked: Check = { state: 'none' };
/** Campaigns whose settings are remembered, so that going back and forth shows them at once. */
const capacity = 20;

/** The campaign that is shown: its newest summary, its settings, what went wrong reading them, and its start check. */
export class OpenCampaign implements ReactiveController {
  /** Null: nothing is open. */
  id: string | null = null;
  error: CampaignError | null = null;
  /** Deleted: by a command of ours, or elsewhere. */
  gone: 'command' | 'live' | null = null;
  check: Check = unchecked;
  readonly #host: OpenCampaignHost;
  readonly #read = new Map<string, CampaignDetails>();
  #store: CampaignStore | null = null;
  #details: CampaignDetails | null = null;
  #name = '';
  #status: string | null = null;
  #reading: AbortController | null = null;
  #checking: AbortController | null = null;
  #checked: string | null = null;
  #again = false;
  #wasReading = false;

  constructor(host: OpenCampaignHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Everything about it; null while it was not read. What the list, the feed or a command told since is in it. */
  get details(): CampaignDetails | null {
    const newest = this.id === null ? undefined : this.#store?.peek(this.id);
    return this.#details && newest ? { ...this.#details, ...summaryOf(newest) } : this.#details;
  }
  /** What is known of it without asking. */
  get summary(): CampaignSummary | null {
    return this.details ?? (this.id === null ? null : (this.#store?.peek(this.id) ?? null));
  }
  /** Its last name, also when it is gone. */
  get name(): string {
    return this.#name;
  }
  get isReading(): boolean {
    return this.#reading !== null;
  }

  follow(store: CampaignStore | null, id: string | null): void {
    if (store === this.#store && id === this.id) return;
    if (store !== this.#store) this.#read.clear();
    this.stop();
    this.#store = store;
    this.id = id;
    this.error = null;
    this.gone = null;
    this.check = unchecked;
    this.#checked = null;
    const known = id === null ? undefined : store?.peek(id);
    const read = this.#read.get(id ?? '');
    // Settings of another version would be shown beside a summary they do not belong to.
    this.#details = read && (!known || known.version === read.version) ? read : null;
    this.#name = known?.name ?? this.#details?.name ?? '';
    this.#status = known?.status ?? null;
    if (store && id !== null) void this.read();
  }

  /** Moved in the document, nothing is lost; only what was under way is asked again. */
  hostConnected(): void {
    if (!this.#wasReading) return;
    this.#wasReading = false;
    void this.read();
  }
  hostDisconnected(): void {
    this.#wasReading = this.#reading !== null;
    this.stop();
  }

  stop(): void {
    this.#reading?.abort();
    this.#reading = null;
    this.#checking?.abort();
    this.#checking = null;
    this.#again = false;
  }

  /** Reads it (again); what is shown stays until the answer is there. */
  async read(): Promise<void> {
    const [store, id] = [this.#store, this.id];
    if (!store || id === null || this.gone) return;
    if (this.#reading) {
      this.#again = true;
      return;
    }
    const reading = (this.#reading = new AbortController());
    this.#host.requestUpdate();
    try {
      const details = await store.details(id, { signal: reading.signal });
      if (reading.signal.aborted) return;
      this.#reading = null;
      this.#take(id, details);
    } catch (thrown) {
      if (reading.signal.aborted) return;
      this.#reading = null;
      // The store stopped reading: whoever starts it again asks again.
      if (!isAbort(thrown)) this.#fail(toCampaignError(thrown));
    }
    this.#host.requestUpdate();
    if (this.#again) {
      this.#again = false;
      void this.read();
    }
  }

  #take(id: string, details: CampaignDetails): void {
    this.error = null;
    this.#details = details;
    this.#read.delete(id);
    this.#read.set(id, details);
    for (const oldest of this.#read.keys()) {
      if (this.#read.size <= capacity) break;
      this.#read.delete(oldest);
    }
    this.#look(details);
    // Restart of a failed campaign waits for this.
    if (details.status === 'failed') void this.runCheck(false);
  }

  #fail(error: CampaignError): void {
    if (error.kind === 'not-found') return this.#bury('live');
    // What one may not see is not kept in sight either.
    if (error.kind === 'forbidden') this.#details = null;
    this.error = error;
    this.#host.onProblem(error);
  }

  #bury(cause: 'command' | 'live'): void {
    if (this.gone) return;
    this.stop();
    this.gone = cause;
    this.error = null;
    if (this.id !== null) this.#read.delete(this.id);
    this.#host.onRemoved(this.#name || (this.id ?? ''), cause);
    this.#host.requestUpdate();
  }

  #look(campaign: CampaignSummary): void {
    this.#name = campaign.name;
    if (this.#status !== null && this.#status !== campaign.status) this.#host.onStatus(campaign);
    this.#status = campaign.status;
  }

  /** Asks whether it can start; `afresh` asks although nothing changed here. */
  async runCheck(afresh: boolean): Promise<void> {
    const [store, id, version] = [this.#store, this.id, this.summary?.version ?? null];
    if (!store || id === null || (!afresh && this.#checked === version)) return;
    this.#checking?.abort();
    const checking = (this.#checking = new AbortController());
    this.#checked = version;
    if (this.check.state !== 'checked') this.check = { state: 'checking' };
    this.#host.requestUpdate();
    try {
      const report = await store.preflight(id, { signal: checking.signal, force: afresh });
      if (checking.signal.aborted) return;
      this.check = { state: 'checked', report };
      this.#host.onChecked(report);
    } catch (thrown) {
      if (checking.signal.aborted) return;
      this.#checked = null;
      this.check = isAbort(thrown) ? unchecked : { state: 'unchecked' };
    }
    this.#checking = null;
    this.#host.requestUpdate();
  }

  get isChecking(): boolean {
    return this.#checking !== null;
  }

  onChanged({ id, campaign }: StoreEvents['changed']): void {
    if (id !== this.id) return;
    // Progress comes several times a second, and nobody edits a campaign that is being sent.
    const isProgress = this.#status === 'running' && campaign.status === 'running';
    this.#look(campaign);
    this.#host.requestUpdate();
    if (isProgress || this.#details?.version === campaign.version) return;
    if (this.check.state !== 'none') {
      this.check = unchecked;
      this.#checked = null;
      this.#checking?.abort();
      this.#checking = null;
    }
    void this.read();
  }

  onRemovedFromStore({ ids, cause }: StoreEvents['removed']): void {
    if (this.id !== null && ids.includes(this.id)) this.#bury(cause);
  }
}
