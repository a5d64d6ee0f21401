import type { CampaignStore } from '../../state/campaign-store.ts';
import { type AddressPort, syncView } from '../../state/view-router.ts';

export type ViewSync = 'none' | 'hash' | 'search';

/** The page's address as a place for the view: its query (`search`) or its fragment (`hash`). */
export function createAddress(part: Exclude<ViewSync, 'none'>): AddressPort {
  return {
    read: () => location[part].slice(1),
    write(text, how) {
      const url = new URL(location.href);
      url[part] = text;
      try {
        // The state of the entry is the host router's and stays.
        history[how === 'push' ? 'pushState' : 'replaceState'](history.state, '', url);
      } catch {
        // Browsers refuse when there are too many, or in a sandbox: the view works without its address.
      }
    },
    onNavigate(listener) {
      const events = part === 'hash' ? ['popstate', 'hashchange'] : ['popstate'];
      for (const event of events) addEventListener(event, listener);
      return () => events.forEach((event) => removeEventListener(event, listener));
    },
  };
}

/** Keeps the view and the page's address the same until the returned function is called. */
export const syncAddress = (store: CampaignStore, part: Exclude<ViewSync, 'none'>): (() => void) =>
  syncView(store, createAddress(part), store.clock);
