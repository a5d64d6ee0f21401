/** Where the simulation keeps its state between visits. */

/** Loads and saves one JSON value. Both may be called often; `save(null)` forgets. */
export interface Persistence {
  load(): unknown;
  save(state: unknown): void;
}

/** Keeps the state for as long as the object lives; hand it to a second simulation to play a reload. */
export function memoryPersistence(): Persistence & { readonly text: string | null } {
  let text: string | null = null;
  return {
    load: () => (text === null ? null : JSON.parse(text)),
    save: (state) => {
      text = state === null ? null : JSON.stringify(state);
    },
    get text() {
      return text;
    },
  };
}

/** Keeps the state in `localStorage`. Where storage is denied, full or holds nonsense, the simulation starts afresh and says nothing. */
export function localStoragePersistence(key = 'campaign-elements-simulation', storage: () => Storage = () => localStorage): Persistence {
  return {
    load() {
      try {
        return JSON.parse(storage().getItem(key) ?? 'null') as unknown;
      } catch {
        return null;
      }
    },
    save(state) {
      try {
        if (state === null) storage().removeItem(key);
        else storage().setItem(key, JSON.stringify(state));
      } catch {
        // A demo that cannot remember still works.
      }
    },
  };
}
