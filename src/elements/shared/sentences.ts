import type { CampaignError } from '../../domain/errors.ts';
import type { Open } from '../../domain/open.ts';
import type { RefusalCode } from '../../domain/status.ts';
import type { Translate } from '../../i18n/messages.ts';

/** The one sentence of a refusal: why, and what to do instead. A code without words, a newer backend's, stands in a neutral one. */
export function refusalSentence(code: Open<RefusalCode>, t: Translate): string {
  const key = `refusal.${code}` as 'refusal.unknown';
  const sentence = t(key, { code });
  return sentence === key ? t('refusal.unknown', { code }) : sentence;
}

/** Of many campaigns, "not found" does not mean that one was deleted: there is nothing at the address they are read from. */
export const kindForMany = ({ kind }: CampaignError): CampaignError['kind'] => (kind === 'not-found' ? 'unsupported' : kind);

/** What happened, and what is safe. */
export const errorSentence = (error: CampaignError, t: Translate): string =>
  error.kind === 'refused' && error.code ? refusalSentence(error.code, t) : t(`error.${error.kind}.body`);
