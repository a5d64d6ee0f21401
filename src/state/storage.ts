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
 * `localStorage` where the browser grants it, else memory: storage may be denied altogether, throw on each access, or be full.
 * `area` is asked for, not given, because merely touching `localStorage` can throw. Keys start with `campaign-elements:`.
 */
export function createLocalStorage(area: () => Storage | undefined = () => globalThis.localStorage): CampaignStorage {
  const memory = createMemoryStorage();
  const attempt = <T>(use: (storage: Storage) => T): T | undefined => {
    try {
      const storage = area();
      return storage && use(storage);
    } catch {
      return undefined;
    }
  };
  const name = (key: string) => `campaign-elements:${key}`;
  return {
    // What could not be written to the disk is in memory only, and newer.
    get: (key) => memory.get(key) ?? attempt((storage) => storage.getItem(name(key))) ?? null,
    set(key, value) {
      if (attempt((storage) => (storage.setItem(name(key), value), true))) memory.remove(key);
      else memory.set(key, value);
    },
    remove(key) {
      memory.remove(key);
      attempt((storage) => storage.removeItem(name(key)));
    },
  };
}
