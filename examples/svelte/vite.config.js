import { svelte } from '@sveltejs/vite-plugin-svelte';

export default {
  base: './',
  // Styles for browsers that know light-dark(): for others Vite would rewrite our tokens.
  build: { cssTarget: ['chrome125', 'firefox126', 'safari17.5'] },
  plugins: [svelte()],
};
