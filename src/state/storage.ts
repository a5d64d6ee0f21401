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

/**
 * The storage where it works, else memory: it may be denied altogether, throw on each access, or be full.
 * It is asked for, not given, because merely touching `localStorage` can throw.
 */
export function forgivingStorage(find: () => CampaignStorage): CampaignStorage {
  const memory = createMemoryStorage();
  const attempt = <T>(use: (storage: CampaignStorage) => T): T | undefined => {
    try {
      return use(find());
    } catch {
      return undefined;
    }
  };
  return {
    // What could not be written is in memory only, and newer.
    get: (key) => memory.get(key) ?? attempt((storage) => storage.get(key)) ?? null,
    set(key, value) {
      if (attempt((storage) => (storage.set(key, value), true))) memory.remove(key);
      else memory.set(key, value);
    },
    remove(key) {
      memory.remove(key);
      attempt((storage) => storage.remove(key));
    },
  };
}

/** `localStorage`, under keys that start with `campaign-elements:`. */
export function createLocalStorage(area: () => Storage | undefined = () => globalThis.localStorage): CampaignStorage {
  const name = (key: string) => `campaign-elements:${key}`;
  return forgivingStorage(() => {
    const storage = area()!;
    return {
      get: (key) => storage.getItem(name(key)),
      set: (key, value) => storage.setItem(name(key), value),
      remove: (key) => storage.removeItem(name(key)),
    };
  });
}
