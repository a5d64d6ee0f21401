// Installs the dependencies when node_modules is absent or does not match package-lock.json.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from './run.mjs';

function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(resolve(root, file), 'utf8')).packages ?? {};
  } catch {
    return {};
  }
}

/** By content, because a checkout changes the files' times. npm keeps a list of what it installed. */
export function areDependenciesCurrent(
  wanted = packagesIn('package-lock.json'),
  installed = packagesIn('node_modules/.package-lock.json'),
) {
  return Object.entries(wanted).every(([path, { version, optional }]) => path === '' || optional || installed[path]?.version === version);
}

function npm(...args) {
  const windows = process.platform === 'win32';
  const options = { cwd: root, stdio: 'inherit', shell: windows };
  return spawnSync(windows ? 'npm.cmd' : 'npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], options).status === 0;
}

/** Throws when the installation fails. */
export function ensureDependencies() {
  if (areDependenciesCurrent()) return;
  console.log('Installing dependencies (npm ci)…');
  // A registry without the optional binaries of other platforms makes npm ci refuse; npm install takes the same versions.
  if (npm('ci') || npm('install', '--no-save')) return;
  throw new Error('The dependencies could not be installed: see the messages of npm above.');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    ensureDependencies();
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
