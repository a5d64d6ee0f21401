import { answers } from '../helpers/http-layer.ts';
import type { ListFixture } from '../helpers/list-fixture.ts';

/** No connection: the browser says so, and no request gets through. */
export function offline(f: ListFixture): { restore(): void } {
  Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
  f.http!.add({ times: Infinity, answer: answers.network });
  const restore = () => {
    if (!delete (navigator as { onLine?: boolean }).onLine) throw new Error('navigator.onLine stays replaced');
    f.http!.clear();
    dispatchEvent(new Event('online'));
  };
  dispatchEvent(new Event('offline'));
  return { restore };
}
