// What the scripts share: where the project is, its files, and running Node programs.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';

export const root = resolve(import.meta.dirname, '..');

/** Exit code of `node <args>`, run at the project's root. */
export function runNode(args, options = {}) {
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit', ...options });
  return status ?? 1;
}

/** Path of a package's executable script, so that nothing depends on the shell's PATH. */
export const bin = (path) => resolve(root, 'node_modules', path);

/** Project-relative paths (with slashes) of the files under `folder` whose name ends so. */
export function filesUnder(folder, ending) {
  const start = resolve(root, folder);
  if (!existsSync(start)) return [];
  return readdirSync(start, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) =>
      relative(root, join(entry.parentPath ?? entry.path, entry.name))
        .split(sep)
        .join('/'),
    )
    .toSorted();
}
