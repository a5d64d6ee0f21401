// Installs the dependencies when they are absent or older than package-lock.json.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from './run.mjs';

/** npm rewrites this file on every install. */
const installedMark = resolve(root, 'node_modules/.package-lock.json');
const lockFile = resolve(root, 'package-lock.json');

export function areDependenciesCurrent() {
  return existsSync(installedMark) && statSync(installedMark).mtimeMs >= statSync(lockFile).mtimeMs;
}

/** Throws when the installation fails. */
export function ensureDependencies() {
  if (areDependenciesCurrent()) return;
  console.log('Installing dependencies (npm ci)…');
  const windows = process.platform === 'win32';
  const { status } = spawnSync(windows ? 'npm.cmd' : 'npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: windows,
  });
  if (status !== 0) throw new Error('npm ci failed: see its message above.');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    ensureDependencies();
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
