/**
 * Tells one listener. Its exception is its own: reported as that of a DOM listener is (Node has no `reportError`), it keeps
 * neither the others from hearing nor whoever tells from going on.
 */
export function tell<T>(listener: (event: T) => void, event: T): void {
  try {
    listener(event);
  } catch (error) {
    queueMicrotask(() => {
      throw error;
    });
  }
}
