import { emulateMedia } from '@web/test-runner-commands';
import { expect } from 'chai';
import { mountCalendar } from './calendar-fixture.ts';

describe('campaign-calendar: on paper', function () {
  this.timeout(30_000);
  after(() => emulateMedia({ media: 'screen' }));

  for (const view of ['month', 'week', 'agenda'] as const)
    it(`has all its sends, whole, above the line below (${view})`, async () => {
      const f = await mountCalendar({ attributes: { view } });
      await emulateMedia({ media: 'print' });
      const grid = f.grid.getBoundingClientRect();
      const chips = [...f.grid.querySelectorAll('.send')].map((chip) => chip.getBoundingClientRect());
      expect(chips.length).to.be.above(1);
      for (const { top, bottom, height } of chips) {
        expect(height).to.be.above(20);
        expect(top >= grid.top && bottom <= grid.bottom).to.equal(true);
      }
      expect(f.root.querySelector('[part=footer]')!.getBoundingClientRect().top).to.be.least(Math.floor(grid.bottom));
      await emulateMedia({ media: 'screen' });
    });
});
