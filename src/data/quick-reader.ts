/**
 * The quick way through a schema. Without `new Function`, which strict CSP forbids, zod takes about 7 µs a record, and a month may have ten
 * thousand. A reader made once from the schema copies what is plainly sound in a fraction of that; whatever it is not sure of, zod judges.
 */
import type * as z from 'zod/mini';

/** Not plainly sound: the schema must say whether it is, and what is wrong. */
export const unsure = Symbol('unsure');

/** A copy without unknown keys, as the schema would make it, or `unsure`. */
export type QuickReader = (value: unknown) => unknown;
type Schema = z.core.$ZodType;

const readers = new WeakMap<Schema, QuickReader>();

export function quickReader(schema: Schema): QuickReader {
  const known = readers.get(schema);
  if (known) return known;
  const made = make(schema);
  readers.set(schema, made);
  return made;
}

function make(schema: Schema): QuickReader {
  const { def } = schema._zod as { def: z.core.$ZodTypes['_zod']['def'] };
  switch (def.type) {
    case 'string':
      return stringReader(def as z.core.$ZodStringFormatDef, schema);
    case 'nullable': {
      const read = quickReader(def.innerType);
      return (value) => (value === null ? null : read(value));
    }
    case 'array':
      return def.checks?.length ? bySchema(schema) : arrayReader(quickReader(def.element));
    case 'object':
      return def.checks?.length ? bySchema(schema) : objectReader(def.shape);
    default:
      return bySchema(schema);
  }
}

function bySchema(schema: Schema): QuickReader {
  const { safeParse } = schema as z.ZodMiniType;
  return (value) => {
    const result = safeParse(value);
    return result.success ? result.data : unsure;
  };
}

/** Of a format with a pattern, of a least length, or any. */
function stringReader({ pattern, checks = [] }: Partial<z.core.$ZodStringFormatDef>, schema: Schema): QuickReader {
  const minima = checks.map(({ _zod }) => (_zod.def as Partial<z.core.$ZodCheckMinLengthDef>).minimum);
  if (minima.includes(undefined) || pattern?.global) return bySchema(schema);
  const least = Math.max(0, ...(minima as number[]));
  return (value) => (typeof value === 'string' && value.length >= least && (!pattern || pattern.test(value)) ? value : unsure);
}

function arrayReader(read: QuickReader): QuickReader {
  return (value) => {
    if (!Array.isArray(value)) return unsure;
    const copy: unknown[] = [];
    for (const item of value) {
      const one = read(item);
      if (one === unsure) return unsure;
      copy.push(one);
    }
    return copy;
  };
}

function objectReader(shape: Readonly<Record<string, Schema>>): QuickReader {
  const keys = Object.keys(shape);
  const fields = keys.map((key) => {
    const { def } = shape[key]!._zod as { def: z.core.$ZodTypes['_zod']['def'] };
    return { key, mayLack: def.type === 'optional', read: quickReader(def.type === 'optional' ? def.innerType : shape[key]!) };
  });
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return unsure;
    // Copied as a whole and then looked at: engines are several times faster at that than at adding key after key.
    const copy: Record<string, unknown> = { ...value };
    let present = 0;
    for (const { key, mayLack, read } of fields) {
      const given = copy[key];
      if (given === undefined) {
        if (!mayLack || key in value) return unsure;
        continue;
      }
      const one = read(given);
      if (one === unsure) return unsure;
      if (one !== given) copy[key] = one;
      present += 1;
    }
    return Object.keys(copy).length === present ? copy : pick(copy, keys);
  };
}

function pick(from: Readonly<Record<string, unknown>>, keys: readonly string[]): Record<string, unknown> {
  const picked: Record<string, unknown> = {};
  for (const key of keys) if (key in from) picked[key] = from[key];
  return picked;
}
