// dist/types/: what `tsc` wrote, kept to what the package's entries reach, and types of the tags for React, Vue and Svelte.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { posix, resolve } from 'node:path';
import { frameworkTypes } from './framework-types.mjs';
import { filesUnder, root } from './run.mjs';

const relative = /((?:from|import)\s*\(?\s*['"])(\.{1,2}\/[^'"]*)(['"])/g;

/** Paths of the declarations that `package.json` names, patterns included. */
function entries() {
  const { exports } = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8'));
  const files = filesUnder('dist/types', '.d.ts');
  return Object.values(exports)
    .flatMap((target) => (target.types ? [target.types.slice(2)] : []))
    .flatMap((path) => {
      const [before, after = ''] = path.split('*');
      return path.includes('*') ? files.filter((file) => file.startsWith(before) && file.endsWith(after)) : [path];
    });
}

export function writeDeclarations(manifest) {
  // Declarations keep the sources' ".ts" specifiers, which not every consumer's TypeScript resolves.
  for (const file of filesUnder('dist/types', '.d.ts')) {
    const text = readFileSync(resolve(root, file), 'utf8');
    writeFileSync(
      resolve(root, file),
      text.replace(relative, (whole, before, path, after) => before + path.replace(/\.ts$/, '.js') + after),
    );
  }
  for (const [name, { types, module }] of Object.entries(frameworkTypes(manifest))) {
    writeFileSync(resolve(root, `dist/types/${name}.d.ts`), types);
    writeFileSync(resolve(root, `dist/${name}.js`), module);
  }
  // What no entry reaches may name packages that are not installed along.
  const reached = new Set(entries());
  for (const file of reached) {
    if (!existsSync(resolve(root, file))) continue;
    for (const [, , path] of readFileSync(resolve(root, file), 'utf8').matchAll(relative))
      reached.add(posix.join(posix.dirname(file), path).replace(/\.js$/, '.d.ts'));
  }
  for (const file of filesUnder('dist/types', '.d.ts')) if (!reached.has(file)) rmSync(resolve(root, file));
}
