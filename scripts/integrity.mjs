// `integrity` values (Subresource Integrity) of the script-tag build: entries and the chunks they import.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { filesUnder, root } from './run.mjs';

/** Path below dist/cdn → `sha384-…`. */
export const integrityTable = () =>
  Object.fromEntries(
    filesUnder('dist/cdn', '.js').map((file) => {
      const hash = createHash('sha384')
        .update(readFileSync(resolve(root, file)))
        .digest('base64');
      return [file.slice('dist/cdn/'.length), `sha384-${hash}`];
    }),
  );
