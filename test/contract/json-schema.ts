/** As much of JSON Schema as `openapi.json` uses. An unknown keyword throws, so that nothing is taken for checked that is not. */

type Json = Record<string, unknown>;
type Check = (value: never, expected: never, schema: Json, at: string, root: Json) => string[];

const typeOf = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'array' : Number.isInteger(value) ? 'integer' : typeof value;
const must = (condition: boolean, at: string, what: string): string[] => (condition ? [] : [`${at}: ${what}`]);
const isObject = (value: unknown): value is Json => typeOf(value) === 'object';

const formats: Record<string, RegExp> = {
  'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/,
  duration: /^P(?=.)(\d+[YMWD])*(T(\d+[HMS])+)?$/,
};

const checks: Record<string, Check> = {
  $ref: (value, pointer: string, _, at, root) => {
    const target = pointer
      .split('/')
      .slice(1)
      .reduce<unknown>((node, key) => (node as Json)[key], root);
    return violations(value, target as Json, root, at);
  },
  type: (value, types: string | string[], _, at) => {
    const type = typeOf(value);
    return must(
      [types].flat().some((allowed) => allowed === type || (allowed === 'number' && type === 'integer')),
      at,
      `no ${String(types)}`,
    );
  },
  const: (value: unknown, expected: unknown, _, at) => must(value === expected, at, `not ${String(expected)}`),
  enum: (value: unknown, values: readonly unknown[], _, at) => must(values.includes(value), at, `none of ${values.join(', ')}`),
  minLength: (value: string, length: number, _, at) => must(typeof value !== 'string' || value.length >= length, at, 'too short'),
  pattern: (value: string, pattern: string, _, at) =>
    must(typeof value !== 'string' || new RegExp(pattern, 'u').test(value), at, `not like ${pattern}`),
  format: (value: string, format: string, _, at) => must(typeof value !== 'string' || formats[format]!.test(value), at, `no ${format}`),
  minimum: (value: number, least: number, _, at) => must(value >= least, at, `below ${least}`),
  exclusiveMinimum: (value: number, least: number, _, at) => must(value > least, at, `not above ${least}`),
  maxItems: (value: unknown[], most: number, _, at) => must(value.length <= most, at, `more than ${most}`),
  items: (value: unknown[], schema: Json, _, at, root) =>
    Array.isArray(value) ? value.flatMap((item, index) => violations(item, schema, root, `${at}/${index}`)) : [],
  required: (value: Json, names: string[], _, at) => names.flatMap((name) => must(isObject(value) && name in value, at, `no ${name}`)),
  properties: (value: Json, properties: Record<string, Json>, _, at, root) =>
    Object.entries(properties).flatMap(([name, schema]) =>
      isObject(value) && name in value ? violations(value[name], schema, root, `${at}/${name}`) : [],
    ),
  additionalProperties: (value: Json, schema: Json, { properties = {} }, at, root) =>
    Object.entries(value).flatMap(([name, item]) => (name in (properties as Json) ? [] : violations(item, schema, root, `${at}/${name}`))),
  anyOf: (value, schemas: Json[], _, at, root) => {
    const all = schemas.map((schema) => violations(value, schema, root, at));
    return all.some((found) => found.length === 0) ? [] : all.flat();
  },
  oneOf: (value, schemas: Json[], _, at, root) => {
    const all = schemas.map((schema) => violations(value, schema, root, at));
    const count = all.filter((found) => found.length === 0).length;
    return count === 1 ? [] : count === 0 ? all.flat() : [`${at}: fits ${count} alternatives`];
  },
  propertyNames: () => [],
  examples: () => [],
  description: () => [],
};

/** What is wrong with the value, each with its JSON pointer. */
export function violations(value: unknown, schema: Json, root: Json, at = ''): string[] {
  return Object.entries(schema).flatMap(([keyword, expected]) => {
    const check = checks[keyword];
    if (!check) throw new Error(`unknown keyword ${keyword} at ${at}`);
    return check(value as never, expected as never, schema, at, root);
  });
}
