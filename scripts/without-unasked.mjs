// A Vite plugin for the script-tag build: within modules of packages, what only serves options and ways of asking that we never use. Where a
// whole module is one, see without-unused.mjs.

const zod = (name) => `/node_modules/zod/v4/${name}.js`;

/** THE table: where, what, and what stands in its place. */
export const unasked = [
  { why: 'no schema is asynchronous', file: zod('core/schemas'), text: /\b\w+ instanceof Promise\b/g, by: 'false' },
  { why: 'so nothing waits', file: zod('core/schemas'), text: /\bproms\.length\b/g, by: '0' },
  { why: 'nor do checks', file: zod('core/schemas'), text: /\bif \(asyncResult(?: \|\| false)?\)/g, by: 'if (false)' },
  { why: 'nothing is encoded', file: zod('core/schemas'), text: /\bctx\??\.(?:direction === "backward"|skipChecks)/g, by: 'false' },
  { why: 'nothing is encoded', file: zod('core/schemas'), text: /\bctx\??\.direction !== "backward"/g, by: 'true' },
  { why: 'what is read has no cycles', file: zod('core/schemas'), text: /\bcore\.globalConfig\.memoizer/g, by: 'undefined' },
  { why: 'nothing is memoised', file: zod('core/schemas'), text: /\bif \(payload\.memo\)/g, by: 'if (false)' },
  { why: 'what is wrong is told in full', file: zod('core/schemas'), text: /\bctx\?\.abortEarly\b/g, by: 'false' },
  { why: 'objects are neither strict nor loose', file: zod('core/schemas'), text: /\bif \(!catchall\)/g, by: 'if (true)' },
  { why: 'keys of records are any text', file: zod('core/schemas'), text: /\bif \(values && !def\.partial\)/g, by: 'if (false)' },
  { why: 'nor are records loose', file: zod('core/schemas'), text: /\bdef\.mode === "loose"/g, by: 'false' },
  { why: 'what no branch of a union takes is wrong', file: zod('core/schemas'), text: /\bdef\.unionFallback\b/g, by: 'false' },
  { why: 'nothing is turned into what it should be', file: zod('core/schemas'), text: /\bdef\.coerce\b/g, by: 'false' },
  {
    why: 'patterns of schemas are for template literals and JSON Schema',
    file: zod('core/schemas'),
    text: /^ {4}(?:inst\._zod\.pattern = .*;|util\.defineLazyInternal\(inst, "pattern", (?:.*\)\);|\(zod\) => \{$[^]*?^ {4}\}\);))$/gm,
    by: '',
  },
  { why: 'schemas are only ours', file: zod('core/schemas'), text: /, \{(?:\s+\/\/.*)?\s+get "~standard"\(\) \{[^]*?\n\}\);/g, by: ');' },
  {
    why: 'we ask by `safeParse`, and add `check`',
    file: zod('mini/schemas'),
    text: /^ {4}(?:get with|set with|parse|parseAsync|safeParseAsync|brand|register|apply)\([^]*?^ {4}\},$/gm,
    by: '',
  },
  {
    why: 'what went wrong is read from the issues',
    file: zod('core/parse'),
    text: /error = new Err\((.*)\);$/gm,
    by: 'error = { issues: $1 };',
  },
  {
    why: 'words are only those of a check itself',
    file: zod('core/util'),
    text: /(\(unwrapMessage\(iss\.inst\?\._zod\.def\?\.error\?\.\(iss\)\) \?\?)[^;]*( "Invalid input"\));/g,
    by: '$1$2;',
  },
  { why: 'so no error is made', file: zod('core/parse'), text: /_safeParse\(errors\.\$ZodRealError\)/g, by: '_safeParse()' },
  { why: 'no schema is asynchronous', file: zod('core/parse'), text: /\b\w+ instanceof Promise\b/g, by: 'false' },
  { why: 'nothing is made but schemas', file: zod('core/core'), text: /\bparams\?\.Parent\b/g, by: 'undefined' },
  { why: 'nor is anything done to them', file: zod('core/core'), text: /^ +const pp = [^]*?pp\(inst\);$/gm, by: '' },
  {
    why: 'queries are only asked for, with a function',
    file: '/node_modules/@tanstack/query-core/build/modern/query.js',
    text: /\bthis\.options\.persister\b|\bfetchOptions\?\.(?:cancelRefetch|initialPromise)\b|!this\.options\.queryFn\b/g,
    by: 'undefined',
  },
  {
    why: 'answers are kept as they come (`structuralSharing: false`)',
    file: '/node_modules/@tanstack/query-core/build/modern/query.js',
    text: /\breplaceData\(this\.state\.data, newData, this\.options\)/g,
    by: 'newData',
  },
];

/** The module without them; undefined when nothing is known of it. Throws when something is not there any more. */
export function leanPackage(id, code) {
  const rules = unasked.filter(({ file }) => id.endsWith(file));
  if (rules.length === 0) return undefined;
  return rules.reduce((text, { why, file, text: found, by }) => {
    const lean = text.replace(found, by);
    if (lean === text) throw new Error(`without-unasked: ${file} has changed, look again (${why})`);
    return lean;
  }, code);
}

export const withoutUnasked = () => ({
  name: 'without-unasked',
  enforce: 'pre',
  transform(code, path) {
    const text = leanPackage(path.replaceAll('\\', '/').split('?')[0], code);
    return text === undefined ? undefined : { code: text, map: null };
  },
});
