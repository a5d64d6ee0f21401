import { createContext } from '@lit/context';
import { type Format, createFormat } from '../../i18n/format.ts';
import { type Catalogue, type Translate, addWords, createTranslator, directionOf, english } from '../../i18n/messages.ts';

/** In which language, and which way round, everything reads. */
export interface Environment {
  readonly locale: string;
  readonly dir: 'ltr' | 'rtl';
  readonly t: Translate;
  readonly format: Format;
  /** Elements bring their English words; another copy of the package, which made `t`, has to be told. */
  readonly addWords: typeof addWords;
}

/** The environment of the nearest `<campaign-provider>`. `Symbol.for`, so that two copies of the package meet. */
export const environmentContext = createContext<Environment>(Symbol.for('campaign-elements/environment'));

export interface EnvironmentOptions {
  readonly locale: string;
  /** Default: the language's own. */
  readonly dir?: 'ltr' | 'rtl' | undefined;
  readonly catalogue?: Catalogue | undefined;
  readonly messages?: unknown;
  readonly onWarning?: ((message: string) => void) | undefined;
}

export function createEnvironment({ locale, dir, catalogue = english, messages, onWarning }: EnvironmentOptions): Environment {
  const t = createTranslator(locale, messages, { catalogue, onWarning });
  return { locale, dir: dir ?? directionOf(catalogue.language), t, format: createFormat(locale), addWords };
}

/** For elements that have a store but no provider. */
export const englishEnvironment: Environment = createEnvironment({ locale: 'en' });
