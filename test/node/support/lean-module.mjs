// Modules as the script-tag build has them, to be compared with what they are.
import { join } from 'node:path';
import { build } from 'vite';
import { root } from '../../../scripts/run.mjs';
import { withoutUnasked } from '../../../scripts/without-unasked.mjs';
import { withoutUncalled } from '../../../scripts/without-uncalled.mjs';
import { withoutUnused } from '../../../scripts/without-unused.mjs';

/** A module of ours as the script-tag build would have it, or as it is. */
export async function load(source, plugins) {
  const { output } = await build({
    configFile: false,
    logLevel: 'error',
    plugins,
    build: {
      write: false,
      minify: false,
      lib: { entry: join(root, source), formats: ['es'], fileName: 'module' },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  }).then((outputs) => [outputs].flat()[0]);
  return import(`data:text/javascript,${encodeURIComponent(output[0].code)}`);
}

export const leanPlugins = () => [withoutUnused(), withoutUnasked(), withoutUncalled()];
