// What the files of the script-tag build are made of, for `npm run size -- --modules`.
import { resolve } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { transform } from 'esbuild';
import { build } from 'vite';
import { cdnModes } from './cdn-builds.mjs';
import { root } from './run.mjs';

/** A module minified and compressed by itself, bytes: only its share among the others means something. */
async function weigh(code) {
  const { code: text } = await transform(code, { minify: true, format: 'esm' }).catch(() => ({ code }));
  return brotliCompressSync(text).length;
}

/** File name in the build → its modules, heaviest first, each with its `share` of the file (0–1). */
export async function modulesOfFiles() {
  const found = new Map();
  for (const mode of cdnModes) {
    const output = await build({ configFile: resolve(root, 'vite.config.ts'), root, mode, logLevel: 'error', build: { write: false } });
    for (const chunk of [output].flat().flatMap((part) => part.output)) {
      if (chunk.type !== 'chunk') continue;
      const weighed = await Promise.all(
        Object.entries(chunk.modules).map(async ([id, { code }]) => ({
          id: id.replace(`${root}/`, '').replace('\0', ''),
          weight: await weigh(code ?? ''),
        })),
      );
      const all = weighed.reduce((sum, { weight }) => sum + weight, 0) || 1;
      const modules = weighed.map(({ id, weight }) => ({ id, share: weight / all })).toSorted((a, b) => b.share - a.share);
      found.set(chunk.fileName, modules);
    }
  }
  return found;
}
