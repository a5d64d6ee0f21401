// What the script-tag build leaves out within modules of zod (without-unasked.mjs).

const zod = (name) => `/node_modules/zod/v4/${name}.js`;

/** THE table of zod: where, what, and what stands in its place. */
export const unaskedOfZod = [
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
    why: 'what went wrong is read from the issues, and at once',
    file: zod('core/parse'),
    text: /^function failure\(Err, issues, ctx\) \{$[^]*?^\}$/gm,
    by: 'const failure = (_, issues, ctx) => ({ success: false, error: { issues: issues.map((iss) => util.finalizeIssue(iss, ctx, core.config())) } });',
  },
  {
    why: 'nobody asks with settings',
    file: zod('core/parse'),
    text: /_ctx \? \{ \.\.\._ctx, async: false \} : \{ async: false \}/g,
    by: '{}',
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
    why: 'of an issue are read its code, path, message, and what was expected',
    file: zod('core/schemas'),
    text: /^ {8}const received = [^;]*;$|^ +(?:note|discriminator): .*,$|^ +options: Array\.from\(.*$|^ +errors: results\.map\(.*$|\.\.\.\(received \? \{ received \} : \{\}\),|(?<=code: "invalid_value",)\s+values(?:: def\.values)?,/gm,
    by: '',
  },
  {
    why: 'of an issue are read its code, path, message, and what was expected',
    file: zod('core/checks'),
    text: /^ {12,}(?:origin|minimum|maximum|inclusive|exact)(?:: .*)?,$|\.\.\.\(def\.pattern \? .* : \{\}\),/gm,
    by: '',
  },
  { why: 'it need not be told from its schema', file: zod('core/schemas'), text: /\butil\.attachSchema\(.*\);/g, by: '' },
  { why: 'nor whose it is', file: zod('core/util'), text: /^ {4}const traits = iss\.inst[^]*?^ {4}\}$/gm, by: '' },
  {
    why: 'nor be a copy without its input',
    file: zod('core/util'),
    text: /\bconst full = \{\};\s+for \(const k of Object\.keys\(iss\)\) \{$[^]*?^ {4}\}$/gm,
    by: 'const full = { ...iss };',
  },
  { why: 'which nobody asks for', file: zod('core/util'), text: /\bctx\?\.reportInput\b/g, by: 'false' },
  {
    why: 'keys of records are any text',
    file: zod('core/schemas'),
    text: /\bfor \(const key of Reflect\.ownKeys\(input\)\) \{[^]*?\bconst outKey = keyResult\.value;/g,
    by: 'for (const key of Object.keys(input)) {\nconst outKey = key;',
  },
  {
    why: 'objects have fields with names, which are schemas',
    file: zod('core/schemas'),
    text: /^function normalizeDef\(def\) \{$[^]*?^\}$/gm,
    by: 'const normalizeDef = ({ shape }) => ({ shape, allKeys: Object.keys(shape) });',
  },
  {
    why: 'that are there from the first',
    file: zod('core/schemas'),
    text: /^ {4}const desc = Object\.getOwnPropertyDescriptor\(def, "shape"\);$[^]*?^ {4}\}$/gm,
    by: '',
  },
  {
    why: 'variants have a tag each',
    file: zod('core/schemas'),
    text: /^function discriminatorMap\(def\) \{$[^]*?^\}$/gm,
    by: 'const discriminatorMap = (def) => new Map(def.options.flatMap((option) => [...option._zod.propValues[def.discriminator]].map((value) => [value, option])));',
  },
  {
    why: 'they are checked by the tests',
    file: zod('core/schemas'),
    text: /^ {4}def\.options\.forEach\(\(option, i\) => \{$[^]*?^ {4}\}\);$/gm,
    by: '',
  },
  {
    why: 'and are no variants themselves',
    file: zod('core/schemas'),
    text: /^ {4}util\.defineLazyInternal\(inst, "propValues", \(zod\) => \{\s+const propValues = \{\};\s+let undefinedCount[^]*?^ {4}\}\);$/gm,
    by: '',
  },
  {
    why: 'schemas know each other',
    file: zod('core/schemas'),
    text: /^ {4}inst\._zod\.(?:version = version|bag = .*);.*$|^ {4}inst \?\? \(inst = \{\}\);$/gm,
    by: '',
  },
  {
    why: 'none refers to itself',
    file: zod('core/util'),
    text: /^export function defineLazyInternal\(inst, key, compute\) \{$[^]*?^\}$/gm,
    by: `export function defineLazyInternal(inst, key, compute) {
  const keep = (zod, value) => (Object.defineProperty(zod, key, { configurable: true, writable: true, value }), value);
  Object.defineProperty(Object.getPrototypeOf(inst._zod), key, {
    configurable: true,
    get() {
      return keep(this, compute(this));
    },
    set(value) {
      keep(this, value);
    },
  });
}`,
  },
  {
    why: 'what is worked out once is an object',
    file: zod('core/util'),
    text: /^export function cached\(getter\) \{$[^]*?^\}$/gm,
    by: 'export const cached = (getter, value) => ({ get value() { return (value ??= getter()); } });',
  },
  {
    why: 'methods are called on their schema',
    file: zod('core/util'),
    text: /^export function members\(proto, table\) \{$[^]*?^\}$/gm,
    by: 'export const members = Object.assign;',
  },
  {
    why: 'nothing is wrong with it before',
    file: zod('core/util'),
    text: /^ {4}if \(x\.aborted === true\)\s+return true;$/gm,
    by: '',
  },
  {
    why: 'fields of an object are there',
    file: zod('mini/schemas'),
    text: /\butil\.installLazyProp\(inst, "shape", .*\);/g,
    by: 'inst.shape = def.shape;',
  },
  { why: 'lists with a limit are of anything', file: zod('core/schemas'), text: /^ {4}capSize\(inst, arraySize\);$/gm, by: '' },
  {
    why: 'a tag is a literal',
    file: zod('core/schemas'),
    text: /^ {4}util\.defineLazyInternal\(inst, "values", \(zod\) => \{$[^]*?^ {4}\}\);$/gm,
    by: '',
  },
  {
    why: 'the least length is one, of whatever',
    file: zod('core/checks'),
    text: /\bconst length = typeof input === "string" && units >= def\.minimum [^]*?: units;/g,
    by: 'const length = units;',
  },
  { why: 'issues are told without what they are about', file: zod('core/schemas'), text: /^ {12,}input(?:: payload\.value)?,$/gm, by: '' },
  { why: 'issues are told without what they are about', file: zod('core/checks'), text: /^ {12,}input(?:: payload\.value)?,$/gm, by: '' },
  {
    why: 'or how they came to be',
    file: zod('core/schemas'),
    text: /^ {8}if \(inst\._zod\.def\.params\)\s+_iss\.params = .*;$|^ {12}path: \[\.\.\.\(inst\._zod\.def\.path \?\? \[\]\)\],.*$/gm,
    by: '',
  },
  { why: 'checks are of one schema', file: zod('core/api'), text: /\breturn new Class\(snapshotChecks\(/g, by: 'return new Class((' },
  { why: 'an issue is an object', file: zod('core/schemas'), text: /\butil\.issue\(_iss\)/g, by: '_iss' },
  {
    why: 'nobody asks what a schema is an instance of',
    file: zod('core/core'),
    text: /^ {4}Object\.defineProperty\(_, Symbol\.hasInstance, \{$[^]*?^ {4}\}\);$/gm,
    by: '',
  },
  { why: 'nor what was too short or small', file: zod('core/checks'), text: /^ +const origin = .*;$/gm, by: '' },
  {
    why: 'words of checks are texts',
    file: zod('core/util'),
    text: /^ {4}if \(params\?\.message !== undefined\) \{$[^]*?^ {4}\}\s+delete params\.message;$/gm,
    by: '',
  },
  {
    why: 'enumerations are lists of text',
    file: zod('core/util'),
    text: /^export function getEnumValues\(entries\) \{$[^]*?^\}$/gm,
    by: 'export const getEnumValues = Object.values;',
  },
  { why: 'errors have no traces', file: zod('core/util'), text: /^(export const captureStackTrace = ).*$/gm, by: '$1() => { };' },
  { why: 'errors have no traces', file: zod('core/core'), text: /^(let _E = ).*$/gm, by: '$1null;' },
  {
    why: 'classes of schemas have no names',
    file: zod('core/core'),
    text: /^ {4}(?:class Definition extends Parent \{$[^]*?^ {4}\}|Object\.defineProperty\((?:Definition|_), "name", .*)$/gm,
    by: '',
  },
  {
    why: 'nor heirs',
    file: zod('core/core'),
    text: /\bconst own = Object\.getPrototypeOf\(inst\);[^]*?\bconst target = up \?\? own;/g,
    by: 'const target = Object.getPrototypeOf(inst);',
  },
  { why: 'nor other methods than their own', file: zod('core/core'), text: /^ {8}const proto = _\.prototype;$[^]*?^ {8}\}$/gm, by: '' },
  {
    why: 'making one does not fail',
    file: zod('core/core'),
    text: /_zodDesc\.value = (new Internals\(def\));[^]*?_zodDesc\.value = undefined;\s+\}/g,
    by: 'Object.defineProperty(inst, "_zod", { value: $1 });',
  },
  {
    why: 'a check is a schema',
    file: zod('mini/schemas'),
    text: /\bchecks\.map\(\(ch\) => typeof ch === "function"[^]*?: ch\)/g,
    by: 'checks',
  },
  {
    why: 'instants are exact as they come, and in UTC',
    file: zod('core/regexes'),
    text: /\btypeof args\.precision === "number"|\bargs\.(?:local|offset)\b/g,
    by: 'false',
  },
];
