import type { Account, CampaignSummary } from '../domain/campaign.ts';
import type { Permissions } from '../domain/status.ts';
import { isTimeZone, localTimeZone } from './ports.ts';

export interface Settings {
  readonly timeZone?: string | undefined;
  readonly permissions?: Permissions | undefined;
  readonly undoSeconds?: number | undefined;
}

const defaultUndoSeconds = 5;

/** What the host and the account say together: the zone of display and what the user may do. */
export class Rights {
  account: Account | null = null;
  /** What neither the host nor the account withholds. */
  permissions: Permissions = {};
  /** The account is known, or known not to be told. */
  isIdentified = false;
  #settings: Settings;
  /** As they were told: the first that is one is meant. */
  #zones: readonly (string | undefined)[] = [];
  #timeZone: string | null = null;
  /** What was refused: action, version and id of the campaign. */
  readonly #denied = new Set<string>();

  constructor(settings: Settings) {
    this.#settings = settings;
    this.#resolve();
  }

  /** The host's zone, else the account's, else the browser's. Found out when it is asked for: that is slow, and numbers need none. */
  get timeZone(): string {
    return (this.#timeZone ??= this.#zones.find(isTimeZone) ?? localTimeZone());
  }
  /** Has whoever decides about the zone spoken: the host, or the account? */
  get isZoneKnown(): boolean {
    return isTimeZone(this.#settings.timeZone) || this.isIdentified;
  }
  get undoSeconds(): number {
    return this.#settings.undoSeconds ?? defaultUndoSeconds;
  }

  /** Merges; true when zone or permissions differ now. */
  configure(settings: Settings): boolean {
    this.#settings = { ...this.#settings, ...settings };
    return this.#resolve();
  }
  /** Null: there is none to be had. True when something is known now that was not, or differs. */
  identify(account: Account | null): boolean {
    const wasKnown = this.isZoneKnown;
    this.isIdentified = true;
    const { account: before } = this;
    this.account = account ?? before;
    return this.#resolve() || !wasKnown || this.account?.id !== before?.id;
  }

  /** The backend refused this action on this campaign for this user: so it stays until the campaign changes, or all is read again. */
  deny(id: string, action: string, version: string | undefined): void {
    this.#denied.add(`${action} ${version} ${id}`);
  }
  isDenied({ id, version }: CampaignSummary, action: string): boolean {
    return this.#denied.has(`${action} ${version} ${id}`);
  }
  /** Rights may have been given meanwhile. True when some had been refused. */
  forgive(): boolean {
    const had = this.#denied.size > 0;
    this.#denied.clear();
    return had;
  }

  /** Once per change, because every cell asks. True when it made a difference. */
  #resolve(): boolean {
    const before = JSON.stringify([this.#zones, this.permissions]);
    this.#zones = [this.#settings.timeZone, this.account?.timeZone];
    this.#timeZone = null;
    const rights: Record<string, boolean> = { ...this.account?.permissions };
    for (const [action, granted] of Object.entries(this.#settings.permissions ?? {})) rights[action] = granted && rights[action] !== false;
    this.permissions = rights;
    const differs = JSON.stringify([this.#zones, this.permissions]) !== before;
    if (differs) this.forgive();
    return differs;
  }
}
