import type { OneTimeSegment } from '../../domain/campaign.ts';
import type { Format } from '../../i18n/format.ts';
import type { MessageKey, Translate } from '../../i18n/messages.ts';

type Condition = OneTimeSegment['conditions'][number];

/** THE table of operators, by the spellings backends use; compared without case and separators. One that is not here is shown as it is. */
const operators: Readonly<Partial<Record<MessageKey & `info.condition.${string}`, readonly string[]>>> = {
  'info.condition.is': ['is', 'eq', 'equals', 'equal', '=', '==', 'in'],
  'info.condition.isNot': ['isnot', 'ne', 'neq', 'notequals', 'notequal', '!=', '<>', 'notin'],
  'info.condition.contains': ['contains', 'includes', 'like', 'has'],
  'info.condition.containsNot': ['notcontains', 'doesnotcontain', 'containsnot', 'notincludes', 'notlike'],
  'info.condition.startsWith': ['startswith', 'beginswith', 'prefix'],
  'info.condition.endsWith': ['endswith', 'suffix'],
  'info.condition.more': ['gt', 'greaterthan', 'greater', 'morethan', 'more', '>'],
  'info.condition.atLeast': ['gte', 'ge', 'greaterorequal', 'greaterthanorequal', 'atleast', 'min', '>='],
  'info.condition.less': ['lt', 'lessthan', 'less', '<'],
  'info.condition.atMost': ['lte', 'le', 'lessorequal', 'lessthanorequal', 'atmost', 'max', '<='],
  'info.condition.before': ['before', 'earlierthan'],
  'info.condition.after': ['after', 'laterthan'],
  'info.condition.isSet': ['exists', 'isset', 'set', 'known', 'isknown', 'notempty', 'isnotempty', 'notnull'],
  'info.condition.isNotSet': ['notexists', 'isnotset', 'notset', 'unknown', 'isunknown', 'empty', 'isempty', 'null', 'isnull'],
};

const keyOf = new Map(
  Object.entries(operators).flatMap(([key, names]) => names!.map((name) => [name, key as keyof typeof operators] as const)),
);

/** One condition as a sentence. */
export function conditionWords({ field, operator, value }: Condition, t: Translate, format: Format): string {
  const key = keyOf.get(operator.toLowerCase().replace(/[\s_-]/g, ''));
  const words = valueWords(value, t, format);
  // Fields come as they are named in the backend; `last_order` reads better as "last order".
  const name = field.replaceAll('_', ' ');
  if (!key) return t('info.condition.other', { field: name, operator, value: words });
  return t(key, { field: name, value: words } as never);
}

function valueWords(value: Condition['value'], t: Translate, format: Format): string {
  if (Array.isArray(value)) return format.alternatives(value);
  if (typeof value === 'number') return format.number(value);
  if (typeof value === 'boolean') return t(value ? 'info.value.yes' : 'info.value.no');
  return value === null || value === '' ? t('info.value.empty') : value;
}
