// A Vite plugin for the script-tag build: within modules of packages, what only serves options and ways of asking that we never use. Where a
// whole module is one, see without-unused.mjs.

const zod = (name) => `/node_modules/zod/v4/${name}.js`;
const query = (name) => `/node_modules/@tanstack/query-core/build/modern/${name}.js`;
const sse = '/node_modules/eventsource-parser/dist/parse.js';

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
    why: 'nobody listens to the cache, looks one query up or empties it',
    file: query('queryCache'),
    text: /^\t(?:notify|onFocus|onOnline|find|clear)\(.*\) \{$[^]*?^\t\}$|\bthis\.notify\(\{[^]*?\}\);/gm,
    by: '',
  },
  { why: 'queries have no options of their own', file: query('queryCache'), text: /^\t+(?:options|defaultOptions): client\..*$/gm, by: '' },
  {
    why: 'the client is only asked by `fetchQuery`, and never mounted',
    file: query('queryClient'),
    text: /^\t(?:async query|clear|mount|unmount|resumePausedMutations)\(.*\) \{$[^]*?^\t\}$/gm,
    by: '',
  },
  {
    why: 'commands are ours (src/state/commands.ts), and no key has defaults of its own',
    file: query('queryClient'),
    text: /^\t\tthis\.#(?:mutationCache|mutationDefaults|queryDefaults|mountCount) = .*$/gm,
    by: '',
  },
  { why: 'no key has defaults of its own', file: query('queryClient'), text: /^\t+\.\.\.this\.getQueryDefaults\(.*$/gm, by: '' },
  {
    why: 'options are those of the store',
    file: query('queryClient'),
    text: /^\t+if \(defaultedOptions\.(?:refetchOnReconnect|throwOnError|queryFn|retry)\b.*$|^\t+if \(!defaultedOptions\.networkMode\b.*$/gm,
    by: '',
  },
  {
    why: 'queries are chosen by key and predicate',
    file: query('utils'),
    text: /^\tif \(type !== "all"\) \{$[^]*?^\t\}$|^\tif \((?:typeof stale|fetchStatus)\b.*$/gm,
    by: '',
  },
  {
    why: 'by the whole key',
    file: query('utils'),
    text: /^\t\t\} else if \(!partialMatchKey\(query\.queryKey, queryKey\)\) return false;$/gm,
    by: '} else return false;',
  },
  {
    why: 'there are no timers that a server would not want',
    file: query('utils'),
    text: /typeof window === "undefined" \|\| "Deno" in globalThis/g,
    by: 'false',
  },
  { why: 'which is a list of text and numbers', file: query('utils'), text: /\bisPlainObject\(val\) \?/g, by: 'false ?' },
  { why: 'settings are an object', file: sse, text: /^ {4}if \(typeof config === 'function'\) \{$[^]*?^ {4}\}$/gm, by: '' },
  { why: 'a message that is too long is the last', file: sse, text: /\bthrow new Error\('Cannot feed parser[^']*'\);/g, by: 'return;' },
  { why: 'the decoder takes a byte order mark away', file: sse, text: /^ {8}if \(bomPrefix !== undefined\) \{$[^]*?^ {8}\}$/gm, by: '' },
  {
    why: 'messages are few and short: they need no way that is faster',
    file: sse,
    text: /\bif \(chunk\.indexOf\('\\r'\) === -1\)/g,
    by: 'if (false)',
  },
  {
    why: 'nor do their lines',
    file: sse,
    text: /\bif \((?:is(?:Data|Event)Prefix\(chunk, start, firstCharCode\)|firstCharCode === 105 &&[^]*?=== 58)\)/g,
    by: 'if (false)',
  },
  { why: 'who hears is there', file: sse, text: /\b(on\w+) === null \|\| \1 === void 0 \? void 0 : \1\(/g, by: '$1(' },
  { why: 'and how long a message may be', file: sse, text: /\bmaxBufferSize === undefined\b/g, by: 'false' },
  { why: 'nobody hears comments', file: sse, text: /!!onComment\b|(?<=if \()onComment\b/g, by: 'false' },
  { why: 'only a message that is too long is an error', file: sse, text: /^ {16}else \{\s+onError\([^]*?\}\)\);\s+\}$/gm, by: '' },
  { why: 'not a field that nobody knows', file: sse, text: /^ {12}default:$[^]*?break;$/gm, by: '' },
  { why: 'told by its type', file: sse, text: /\bnew ParseError\(`[^`]*`, (\{[^}]*\})\)/g, by: '$1' },
  {
    why: 'messages have no names',
    file: sse,
    text: /^ +event: eventType,$|^ {12}case 'event':$[^]*?break;$|\(firstCharCode === 101 && isPotentialField\(trailing, 'event'\)\) \|\|/gm,
    by: '',
  },
  { why: 'a parser is for one connection', file: sse, text: /\breturn \{ feed, reset \};/g, by: 'return { feed };' },
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
