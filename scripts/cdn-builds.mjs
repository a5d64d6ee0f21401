// The script-tag build is several builds in one folder, dist/cdn; each is a mode of `vite build` (vite.config.ts).

/** Elements that a page may have without any other, next to their provider: `alone/<tag>.js`. */
export const aloneTags = ['campaign-list', 'campaign-calendar', 'campaign-info', 'campaign-stats', 'campaign-editor'];

/** Elements that share their chunks, all elements as a whole, and each alone. */
export const cdnModes = ['cdn', 'cdn-whole', ...aloneTags];
