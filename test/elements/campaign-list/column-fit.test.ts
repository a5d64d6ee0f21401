import { expect } from 'chai';
import { channels } from '../../../src/domain/channel.ts';
import { launchTypes } from '../../../src/domain/status.ts';
import { fitColumns, textWidth } from '../../../src/elements/campaign-list/column-fit.ts';
import { defaultPreferences, visibleColumns } from '../../../src/elements/campaign-list/columns.ts';
import { createFormat } from '../../../src/i18n/format.ts';
import { createTranslator, loadMessages, supportedLanguages } from '../../../src/i18n/messages.ts';
import { mountList } from '../../helpers/list-fixture.ts';
import { textOf } from '../../helpers/queries.ts';
import { until } from '../../helpers/until.ts';

const usual = visibleColumns(defaultPreferences);
const timeZone = 'Europe/Kyiv';
const total = (columns: readonly { width: number }[]) => columns.reduce((sum, { width }) => sum + width, 0);
const wordsOf = async (locale: string) => ({
  t: createTranslator(locale, undefined, { catalogue: await loadMessages(locale) }),
  format: createFormat(locale),
  timeZone,
});

describe('campaign-list: room for words in columns', () => {
  for (const locale of supportedLanguages) {
    it(`gives every word and date of ${locale} its room where there is enough`, async () => {
      const words = await wordsOf(locale);
      const width = Object.fromEntries(fitColumns(usual, {}, words, 1600).map((column) => [column.key, column.width]));
      for (const channel of channels) expect(width['channel']).to.be.at.least(textWidth(words.t(`channel.${channel}`)) + 36);
      for (const type of launchTypes) expect(width['launchType']).to.be.at.least(textWidth(words.t(`launchType.${type}`)) + 16);
      for (let month = 0; month < 12; month += 1) {
        const evening = new Date(Date.UTC(2026, month, 20, 20, 58)).toISOString();
        expect(width['sendAt']).to.be.at.least(textWidth(words.format.dateTime(evening, timeZone)) + 36);
      }
    });

    it(`shows all columns of ${locale} from 860 px on, and all but the launch type from 720 px on, without scrolling`, async () => {
      const words = await wordsOf(locale);
      for (const available of [860, 976, 1100, 1232])
        expect(total(fitColumns(usual, {}, words, available)), `${available} px`).to.be.at.most(available);
      for (const available of [720, 768, 820]) {
        const shown = fitColumns(usual, {}, words, available);
        expect(total(shown), `${available} px`).to.be.at.most(available);
        expect(usual.filter(({ key }) => !shown.some((column) => column.key === key)).map(({ key }) => key)).to.deep.equal(['launchType']);
      }
    });

    it(`estimates the texts of ${locale} no narrower than a wide face draws them`, async () => {
      const words = await wordsOf(locale);
      const canvas = document.createElement('canvas').getContext('2d')!;
      canvas.font = '14px Verdana, "DejaVu Sans", sans-serif';
      const texts = [...channels.map((one) => words.t(`channel.${one}`)), ...launchTypes.map((one) => words.t(`launchType.${one}`))];
      for (let month = 0; month < 12; month += 1)
        texts.push(words.format.dateTime(new Date(Date.UTC(2026, month, 20, 20, 58)).toISOString(), timeZone));
      for (const text of texts) expect(textWidth(text), text).to.be.at.least(canvas.measureText(text).width - 6);
    });
  }

  it('leaves a width that a user chose as it is', async () => {
    const words = await wordsOf('en');
    const chosen = { sendAt: 90, channel: 300 };
    const columns = fitColumns(visibleColumns({ ...defaultPreferences, widths: chosen }), chosen, words, 700);
    expect(columns.find(({ key }) => key === 'sendAt')!.width).to.equal(90);
    expect(columns.find(({ key }) => key === 'channel')!.width).to.equal(300);
  });

  for (const locale of ['de', 'ar', 'pl'])
    it(`cuts off no word of the first button where there is room for it (${locale})`, async () => {
      const f = await mountList({
        width: 980,
        provider: { locale },
        seed: [{ status: 'stopped', launchType: 'schedule' }, { status: 'waiting' }],
      });
      await until(() => f.root.querySelector('.root')?.getAttribute('lang') === locale);
      await f.settle();
      const buttons = [...f.root.querySelectorAll<HTMLElement>('.cell.actions .small')];
      expect(buttons.length).to.be.at.least(2);
      for (const button of buttons) expect(button.scrollWidth, textOf(button)).to.be.at.most(button.clientWidth);
      expect(f.grid!.scrollWidth).to.be.at.most(f.grid!.clientWidth);
    });

  it('gives way no more than it has to', async () => {
    const words = await wordsOf('en');
    const needed = total(fitColumns(usual, {}, words, 9_999));
    expect(fitColumns(usual, {}, words, needed).some(({ isTight }) => isTight)).to.equal(false);
    const tight = fitColumns(usual, {}, words, needed - 1).filter(({ isTight }) => isTight);
    expect(tight.map(({ key }) => key)).to.deep.equal(['sendAt']);
  });

  it('cuts off no send time where columns are narrowest', async () => {
    const f = await mountList({ width: 721 });
    expect(f.headerTexts).not.to.include('Launch type');
    const end = f.row('Running one').cell('Actions').getBoundingClientRect().left;
    for (const { element } of f.rows) {
      const time = element.querySelector('.cell.sendAt time');
      if (time) expect(time.getBoundingClientRect().right).to.be.at.most(end);
    }
    const status = f.row('Running one').cell('Status');
    expect(status.scrollWidth).to.be.at.most(status.clientWidth);
    expect(textOf(status)).to.match(/^Running \d+\s?%/);
  });

  it('shows the icon of a channel where room is short, with its name for those who hover or listen, and its name again where there is room', async () => {
    const f = await mountList({ width: 900 });
    const channel = () => f.root.querySelector<HTMLElement>('.cell.channel .channel')!;
    expect(getComputedStyle(channel()).fontSize).to.equal('0px');
    const name = textOf(channel());
    expect(channels.map((one) => one.toLowerCase())).to.include(name.toLowerCase());
    channel().dispatchEvent(new PointerEvent('pointerover', { pointerType: 'mouse', bubbles: true, composed: true }));
    const tooltip = await until(() => f.root.querySelector('.tooltip:popover-open'));
    expect(textOf(tooltip)).to.equal(name);
    f.list.style.inlineSize = '1300px';
    await until(() => channel() && getComputedStyle(channel()).fontSize !== '0px');
    expect(f.headerTexts).to.include('Channel');
  });
});
