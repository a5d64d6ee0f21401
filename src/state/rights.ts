import type { Account } from '../domain/campaign.ts';
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
  #settings: Settings;
  #account: Account | null = null;
  readonly #denied = new Map<string, Set<string>>();

  constructor(settings: Settings) {
    this.#settings = settings;
  }

  get account(): Account | null {
    return this.#account;
  }
  /** The host's zone, else the account's, else the browser's. */
  get timeZone(): string {
    return [this.#settings.timeZone, this.#account?.timeZone].find(isTimeZone) ?? localTimeZone();
  }
  /** What neither the host nor the account withholds. */
  get permissions(): Permissions {
    const rights: Record<string, boolean> = { ...this.#account?.permissions };
    for (const [action, granted] of Object.entries(this.#settings.permissions ?? {})) rights[action] = granted && rights[action] !== false;
    return rights;
  }
  get undoSeconds(): number {
    return this.#settings.undoSeconds ?? defaultUndoSeconds;
  }

  /** Merges; true when zone or permissions differ now. */
  configure(settings: Settings): boolean {
    return this.#differs(() => (this.#settings = { ...this.#settings, ...settings }));
  }
  identify(account: Account): boolean {
    return this.#differs(() => (this.#account = account));
  }

  /** The backend refused this action on this campaign for this user. */
  deny(id: string, action: string): void {
    this.#denied.set(id, (this.#denied.get(id) ?? new Set()).add(action));
  }
  isDenied(id: string, action: string): boolean {
    return this.#denied.get(id)?.has(action) ?? false;
  }

  #differs(change: () => void): boolean {
    const before = JSON.stringify([this.timeZone, this.permissions]);
    change();
    return JSON.stringify([this.timeZone, this.permissions]) !== before;
  }
}
