// A Vite plugin for the script-tag build: another minifier after the bundler's own. It puts what is called or read once where that happens, and
// works out what is constant, which the first leaves alone. Its options that take something for granted stay off.
import { minify, version } from '@swc/core';

const options = {
  module: true,
  ecma: 2022,
  compress: { ecma: 2022, passes: 3, keep_fargs: true },
  mangle: true,
  // Where the licences stand.
  format: { comments: 'some' },
};

export const minifyAgain = () => ({
  name: 'minify-again',
  // Names of files are made of what is in them before it comes here.
  augmentChunkHash: () => version + JSON.stringify(options),
  generateBundle: {
    order: 'post',
    async handler(_options, bundle) {
      const chunks = Object.values(bundle).filter(({ type }) => type === 'chunk');
      await Promise.all(chunks.map(async (chunk) => (chunk.code = (await minify(chunk.code, options)).code)));
    },
  },
});
