/** To be fetched: where others import `address.ts` itself, that is no file of its own. */
export { syncAddress } from './address.ts';
