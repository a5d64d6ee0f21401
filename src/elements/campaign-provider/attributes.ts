import type { Clock } from '../../data/clock.ts';
import type { Permissions } from '../../domain/status.ts';
import { isTimeZone } from '../../state/ports.ts';
import type { CampaignStorage } from '../../state/storage.ts';
import type { ViewSync } from './address.ts';

/** What of a provider's settings can be wrong. */
export interface Settings {
  readonly timeZone: string | null;
  readonly locale: string | null;
  readonly src: string | null;
  readonly viewSync: string | null;
  readonly undoSeconds: unknown;
  readonly permissions: unknown;
  readonly storage: unknown;
  readonly clock: unknown;
}

const viewSyncs: readonly string[] = ['none', 'hash', 'search'] satisfies ViewSync[];

/** Per setting: is the value usable, and the sentence that says what is instead. Absent values are always right. */
export const settingRules: {
  readonly [K in keyof Settings]: { readonly isValid: (value: NonNullable<Settings[K]>) => boolean; readonly advice: string };
} = {
  timeZone: { isValid: isTimeZone, advice: 'time-zone must be an IANA zone such as "Europe/Kyiv"; the account\'s zone is used' },
  locale: { isValid: isLocale, advice: 'locale must be a BCP 47 tag such as "de-AT"; that of the page is used' },
  src: {
    isValid: (value) => URL.canParse(value, document.baseURI),
    advice: 'src must be the URL of the campaign API; nothing is read',
  },
  viewSync: { isValid: (value) => viewSyncs.includes(value), advice: 'view-sync must be "none", "hash" or "search"; "none" is used' },
  undoSeconds: {
    isValid: (value) => typeof value === 'number' && value >= 0 && value <= 3600,
    advice: 'undo-seconds must be a number from 0 to 3600; 5 is used',
  },
  permissions: {
    isValid: (value) =>
      typeof value === 'object' && Object.values(value).every((granted) => granted === undefined || typeof granted === 'boolean'),
    advice: 'permissions must be booleans by action; what is wrong is refused',
  },
  storage: {
    isValid: (value) => typeof (value as Partial<CampaignStorage>).get === 'function',
    advice: 'storage must be a CampaignStorage; localStorage is used',
  },
  clock: {
    isValid: (value) => typeof (value as Partial<Clock>).schedule === 'function',
    advice: "clock must be a Clock; the system's is used",
  },
};

function isLocale(value: string): boolean {
  try {
    Intl.getCanonicalLocales(value.replaceAll('_', '-'));
    return true;
  } catch {
    return false;
  }
}

/** Rights as they can be relied on: a right that is neither granted nor withheld with a boolean is withheld. */
export function readPermissions(value: unknown): Permissions | undefined {
  if (typeof value !== 'object' || !value) return undefined;
  return Object.fromEntries(
    Object.entries(value).flatMap(([action, granted]) => (granted === undefined ? [] : [[action, granted === true]])),
  );
}
