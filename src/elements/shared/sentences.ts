import type { CampaignError } from '../../domain/errors.ts';
import { type RefusalCode, refusalCodes } from '../../domain/status.ts';
import { isKnown, type Open } from '../../domain/open.ts';
import type { Translate } from '../../i18n/messages.ts';

/** The one sentence of a refusal: why, and what to do instead. A newer backend's code stands in a neutral sentence. */
export const refusalSentence = (code: Open<RefusalCode>, t: Translate): string =>
  isKnown(refusalCodes, code) ? t(`refusal.${code}`) : t('refusal.unknown', { code });

/** Of many campaigns, "not found" does not mean that one was deleted: there is nothing at the address they are read from. */
export const kindForMany = ({ kind }: CampaignError): CampaignError['kind'] => (kind === 'not-found' ? 'unsupported' : kind);

/** What happened, and what is safe. */
export const errorSentence = (error: CampaignError, t: Translate): string =>
  error.kind === 'refused' && error.code ? refusalSentence(error.code, t) : t(`error.${error.kind}.body`);
