/** Elements do not reach below the store; the provider makes its source from `src` through here. */
export { createHttpDataSource } from '../data/http-data-source.ts';
