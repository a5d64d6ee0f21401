import type { OneTimeSegment } from '../../domain/campaign.ts';
import type { Format } from '../../i18n/format.ts';
import type { MessageKey, Translate } from '../../i18n/messages.ts';

type Condition = OneTimeSegment['conditions'][number];

/** THE table of operators, by the spellings backends use; compared without case and separators. One that is not here is shown as it is. */
const operators: Readonly<Partial<Record<MessageKey & `condition.${string}`, readonly string[]>>> = {
  'condition.is': ['is', 'eq', 'equals', 'equal', '=', '=='],
  'condition.isOneOf': ['in', 'isoneof', 'oneof', 'anyof'],
  'condition.isNot': ['isnot', 'ne', 'neq', 'notequals', 'notequal', '!=', '<>', 'notin'],
  'condition.contains': ['contains', 'includes', 'like', 'has'],
  'condition.containsNot': ['notcontains', 'doesnotcontain', 'containsnot', 'notincludes', 'notlike'],
  'condition.startsWith': ['startswith', 'beginswith', 'prefix'],
  'condition.endsWith': ['endswith', 'suffix'],
  'condition.more': ['gt', 'greaterthan', 'greater', 'morethan', 'more', '>'],
  'condition.atLeast': ['gte', 'ge', 'greaterorequal', 'greaterthanorequal', 'atleast', 'min', '>='],
  'condition.less': ['lt', 'lessthan', 'less', '<'],
  'condition.atMost': ['lte', 'le', 'lessorequal', 'lessthanorequal', 'atmost', 'max', '<='],
  'condition.before': ['before', 'earlierthan'],
  'condition.after': ['after', 'laterthan'],
  'condition.isSet': ['exists', 'isset', 'set', 'known', 'isknown', 'notempty', 'isnotempty', 'notnull'],
  'condition.isNotSet': ['notexists', 'isnotset', 'notset', 'unknown', 'isunknown', 'empty', 'isempty', 'null', 'isnull'],
};

const keyOf = new Map(
  Object.entries(operators).flatMap(([key, names]) => names!.map((name) => [name, key as keyof typeof operators] as const)),
);

const keyFor = (operator: string) => keyOf.get(operator.toLowerCase().replace(/[\s_-]/g, ''));

/** The operator alone, to choose it from a list: what its sentence says between field and value. */
export function operatorWords(operator: string, t: Translate): string {
  const key = keyFor(operator);
  return key ? t(key, { field: '', value: '' } as never).replace(/^[\s:]+|[\s:]+$/g, '') : operator;
}

/** One condition as a sentence. */
export function conditionWords({ field, operator, value }: Condition, t: Translate, format: Format): string {
  const key = keyFor(operator);
  const words = valueWords(value, t, format);
  // Fields come as they are named in the backend; `last_order` reads better as "last order".
  const name = field.replaceAll('_', ' ');
  if (!key) return t('condition.other', { field: name, operator, value: words });
  return t(key, { field: name, value: words } as never);
}

function valueWords(value: Condition['value'], t: Translate, format: Format): string {
  if (Array.isArray(value)) return format.alternatives(value);
  if (typeof value === 'number') return format.number(value);
  if (typeof value === 'boolean') return t(value ? 'condition.value.yes' : 'condition.value.no');
  return value === null || value === '' ? t('condition.value.empty') : value;
}
