// npm run check:package: builds, packs, and looks at the package as a customer gets it: publint, are the types wrong, knip, what is in the
// tarball, an installation in a fresh folder, and an import of every entry in Node. `--no-build` takes dist/ as it is.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { bin, root, runNode } from './run.mjs';

const npm = (args, cwd) => spawnSync('npm', [...args, '--loglevel=error'], { cwd, encoding: 'utf8' });
const problems = [];
const told = (name, found) => {
  problems.push(...found.map((text) => `${name}: ${text}`));
  console.log(`${found.length === 0 ? 'ok  ' : 'FAIL'} ${name}`);
};

/** At most this many packages come along with ours at run time. */
const mostPackages = 25;
/** What an ES module alone can be: other ways of reading it are not offered. */
const ignoredResolutions = ['node10', 'node16-cjs'];

if (!process.argv.includes('--no-build') && runNode(['scripts/build.mjs']) !== 0) problems.push('build: it failed');

const scratch = mkdtempSync(join(tmpdir(), 'campaign-package-'));
const packed = npm(['pack', '--json', '--pack-destination', scratch], root);
const [{ filename, files, size }] = JSON.parse(packed.stdout);
const tarball = resolve(scratch, filename);
console.log(`     ${filename}: ${files.length} files, ${(size / 1024).toFixed(0)} KiB`);

const { messages, pkg } = await publint({ pkgDir: root, strict: true });
told(
  'publint',
  messages.map((message) => formatMessage(message, pkg, { color: false })),
);

const analysis = await checkPackage(createPackageFromTarballData(new Uint8Array(readFileSync(tarball))));
told(
  'are the types wrong',
  analysis.types === false
    ? ['there are none']
    : analysis.problems
        .filter((problem) => !ignoredResolutions.includes(problem.resolutionKind) && !/\.(css|json)$/.test(problem.entrypoint ?? ''))
        .filter((problem) => problem.entrypoint !== './cdn')
        .map((problem) => JSON.stringify(problem)),
);

const knip = spawnSync(process.execPath, [bin('knip/bin/knip.js'), '--no-progress'], { cwd: root, encoding: 'utf8' });
told('knip', knip.status === 0 ? [] : [`\n${knip.stdout}${knip.stderr}`]);

const unwanted = files
  .map(({ path }) => path)
  .filter((path) => /(^|\/)(test|bench|stories)\/|\.map$|\.ts$/.test(path) && !path.endsWith('.d.ts'));
told('contents', unwanted);

const host = join(scratch, 'host');
mkdirSync(host);
writeFileSync(join(host, 'package.json'), JSON.stringify({ name: 'host', private: true, type: 'module' }));
const install = (...args) => npm(['install', '--no-audit', '--no-fund', '--prefer-offline', ...args], host);
const installed = install(tarball, '--engine-strict');
told('installation, with nothing that this Node is too old for', installed.status === 0 ? [] : [installed.stderr]);
// Only those who use `campaign-elements/msw` install it.
const withMsw = install(`msw@${JSON.parse(readFileSync(resolve(root, 'node_modules/msw/package.json'))).version}`);
told('installation beside MSW', withMsw.status === 0 ? [] : [withMsw.stderr]);
const lock = JSON.parse(readFileSync(join(host, 'package-lock.json'), 'utf8')).packages;
const own = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8'));
const { runtimePackages } = await import('./notices.mjs');
const along = runtimePackages(['campaign-elements'], lock).filter((path) => path !== 'node_modules/campaign-elements');
told(`at most ${mostPackages} packages at run time (${along.length})`, along.length > mostPackages ? along : []);
told(
  'no install script',
  ['preinstall', 'install', 'postinstall'].filter((name) => name in own.scripts),
);

/** A host's build makes it usable: not for Node. */
const linked = ['./angular'];
const tags = files.flatMap(({ path }) => /^dist\/define\/(campaign-[\w-]+)\.js$/.exec(path)?.[1] ?? []);
const entries = Object.keys(own.exports)
  .filter((name) => !/\*|\.json$|cdn/.test(name) && !linked.includes(name))
  .concat(tags.map((tag) => `./define/${tag}`))
  .map((name) => `campaign-elements${name.slice(1)}`);
for (const entry of entries) {
  // Importing must neither fail nor say anything, and leave nothing behind but what Lit's, zod's and msw's modules do.
  const script = `const before = new Set(Object.getOwnPropertyNames(globalThis));
    await import('lit'); await import('zod/mini'); await import('msw/http');
    const lit = new Set(Object.getOwnPropertyNames(globalThis));
    const module = await import('${entry}');
    const left = Object.getOwnPropertyNames(globalThis).filter((name) => !lit.has(name));
    if (left.length > 0) throw new Error('it leaves ' + left);
    const registered = ${JSON.stringify(tags)}.filter((tag) => globalThis.customElements?.get(tag));
    if (registered.length > 0 && !'${entry}'.includes('/define')) throw new Error('it registers ' + registered);`;
  const run = spawnSync(process.execPath, ['--input-type=module', '--eval', script], { cwd: host, encoding: 'utf8' });
  told(`import '${entry}' in Node`, run.status === 0 && run.stdout + run.stderr === '' ? [] : [run.stderr || run.stdout]);
}

rmSync(scratch, { recursive: true, force: true });
for (const problem of problems) console.error(problem);
console.log(problems.length === 0 ? 'The package is fine.' : `The package has ${problems.length} problem(s).`);
process.exitCode = problems.length === 0 ? 0 : 1;
