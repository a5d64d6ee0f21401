import { expect } from 'chai';
import { type Scope, scopes } from '../../../../src/elements/campaign-calendar/parts/parts-options.ts';
import { en } from '../../../../src/i18n/en.ts';
import { descriptionOf, get, nameOf, textOf } from '../../../helpers/queries.ts';
import { until } from '../../../helpers/until.ts';
import { type PartsFixture, mountParts, waiting } from './fixture.ts';

const series = { ...waiting, name: 'Weekly', launchType: 'recurring', recurrence: { rule: 'FREQ=WEEKLY', until: null } } as const;
const sendAt = '2026-11-20T12:00:00.000Z';

async function ask(f: PartsFixture) {
  f.chip('Weekly', 1).focus();
  const answer = f.calendar.parts.askScope(f.occurrence('Weekly', 1), sendAt);
  const dialog = await until(() => f.dialog);
  const radios = [...dialog.querySelectorAll<HTMLInputElement>('input[type=radio]')];
  return { answer, dialog, radios };
}

describe('campaign-calendar: the question about a series', () => {
  for (const [index, scope] of scopes.entries())
    it(`answers ${scope}, after saying what that does`, async () => {
      const f = await mountParts({ seed: [series] });
      const { answer, dialog, radios } = await ask(f);
      expect(nameOf(dialog.querySelector('[role=radiogroup]')!)).to.equal('Sends to move');
      expect(textOf(dialog)).to.contain('From Thu, 19 Nov 2026, 10:00 Kyiv (UTC+2) to Fri, 20 Nov 2026, 14:00 Kyiv (UTC+2)');
      expect(radios.map(nameOf)).to.deep.equal(['This occurrence', 'This and following', 'All']);
      expect(descriptionOf(radios[index]!)).to.equal(en[`calendar.scope.${scope}.will`].replace('{time}', '14:00'));
      radios[index]!.click();
      await f.settle();
      get(dialog, 'button', 'Move').click();
      expect(await answer).to.equal(scope);
      expect(f.focused).to.equal(f.chip('Weekly', 1));
    });

  it('answers nothing when it is cancelled or left by Esc', async () => {
    const f = await mountParts({ seed: [series] });
    for (const leave of [
      (dialog: HTMLDialogElement) => get(dialog, 'button', 'Cancel').click(),
      (dialog: HTMLDialogElement) => dialog.close(),
    ]) {
      const { answer, dialog } = await ask(f);
      leave(dialog);
      expect(await answer).to.equal(null);
    }
  });

  for (const scope of scopes)
    it(`keeps ${scope} within reach but not to be chosen when it is refused, and says why`, async () => {
      const f = await mountParts({ seed: [series] });
      f.calendar.refusedScopes = { [scope]: 'not-permitted' } satisfies Partial<Record<Scope, string>>;
      const { answer, dialog, radios } = await ask(f);
      const radio = radios[scopes.indexOf(scope)]!;
      expect(radio.getAttribute('aria-disabled')).to.equal('true');
      expect(descriptionOf(radio)).to.equal(en['refusal.not-permitted']);
      radio.click();
      await f.settle();
      expect(radio.checked).to.equal(false);
      get(dialog, 'button', 'Move').click();
      expect(await answer).to.equal(scopes.find((other) => other !== scope));
    });

  it('moves nothing when everything is refused', async () => {
    const f = await mountParts({ seed: [series] });
    f.calendar.refusedScopes = { this: 'not-permitted', following: 'not-permitted', all: 'not-permitted' };
    const { answer, dialog } = await ask(f);
    const move = get(dialog, 'button', 'Move');
    expect(move.getAttribute('aria-disabled')).to.equal('true');
    move.click();
    expect(dialog.open).to.equal(true);
    get(dialog, 'button', 'Cancel').click();
    expect(await answer).to.equal(null);
  });
});
