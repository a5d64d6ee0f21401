// dist/THIRD-PARTY-NOTICES.txt and dist/cdn/THIRD-PARTY-NOTICES.txt: the licences of what the builds contain of others' code.
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { layers } from './lint-layers.mjs';
import { root } from './run.mjs';

const lock = () => JSON.parse(readFileSync(resolve(root, 'package-lock.json'), 'utf8')).packages;

/** Everything `names` need at run time, themselves included, as paths below the project: node_modules/x. */
export function runtimePackages(names, packages = lock()) {
  const found = new Set();
  const visit = (name, from) => {
    // As Node looks for it: beside the one that asks, then further up.
    for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
      const path = `${at ? `${at}/` : ''}node_modules/${name}`;
      if (packages[path]) {
        if (found.has(path)) return;
        found.add(path);
        for (const inner of Object.keys(packages[path].dependencies ?? {})) visit(inner, path);
        return;
      }
      if (!at) return;
    }
  };
  for (const name of names) visit(name, '');
  return [...found].toSorted();
}

function noticeOf(path) {
  const folder = resolve(root, path);
  const { name, version, license } = JSON.parse(readFileSync(resolve(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file ? readFileSync(resolve(folder, file), 'utf8').trim() : `Licence: ${license}`;
  return `${name} ${version} (${license})\n\n${text}\n`;
}

/** Packages that `src` uses and that are bundled instead of installed along: development dependencies to npm. */
function bundledPackages({ devDependencies }) {
  const used = layers
    .filter(({ files }) => String(files).includes('src'))
    .flatMap(({ packages }) => packages.map((name) => name.replace('!', '')));
  return Object.keys(devDependencies).filter((name) => used.includes(name));
}

export function writeNotices() {
  const manifest = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8'));
  const paths = runtimePackages([...bundledPackages(manifest), ...Object.keys(manifest.dependencies)]).filter((path) =>
    existsSync(resolve(root, path)),
  );
  const line = `\n${'-'.repeat(80)}\n\n`;
  const text = `The builds contain code of these packages.\n${line}${paths.map(noticeOf).join(line)}`;
  // Also beside the script-tag build, which is copied without the rest.
  for (const folder of ['dist', 'dist/cdn']) writeFileSync(resolve(root, folder, 'THIRD-PARTY-NOTICES.txt'), text);
}
