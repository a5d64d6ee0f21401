import { expect } from 'chai';
import { supportedLanguages } from '../../../src/i18n/messages.ts';
import { en } from '../../../src/i18n/en.ts';
import { mountList } from '../../helpers/list-fixture.ts';
import { get, textOf } from '../../helpers/queries.ts';
import { many } from '../../helpers/seeds.ts';
import { frame, until } from '../../helpers/until.ts';

const hover = (button: Element) =>
  button.dispatchEvent(new PointerEvent('pointerover', { pointerType: 'mouse', bubbles: true, composed: true }));

describe('campaign-list: room in the toolbar', () => {
  const collapsing = [
    { name: 'Columns', wordsFrom: 1360 },
    { name: 'Views', wordsFrom: 1360 },
    { name: 'Calendar', wordsFrom: 1210 },
    { name: 'Statistics', wordsFrom: 1210 },
    { name: 'New campaign', wordsFrom: 1050 },
  ];
  for (const { name, wordsFrom } of collapsing) {
    it(`${name} says its name in a tooltip where there is room for its icon only`, async () => {
      const f = await mountList({ width: wordsFrom - 1 });
      const button = get(f.root, 'button', name);
      expect(button.querySelector('span')!.checkVisibility()).to.equal(false);
      hover(button);
      const tooltip = await until(() => f.root.querySelector('.tooltip:popover-open'));
      expect(textOf(tooltip)).to.equal(name);
    });

    it(`${name} has words from ${wordsFrom} px on, and then no tooltip repeats them`, async () => {
      const f = await mountList({ width: wordsFrom });
      const button = get(f.root, 'button', name);
      expect(button.querySelector('span')!.checkVisibility()).to.equal(true);
      hover(button);
      // Timers of one length end in their order: where another list shows a tooltip asked for later, this one had its time.
      const other = await mountList({ width: 840 });
      hover(get(other.root, 'button', name));
      await until(() => other.root.querySelector('.tooltip:popover-open'));
      expect(f.root.querySelector('.tooltip:popover-open') !== null).to.equal(false);
    });
  }

  for (const width of [360, 720, 880, 900, 960, 1120, 1232, 1360, 1600]) {
    it(`shows the whole hint of the search field at ${width} px, and nothing sticks out`, async () => {
      const f = await mountList({ width });
      await frame();
      const field = get<HTMLInputElement>(f.root, 'searchbox', 'Search campaigns');
      const canvas = document.createElement('canvas').getContext('2d')!;
      const style = getComputedStyle(field);
      canvas.font = style.font;
      const room = field.clientWidth - parseFloat(style.paddingInlineStart) - parseFloat(style.paddingInlineEnd);
      if (width > 360) expect(room).to.be.at.least(canvas.measureText(field.placeholder).width);
      const bar = f.root.querySelector('.bar.main')!;
      expect(bar.scrollWidth).to.be.at.most(bar.clientWidth);
    });
  }

  for (const locale of supportedLanguages)
    for (const width of [980, 1060, 1140, 1220])
      it(`keeps to one line in ${locale} at ${width} px, and nothing sticks out`, async () => {
        const f = await mountList({ width, locale });
        const bar = f.root.querySelector('.bar.main')!;
        expect(bar.clientHeight).to.equal(56);
        expect(bar.scrollWidth).to.be.at.most(bar.clientWidth);
      });

  for (const locale of supportedLanguages)
    for (const width of [360, 600, 840, 1000, 1280])
      it(`puts the selection's bar in the toolbar's place in ${locale} at ${width} px: no row moves, no action is out of sight`, async () => {
        const f = await mountList({ width, seed: many(40), provider: { locale } });
        await until(() => locale === 'en' || f.root.querySelector<HTMLElement>('.bar.main')!.ariaLabel !== en['list.toolbar']);
        const top = () => f.root.querySelector('vaadin-grid')!.getBoundingClientRect().top;
        const before = top();
        f.root.querySelector<HTMLInputElement>('[data-select]')!.click();
        const bar = await until(() => f.root.querySelector('.bar.bulk'));
        await frame();
        expect(top()).to.equal(before);
        expect(bar.querySelectorAll('button').length).to.equal(5);
        const edge = bar.getBoundingClientRect();
        for (const button of bar.querySelectorAll('button')) {
          const box = button.getBoundingClientRect();
          expect(box.left, button.ariaLabel ?? '').to.be.at.least(edge.left);
          expect(box.right, button.ariaLabel ?? '').to.be.at.most(edge.right);
          expect(button.scrollWidth, button.ariaLabel ?? '').to.be.at.most(button.clientWidth);
        }
      });
});
