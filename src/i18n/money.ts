import type { Format } from './format.ts';

/** `€12.50`. `currency` is an ISO 4217 code; one that is none stands behind the number. */
export function money({ once, number }: Format, amount: number, currency: string): string {
  try {
    return once(`money ${currency}`, (locale) => new Intl.NumberFormat(locale, { style: 'currency', currency })).format(amount);
  } catch {
    return `${number(amount)} ${currency}`;
  }
}
