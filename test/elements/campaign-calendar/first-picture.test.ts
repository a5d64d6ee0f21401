import { expect } from 'chai';
import { loadGridCode } from '../../../src/elements/campaign-calendar/grid-code.ts';
import { supportedLanguages } from '../../../src/i18n/messages.ts';
import { frame, until } from '../../helpers/until.ts';
import { type CalendarFixture, mountCalendar } from './calendar-fixture.ts';

/** As wide as a calendar must be to know the height of its bars beforehand. */
const wide = 1100;
const topOf = (element: Element) => element.getBoundingClientRect().top;

describe('campaign-calendar: first picture', function () {
  this.timeout(30_000);
  before(() => loadGridCode());

  it('is title, days and their sends, within one frame; the bars follow, and nothing moves', async () => {
    const f = await mountCalendar({ width: wide, wait: false });
    await frame();
    expect(f.title).to.equal('November 2026');
    expect(f.sends.length).to.be.above(10);
    expect(f.find('searchbox'), 'the bars').to.equal(null);
    const top = topOf(f.cell('2026-11-11'));
    const { height } = f.grid.getBoundingClientRect();
    await until(() => f.find('searchbox'));
    await until(() => f.footer.includes('sends'));
    expect(topOf(f.cell('2026-11-11')), 'where the days begin').to.equal(top);
    expect(f.grid.getBoundingClientRect().height, 'the room for the days').to.equal(height);
  });

  it('waits for the bars where their height follows from their words, or from what a host puts there', async () => {
    const help = () => Object.assign(document.createElement('b'), { slot: 'toolbar-end', textContent: 'Help' });
    for (const options of [{ width: wide - 1 }, { width: wide, arrange: ({ calendar }: CalendarFixture) => calendar.append(help()) }]) {
      const f = await mountCalendar({ ...options, wait: false });
      await frame();
      expect(f.find('searchbox') !== null).to.equal(true);
      await frame();
      expect(f.sends.length).to.be.above(10);
      f.provider.remove();
    }
  });

  for (const locale of supportedLanguages)
    it(`has room for bars of one line each (${locale})`, async () => {
      const f = await mountCalendar({ width: wide, provider: { locale } });
      await until(() => f.root.querySelector('.root')!.getAttribute('lang') === locale && f.find('searchbox'));
      await f.settle();
      const bars = [...f.root.querySelectorAll('.bar')];
      expect(bars).to.have.length(2);
      for (const bar of bars) expect(bar.getBoundingClientRect().height).to.equal(parseFloat(getComputedStyle(bar).minBlockSize));
    });

  it('follows its size also where it was moved to in the document', async () => {
    const f = await mountCalendar();
    const place = document.createElement('div');
    f.provider.append(place);
    place.append(f.calendar);
    await f.until(() => f.sends.length > 10);
    f.calendar.style.inlineSize = '400px';
    await f.until(() => f.sends.length === 0);
    expect(f.grid.querySelectorAll('.dots').length).to.be.above(5);
  });
});
