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
  /** What could not be written, or removed (null): newer than what the storage has. */
  const memory = new Map<string, string | null>();
  /** What could not be read last: writing would lose what is there, such as all named views but the one that is saved. */
  const unread = new Set<string>();
  const write = async (key: string, value: string | null, use: () => unknown) => {
    memory.set(key, value);
    if (unread.has(key)) return;
    try {
      const answer = use();
      // A host's may write later, although it should not.
      if (answer) await answer;
      if (memory.get(key) === value) memory.delete(key);
    } catch {
      // It is in memory.
    }
  };
  return {
    get(key) {
      if (memory.has(key)) return memory.get(key) ?? null;
      try {
        const value = storage.get(key) ?? null;
        unread.delete(key);
        return value;
      } catch {
        unread.add(key);
        return null;
      }
    },
    set: (key, value) => void write(key, value, () => storage.set(key, value)),
    remove: (key) => void write(key, null, () => storage.remove(key)),
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
