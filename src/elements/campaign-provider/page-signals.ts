import type { CampaignStore } from '../../state/campaign-store.ts';

/** Hidden for this long, what is shown is read again, ms. */
const sleep = 30_000;

/** Tells the store what happens to the page: it wakes up, is online again, or is about to go. Returns the end of it. */
export function followPage(store: CampaignStore): () => void {
  let hiddenAt: number | null = document.hidden ? Date.now() : null;
  const onVisibility = () => {
    if (document.hidden) {
      // On phones nothing may follow: a page in the background can be ended without another word.
      store.flush();
      hiddenAt ??= Date.now();
      return;
    }
    if (hiddenAt !== null && Date.now() - hiddenAt >= sleep) store.wake();
    hiddenAt = null;
  };
  const ends = new AbortController();
  const { signal } = ends;
  addEventListener('online', () => store.wake(), { signal });
  addEventListener('pageshow', (event) => event.persisted && store.wake(), { signal });
  addEventListener('pagehide', () => store.flush(), { signal });
  document.addEventListener('visibilitychange', onVisibility, { signal });
  return () => ends.abort();
}
