/**
 * The message catalogues. English (`en.ts`) is the typed source of all keys and is always at hand, an element's own words with the element;
 * other languages load on demand.
 * A language is one file that exports a complete `Messages` (a missing key fails `npm run types`) and one line in `languages`.
 */
import type { en } from './en.ts';
import { en as shared } from './shared/en.ts';

/** Forms of one message by CLDR plural category; `other` is always there. */
export interface Plural {
  readonly zero?: string;
  readonly one?: string;
  readonly two?: string;
  readonly few?: string;
  readonly many?: string;
  readonly other: string;
}

export type MessageKey = keyof typeof en;
/** A complete catalogue: plural where English is. */
export type Messages = { readonly [Key in MessageKey]: (typeof en)[Key] extends string ? string : Plural };
/** What a host may replace: any messages, by key. */
export type MessageOverrides = { readonly [Key in MessageKey]?: Messages[Key] | undefined };

/** The names of the `{placeholders}` of a template. */
type Names<Template> = Template extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never;
/** A plural that does not show its number still needs it. */
type PluralNames<Template> = [Names<Template>] extends [never] ? 'count' : Names<Template>;
type NamesOf<Key extends MessageKey> = Key extends MessageKey
  ? (typeof en)[Key] extends Plural
    ? PluralNames<(typeof en)[Key]['other']>
    : Names<(typeof en)[Key]>
  : never;
type Value = string | number;
type Params<Key extends MessageKey> = [NamesOf<Key>] extends [never]
  ? (typeof en)[Key] extends string
    ? []
    : [params: { readonly count: number }]
  : [params: Readonly<Record<NamesOf<Key>, Value>> & { readonly count?: number }];

/**
 * The sentence of a key. Numbers are written as the locale does. A plural is chosen by `count`, else by its first placeholder.
 * Text that runs against the language's direction is isolated, so that it cannot reorder the sentence.
 */
export type Translate = <Key extends MessageKey>(key: Key, ...params: Params<Key>) => string;

/** THE list of languages; null is built in. */
const languages = {
  en: null,
  ar: () => import('./ar.ts').then(({ ar }): Messages => ar),
  de: () => import('./de.ts').then(({ de }): Messages => de),
  es: () => import('./es.ts').then(({ es }): Messages => es),
  fr: () => import('./fr.ts').then(({ fr }): Messages => fr),
  pl: () => import('./pl.ts').then(({ pl }): Messages => pl),
  uk: () => import('./uk.ts').then(({ uk }): Messages => uk),
} as const satisfies Record<string, (() => Promise<Messages>) | null>;
export type Language = keyof typeof languages;
export const supportedLanguages = Object.keys(languages) as Language[];

/** A language's messages, loaded. */
export interface Catalogue {
  readonly language: Language;
  readonly messages: Messages;
}

/** English as far as it is there: what is shared, and the words of the elements that came. */
const spoken: Partial<Record<MessageKey, string | Plural>> = { ...shared };

const added = new Set<Partial<Messages>>();

/** Adds English words, which an element brings. */
export function addWords(words: Partial<Messages>): void {
  if (added.has(words)) return;
  added.add(words);
  Object.assign(spoken, words);
}

/** At hand before anything is loaded. */
export const english: Catalogue = { language: 'en', messages: spoken as Messages };

/** The language that serves a locale: `de-AT` → `de`, what nobody knows → `en`. */
export function languageOf(locale: string): Language {
  const tag = locale.toLowerCase().split(/[-_]/)[0] ?? '';
  return Object.hasOwn(languages, tag) ? (tag as Language) : 'en';
}

/** Loads the messages for a locale. Rejects when the file cannot be loaded; English then still stands. */
export async function loadMessages(locale: string): Promise<Catalogue> {
  const language = languageOf(locale);
  const load = languages[language];
  return load ? { language, messages: await load() } : english;
}

const rightToLeft = ['ar', 'ckb', 'dv', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi'];

/** Writing direction of a locale's language. */
export const directionOf = (locale: string): 'ltr' | 'rtl' =>
  rightToLeft.includes(locale.toLowerCase().split(/[-_]/)[0] ?? '') ? 'rtl' : 'ltr';

/** The locale as `Intl` takes it; one it cannot read becomes English. Plain English is written day first, with 24 hours. */
export function formattingLocale(locale: string): string {
  try {
    const [canonical = 'en'] = Intl.getCanonicalLocales(locale.replaceAll('_', '-'));
    return canonical === 'en' ? 'en-GB' : canonical;
  } catch {
    return 'en-GB';
  }
}

export interface TranslatorOptions {
  /** Messages of the locale's language, once loaded; English until then. */
  readonly catalogue?: Catalogue | undefined;
  /** Hears once about overrides that were ignored: unknown keys, wrong types. */
  readonly onWarning?: ((message: string) => void) | undefined;
}

/** Makes the `t` of a locale. `overrides` come from the host and are checked here; what is wrong with them is ignored and told once. */
export function createTranslator(
  locale: string,
  overrides?: unknown,
  { catalogue = english, onWarning }: TranslatorOptions = {},
): Translate {
  const replaced = overrides as Partial<Record<MessageKey, unknown>> | null | undefined;
  if (replaced && onWarning)
    import('./override-faults.ts')
      .then(({ tellFaults }) => tellFaults(replaced, english.messages, languages.de, onWarning))
      // Where it cannot be found out, nothing is said.
      .catch(() => {});
  const direction = directionOf(catalogue.language);
  const numbers = new Intl.NumberFormat(formattingLocale(locale));
  // A host may bring a whole language of its own: its forms are chosen by its rules.
  const rules = { own: new Intl.PluralRules(formattingLocale(locale)), catalogue: new Intl.PluralRules(catalogue.language) };

  return (key, ...[params = {}]) => {
    const values = params as Readonly<Record<string, Value>>;
    const usual: string | Plural = catalogue.messages[key] ?? spoken[key] ?? key;
    const own = replaced?.[key];
    const message = typeof own === 'string' || (typeof usual !== 'string' && isPlural(own)) ? own : usual;
    const template = typeof message === 'string' ? message : chooseForm(message, values, message === usual ? rules.catalogue : rules.own);
    if (!template.includes('{')) return template;
    return template.replace(placeholder, (whole, name: string) => {
      if (!Object.hasOwn(values, name)) return whole;
      const value = values[name]!;
      return typeof value === 'number' ? numbers.format(value) : isolate(value, direction);
    });
  };
}

const placeholder = /\{(\w+)\}/g;

function chooseForm(forms: Plural, values: Readonly<Record<string, Value>>, rules: Intl.PluralRules): string {
  const first = /\{(\w+)\}/.exec(forms.other)?.[1] ?? 'count';
  const count = Number(values['count'] ?? values[first]);
  return (Number.isFinite(count) ? forms[rules.select(count)] : undefined) ?? forms.other;
}

const controls = /[\u202a-\u202e\u2066-\u2069]/g;
const opposite = { ltr: /[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc]/, rtl: /[A-Za-z\u00c0-\u02ff\u0370-\u058f\u200e]/ };

/** Wraps text of the other direction in FSI … PDI (Unicode Bidirectional Algorithm); text that brings its own controls loses them. */
function isolate(text: string, direction: 'ltr' | 'rtl'): string {
  const plain = text.replace(controls, '');
  return opposite[direction].test(plain) ? `\u2068${plain}\u2069` : plain;
}

const forms = ['zero', 'one', 'two', 'few', 'many', 'other'];

export function isPlural(value: unknown): value is Plural {
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).every(([form, text]) => forms.includes(form) && typeof text === 'string') && 'other' in value;
}
