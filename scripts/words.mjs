// Which messages an element may say: found in its modules and all they import, now or on demand. A test uses it to see that an element that
// comes alone has its English words with it.
import { existsSync, readFileSync } from 'node:fs';
import { posix, resolve } from 'node:path';
import { importsOf } from './lint-layers.mjs';
import { root } from './run.mjs';

const read = (file) => (existsSync(resolve(root, file)) ? readFileSync(resolve(root, file), 'utf8') : undefined);

/** The project's modules that `entry` reaches, but for `without` and what only these reach. */
export function modulesOf(entry, without = []) {
  const seen = new Set([entry]);
  for (const file of seen) {
    const source = read(file);
    if (source === undefined || !file.endsWith('.ts')) continue;
    for (const { specifier, typeOnly } of importsOf(file, source).found) {
      const path = posix.normalize(posix.join(posix.dirname(file), specifier));
      if (!typeOnly && specifier.startsWith('.') && !without.includes(path)) seen.add(path);
    }
  }
  return [...seen].filter((file) => file.startsWith('src/') && file.endsWith('.ts') && !file.startsWith('src/i18n/'));
}

/** The keys among `all` that stand in the modules: whole in quotes, or begun in a template: `status.${…}`. */
export function keysIn(files, all) {
  const texts = files.map((file) => read(file) ?? '').join('\n');
  const begun = [...texts.matchAll(/`([a-zA-Z]+(?:\.[a-zA-Z-]+)*\.)\$\{/g)].map(([, prefix]) => prefix);
  const named = new Set([...texts.matchAll(/['"`]([a-zA-Z]+(?:\.[\w-]+)+)['"`]/g)].map(([, key]) => key));
  return all.filter((key) => named.has(key) || begun.some((prefix) => key.startsWith(prefix)));
}
