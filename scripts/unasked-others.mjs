// What the script-tag build leaves out within modules of other packages than zod (without-unasked.mjs).

const query = (name) => `/node_modules/@tanstack/query-core/build/modern/${name}.js`;
const lit = (name) => `/node_modules/${name}.js`;
const sse = '/node_modules/eventsource-parser/dist/parse.js';

/** THE table of the others: where, what, and what stands in its place. */
export const unaskedOfOthers = [
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
  { why: 'lines that say nothing are short', file: sse, text: /\bif \(shouldBufferTrailing\(trailing\)\)/g, by: 'if (true)' },
  { why: 'in all their pieces', file: sse, text: /\bif \(pendingFragmentsLength < MAX_FIELD_PREFIX_LENGTH\)/g, by: 'if (false)' },
  {
    why: 'browsers adopt stylesheets',
    file: lit('@lit/reactive-element/css-tag'),
    text: /\bt\.ShadowRoot&&.*?"replace"in CSSStyleSheet\.prototype/g,
    by: '!0',
  },
  {
    why: '`css` is given what it takes',
    file: lit('@lit/reactive-element/css-tag'),
    text: /if\("number"==typeof t\)return t;throw Error\([^)]*\)/g,
    by: 'return t',
  },
  {
    why: 'and nothing else makes its results',
    file: lit('@lit/reactive-element/css-tag'),
    text: /if\((this\._\$cssResult\$=!0),o!==s\)throw Error\([^)]*\);/g,
    by: '$1;',
  },
  {
    why: 'decorators are the legacy ones',
    file: lit('@lit/reactive-element/decorators/property'),
    text: /"object"==typeof o\?r\(t,e,o\):/g,
    by: '',
  },
  {
    why: 'which leave no metadata',
    file: lit('@lit/reactive-element/reactive-element'),
    text: /const t=this\[Symbol\.metadata\];if\(null!==t\)\{.*?\}(?=this\._\$Eh=)/g,
    by: '',
  },
  {
    why: 'polyfills of a page are not for our elements',
    file: lit('@lit/reactive-element/reactive-element'),
    text: /\bp\?\.\(\{ReactiveElement:y\}\),/g,
    by: '',
  },
  { why: 'polyfills of a page are not for our elements', file: lit('lit-html/lit-html'), text: /\bB\?\.\(S,k\),/g, by: '' },
  {
    why: 'nor is what its server had drawn',
    file: lit('lit-element/lit-element'),
    text: /\b(?:o|s\.litElementHydrateSupport)\?\.\(\{LitElement:i\}\)/g,
    by: '0',
  },
  { why: 'directives ask for parts of children', file: lit('lit-html/lit-html'), text: /\bj=\{M:h,[^}]*\}/g, by: 'j={I:k}' },
  {
    why: 'nothing is bound within raw text (test/node/without-unasked.test.mjs)',
    file: lit('lit-html/lit-html'),
    text: /if\(y\.test\(r\.tagName\)\)\{.*?\}\}(?=\}else if\(8===r\.nodeType\))|\(y\.test\(u\[2\]\)&&\(n=RegExp\("<\/"\+u\[2\],"g"\)\),c=p\)/g,
    by: (found) => (found.startsWith('if') ? '' : 'c=p'),
  },
  { why: 'nor within comments', file: lit('lit-html/lit-html'), text: /else\{let t=-1;for\(;.*?o\.length-1\}/g, by: '' },
  { why: 'nor MathML', file: lit('lit-html/lit-html'), text: /3===i\?"<\/?math>":|\|\|3===i(?=\))/g, by: '' },
  {
    why: 'attributes have no values before they are set',
    file: lit('@lit/reactive-element/reactive-element'),
    text: /\|\|i\.useDefault&&i\.reflect&&.*?\(r\._\$Eu\(t,i\)\)/g,
    by: '',
  },
];
