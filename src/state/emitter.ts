import { tell } from '../data/tell.ts';

/** Typed listeners. One that is taken back hears nothing more, not even of what is being told. */
export class Emitter<Events extends object> {
  readonly #listeners = new Map<keyof Events, Set<(event: never) => void>>();

  on<K extends keyof Events>(type: K, listener: (event: Events[K]) => void): () => void {
    const listeners = this.#listeners.get(type) ?? new Set();
    this.#listeners.set(type, listeners);
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }

  emit<K extends keyof Events>(type: K, event: Events[K]): void {
    const listeners = this.#listeners.get(type);
    for (const listener of [...(listeners ?? [])] as ((event: Events[K]) => void)[]) if (listeners?.has(listener)) tell(listener, event);
  }
}
