import { createContext } from '@lit/context';
import type { CampaignStore } from './campaign-store.ts';

/** The store of the nearest `<campaign-provider>`. `Symbol.for`, so that elements and providers of two copies of the package meet. */
export const storeContext = createContext<CampaignStore | null>(Symbol.for('campaign-elements/store'));
