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

/**
 * The keys among `all` that stand in the modules: whole in quotes, or as a template, in which a gap is one segment: `status.${…}`.
 * A gap for any `string` belongs to a type, which says nothing.
 */
export function keysIn(files, all) {
  const texts = files.map((file) => read(file) ?? '').join('\n');
  const templates = [...texts.matchAll(/`([a-zA-Z]+\.[^`\s]*\$\{[^`]*)`/g)]
    .map(([, template]) => template.split(/\$\{([^}]*)\}/))
    .filter((parts) => !parts.includes('string'))
    .map((parts) => new RegExp(`^${parts.map((part, index) => (index % 2 ? '[^.]+' : part.replace(/\W/g, '\\$&'))).join('')}$`));
  const named = new Set([...texts.matchAll(/['"`]([a-zA-Z]+(?:\.[\w-]+)+)['"`]/g)].map(([, key]) => key));
  return all.filter((key) => named.has(key) || templates.some((template) => template.test(key)));
}
