import { expect } from 'chai';
import { scopes } from '../../../../src/elements/campaign-calendar/parts/parts-options.ts';
import { en } from '../../../../src/i18n/en.ts';
import { descriptionOf, get, nameOf, textOf } from '../../../helpers/queries.ts';
import { until } from '../../../helpers/until.ts';
import { type PartsFixture, mountParts, waiting } from './fixture.ts';

const series = { ...waiting, name: 'Weekly', launchType: 'recurring', recurrence: { rule: 'FREQ=WEEKLY', until: null } } as const;
const sendAt = '2026-11-20T12:00:00.000Z';

async function ask(f: PartsFixture, to = sendAt) {
  f.chip('Weekly', 1).focus();
  const answer = f.calendar.parts.askScope(f.occurrence('Weekly', 1), to);
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

  it('says of the next send that all that follow are all', async () => {
    const f = await mountParts({ seed: [series] });
    void f.calendar.parts.askScope(f.occurrence('Weekly', 0), sendAt);
    const radios = await until(() => f.dialog?.querySelectorAll<HTMLInputElement>('input[type=radio]'));
    expect(descriptionOf(radios[1]!)).to.equal(descriptionOf(radios[2]!));
  });

  it('keeps what the rules refuse within reach but not to be chosen, and says why', async () => {
    const f = await mountParts({ seed: [series] });
    // Onto the send after it: of that one alone there would be two at the same time.
    const { answer, dialog, radios } = await ask(f, '2026-11-26T08:00:00.000Z');
    await until(() => radios[0]!.getAttribute('aria-disabled') === 'true');
    expect(descriptionOf(radios[0]!)).to.equal(en['refusal.occurrence-taken']);
    radios[0]!.click();
    await f.settle();
    expect(radios.map(({ checked }) => checked)).to.deep.equal([false, true, false]);
    get(dialog, 'button', 'Move').click();
    expect(await answer).to.equal('following');
  });

  it('moves nothing when everything is refused', async () => {
    const f = await mountParts({ seed: [series] });
    const { answer, dialog, radios } = await ask(f, '2026-11-09T08:00:00.000Z');
    await until(() => radios.every((radio) => radio.getAttribute('aria-disabled') === 'true'));
    const move = get(dialog, 'button', 'Move');
    expect(move.getAttribute('aria-disabled')).to.equal('true');
    move.click();
    expect(dialog.open).to.equal(true);
    get(dialog, 'button', 'Cancel').click();
    expect(await answer).to.equal(null);
  });
});
