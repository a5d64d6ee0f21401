import { expect } from 'chai';
import type { Messages, MessageOverrides, Translate } from '../../src/i18n/messages.ts';

/** Checked by `npm run types`; it never runs. Each line that is wrong must stay wrong. */
export function typing(t: Translate, state: 'draft' | 'done'): void {
  t('action.launch');
  t(`status.${state}`);
  t('list.selectRow', { name: 'x' });
  t('delete.title', { count: 2 });
  // @ts-expect-error unknown key
  t('no.such.key');
  // @ts-expect-error parameters are missing
  t('list.selectRow');
  // @ts-expect-error a parameter has another name
  t('list.selectRow', { nam: 'x' });
  // @ts-expect-error a plural without its number
  t('delete.consequence');
  // @ts-expect-error nothing to fill in
  t('action.launch', { name: 'x' });
  // @ts-expect-error a plural is no string, and a language is complete
  const incomplete: Messages = { 'delete.title': 'x' };
  // @ts-expect-error overrides have the shape of what they replace
  const wrong: MessageOverrides = { 'action.launch': { other: 'x' } };
  void [incomplete, wrong];
}

describe('message types', () => {
  it('are checked by the compiler', () => expect(typing).to.be.a('function'));
});
