/** Where preferences such as columns are kept: strings by key. A host may supply its own. */
export interface CampaignStorage {
  get(key: string): string | null;
  set(key: string, value: string): void;
  remove(key: string): void;
}

/** Remembers for as long as the page lives. */
export function createMemoryStorage(): CampaignStorage {
  const values = new Map<string, string>();
  return {
    get: (key) => values.get(key) ?? null,
    set: (key, value) => void values.set(key, value),
    remove: (key) => void values.delete(key),
  };
}

/** The storage where it works, else memory: it may be denied altogether, throw on each access, or be full. */
export function forgivingStorage(storage: CampaignStorage): CampaignStorage {
  const memory = createMemoryStorage();
  const attempt = <T>(use: () => T): T | undefined => {
    try {
      return use();
    } catch {
      return undefined;
    }
  };
  return {
    // What could not be written is in memory only, and newer.
    get: (key) => memory.get(key) ?? attempt(() => storage.get(key)) ?? null,
    set(key, value) {
      if (attempt(() => (storage.set(key, value), true))) memory.remove(key);
      else memory.set(key, value);
    },
    remove(key) {
      memory.remove(key);
      attempt(() => storage.remove(key));
    },
  };
}

/** `localStorage`, under keys that start with `campaign-elements:`. `area` is asked for, not given, because merely touching it can throw. */
export function createLocalStorage(area: () => Storage | undefined = () => globalThis.localStorage): CampaignStorage {
  const name = (key: string) => `campaign-elements:${key}`;
  return forgivingStorage({
    get: (key) => area()!.getItem(name(key)),
    set: (key, value) => area()!.setItem(name(key), value),
    remove: (key) => area()!.removeItem(name(key)),
  });
}
