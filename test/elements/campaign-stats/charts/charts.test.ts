import axe from 'axe-core';
import { expect } from 'chai';
import { curvesTable } from '../../../../src/elements/campaign-stats/charts/tables.ts';
import { funnelSteps } from '../../../../stories/chart-stage.ts';
import { textOf } from '../../../helpers/queries.ts';
import { frame, until } from '../../../helpers/until.ts';
import { curvesInput, drawCurves, drawFunnel, onItsWay, series, show, showCurves } from './fixture.ts';

const three = [series(0, [5, 7, 2]), series(1, [4, 4, 4]), series(2, [1, 2])];
const farApart = [series(0, [500, 700, 200]), ...three.slice(1)];
const hours720 = Array.from({ length: 720 }, (_, at) => (at * 37) % 91);

describe('walking along the points', () => {
  it('is one stop of the tab order with a name, instructions and a value in words', async () => {
    const { slider, root, spoken } = await showCurves({ series: three });
    expect(slider.tabIndex).to.equal(0);
    expect(slider.getAttribute('aria-label')).to.equal('Points of the chart “Clicks over time”');
    expect(root.getElementById(slider.getAttribute('aria-describedby')!)!.textContent).to.contain('arrow keys');
    expect(root.querySelectorAll('[tabindex="0"]').length).to.equal(1);
    expect(spoken()).to.equal('Campaign 0, After 3 hrs: Clicks 14');
  });

  it('left and right go through time, up and down from line to line, Home and End to the ends', async () => {
    const { press, slider } = await showCurves({ series: three });
    const walked: readonly (readonly [key: string, says: string])[] = [
      ['ArrowLeft', 'Campaign 0, After 2 hrs: Clicks 12'],
      ['ArrowDown', 'Campaign 1, After 2 hrs: Clicks 8'],
      ['ArrowRight', 'Campaign 1, After 3 hrs: Clicks 12'],
      ['ArrowRight', 'Campaign 1, After 3 hrs: Clicks 12'],
      ['ArrowDown', 'Campaign 2, After 2 hrs: Clicks 3'],
      ['ArrowDown', 'Campaign 2, After 2 hrs: Clicks 3'],
      ['Home', 'Campaign 2, At launch: Clicks 0'],
      ['ArrowLeft', 'Campaign 2, At launch: Clicks 0'],
      ['ArrowUp', 'Campaign 1, At launch: Clicks 0'],
      ['End', 'Campaign 1, After 3 hrs: Clicks 12'],
      ['PageDown', 'Campaign 1, After 2 hrs: Clicks 8'],
      ['PageUp', 'Campaign 1, After 3 hrs: Clicks 12'],
    ];
    for (const [key, says] of walked) expect(press(key), key).to.equal(says);
    expect([slider.getAttribute('aria-valuenow'), slider.getAttribute('aria-valuemax')]).to.deep.equal(['3', '3']);
  });

  it('follows the screen where time runs from right to left', async () => {
    const { press } = await showCurves({ series: three }, { locale: 'ar' });
    press('Home');
    const first = press('ArrowLeft');
    expect(first).to.contain('5');
    expect(press('ArrowRight')).to.not.equal(first);
  });

  it('leaves other keys and combinations to the page', async () => {
    const { slider } = await showCurves({ series: three });
    for (const init of [{ key: 'a' }, { key: 'Tab' }, { key: 'Escape' }, { key: 'ArrowLeft', altKey: true }])
      expect(slider.dispatchEvent(new KeyboardEvent('keydown', { ...init, cancelable: true })), init.key).to.equal(true);
  });

  it('says the same number as the table, point by point', async () => {
    const input = curvesInput({ mode: 'rate', series: [series(0, hours720.slice(0, 40))] });
    const { press } = await showCurves(input);
    const rows = curvesTable(input).rows(0, 40);
    press('Home');
    for (const [head, number] of rows) {
      expect(press(''), head).to.equal(`Campaign 0, ${head}: Clicks per hour ${number}`);
      press('ArrowRight');
    }
  });
});

describe('reading', () => {
  it('shows what all lines say at the moment, marks the one walked on, and goes with Escape or the focus', async () => {
    const { press, root, slider } = await showCurves({ series: three });
    press('End');
    const readout = () => root.querySelector('.chart-readout');
    const lines = () => [...root.querySelectorAll('.chart-reading')].map((line) => line.textContent!.replace(/\s+/g, ' ').trim());
    expect(readout()!.querySelector('.chart-moment')!.textContent).to.equal('After 3 hrs');
    expect(lines()).to.deep.equal(['Campaign 014', 'Campaign 112', 'Campaign 2–']);
    expect(root.querySelector('.chart-reading.is-here bdi')!.textContent).to.equal('Campaign 0');
    // The youngest has nothing to say there.
    expect(root.querySelectorAll('.dot').length).to.equal(2);
    press('Escape');
    expect(readout()).to.equal(null);
    press('Home');
    slider.dispatchEvent(new FocusEvent('blur'));
    expect(readout()).to.equal(null);
  });

  it('by pointer takes the nearest line and its nearest point', async () => {
    const { root, slider, spoken } = await showCurves({ series: three });
    const box = root.querySelector('.chart-svg')!.getBoundingClientRect();
    const [, x, y] = /L(\S+) (\S+)L\S+ \S+$/.exec(root.querySelector('.slot-2 .line')!.getAttribute('d')!)!.map(Number) as [
      number,
      number,
      number,
    ];
    const at = { clientX: box.left + x + 3, clientY: box.top + y + 3, bubbles: true, pointerType: 'mouse' };
    root.querySelector('.chart-svg')!.dispatchEvent(new PointerEvent('pointermove', at));
    expect(spoken()).to.equal('Campaign 1, After 2 hrs: Clicks 8');
    slider.dispatchEvent(new PointerEvent('pointerleave', { pointerType: 'mouse' }));
    expect(root.querySelector('.chart-readout')).to.equal(null);
  });

  it('stays inside of the chart at every point, wide and narrow', async () => {
    for (const width of [800, 320]) {
      const { press, root } = await showCurves({ series: three }, { width });
      const stage = root.querySelector('.chart-stage')!.getBoundingClientRect();
      press('Home');
      for (let step = 0; step < 4; step += 1) {
        const box = root.querySelector('.chart-readout')!.getBoundingClientRect();
        expect(box.left, `${width} px`).to.be.at.least(stage.left - 0.5);
        expect(box.right, `${width} px`).to.be.at.most(stage.right + 0.5);
        press('ArrowRight');
      }
    }
  });
});

describe('before what reads points has come', () => {
  it('a key is not lost, and not left to the page', async () => {
    const { reading, come } = onItsWay();
    const { slider, spoken, root } = await showCurves({ series: three, reading });
    slider.focus();
    const key = new KeyboardEvent('keydown', { key: 'ArrowLeft', cancelable: true });
    expect(slider.dispatchEvent(key)).to.equal(false);
    expect(spoken()).to.equal('Campaign 0, After 3 hrs: Clicks 14');
    come();
    expect(spoken()).to.equal('Campaign 0, After 2 hrs: Clicks 12');
    expect(root.querySelector('.chart-moment')!.textContent).to.equal('After 2 hrs');
  });

  it('a key of whoever has gone on since shows nothing that would stay', async () => {
    const { reading, come } = onItsWay();
    const { slider, root } = await showCurves({ series: three, reading });
    slider.focus();
    slider.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowLeft', cancelable: true }));
    slider.blur();
    come();
    expect(root.querySelectorAll('.chart-readout').length).to.equal(0);
  });

  it('a table that comes late is of the numbers there are by then', async () => {
    const { reading, come } = onItsWay();
    const { root, update } = await show(drawFunnel(funnelSteps([100, 90, 80, 40, 4]), { reading }));
    const details = root.querySelector<HTMLDetailsElement>('.chart-behind')!;
    const opened = new Promise((done) => details.addEventListener('toggle', done, { once: true }));
    details.querySelector('summary')!.click();
    await opened;
    await update(drawFunnel(funnelSteps([100, 90, 80, 50, 5]), { reading }));
    come();
    const last = () => [...root.querySelectorAll('.funnel-count')].at(-1)!.textContent;
    expect(last()).to.equal('5');
    expect([...root.querySelectorAll('.chart-table tr:last-child td')][0]!.textContent).to.equal('5');
  });

  it('a press is answered when it can be; who passes by asks for nothing', async () => {
    const { reading, asked, come } = onItsWay();
    const { slider, root } = await showCurves({ series: three, reading });
    const { left, top } = root.querySelector('.chart-svg')!.getBoundingClientRect();
    const at = { clientX: left + 60, clientY: top + 60, bubbles: true };
    const plot = slider.querySelector('.chart-plot')!;
    plot.dispatchEvent(new PointerEvent('pointermove', at));
    expect(asked()).to.equal(0);
    plot.dispatchEvent(new PointerEvent('pointerdown', at));
    expect(root.querySelector('.chart-readout')).to.equal(null);
    come();
    expect(root.querySelector('.chart-readout')).to.not.equal(null);
    slider.dispatchEvent(new PointerEvent('pointerleave', { pointerType: 'mouse' }));
    plot.dispatchEvent(new PointerEvent('pointermove', at));
    expect(root.querySelector('.chart-readout')).to.not.equal(null);
  });

  for (const isClosed of [false, true])
    it(`a table that was opened ${isClosed ? 'and closed again stays closed' : 'is there as soon as it can be'}`, async () => {
      const { reading, asked, come } = onItsWay();
      const { root } = await show(drawFunnel(funnelSteps([100, 90, 80, 40, 4]), { reading }));
      const summary = root.querySelector<HTMLElement>('.chart-behind summary')!;
      const toggled = () => new Promise((done) => summary.parentElement!.addEventListener('toggle', done, { once: true }));
      for (const _ of isClosed ? [1, 2] : [1]) {
        const done = toggled();
        summary.click();
        await done;
      }
      expect(asked()).to.equal(1);
      come();
      await frame();
      expect(root.querySelectorAll('.chart-table').length).to.equal(isClosed ? 0 : 1);
      expect(root.querySelector<HTMLDetailsElement>('.chart-behind')!.open).to.equal(!isClosed);
    });
});

describe('drawing', () => {
  it('keeps its room: as high before it is drawn as after, together and apart, wide and narrow', async () => {
    for (const [scales, given] of Object.entries({ together: three, apart: farApart }))
      for (const width of [900, 330]) {
        const { root } = await show(drawCurves({ series: given }), { width });
        expect(root.querySelectorAll('.chart-panel')).to.have.length(scales === 'apart' ? 3 : 1);
        const height = () => root.querySelector('.chart')!.getBoundingClientRect().height;
        expect(root.querySelector('.line')).to.equal(null);
        const before = height();
        await until(() => root.querySelector('.line'));
        expect(height(), `${scales}, ${width} px`).to.be.closeTo(before, 0.5);
      }
  });

  it('updates patch in place: the same nodes, the reader where he was', async () => {
    const { root, press, update, spoken } = await showCurves({ series: three });
    press('Home');
    press('ArrowRight');
    const nodes = () => [...root.querySelectorAll('.chart-svg, .line, [role=slider], .chart-end')];
    const before = nodes();
    const d = root.querySelector('.line')!.getAttribute('d');
    await update(drawCurves({ series: [series(0, [9, 7, 2, 3]), three[1]!, three[2]!] }));
    expect(nodes()).to.have.ordered.members(before);
    expect(root.querySelector('.line')!.getAttribute('d')).to.not.equal(d);
    expect(spoken()).to.equal('Campaign 0, After 1 hr: Clicks 9');
  });

  it('a campaign that leaves takes its line along; the reader goes on with another', async () => {
    const { root, press, update, spoken } = await showCurves({ series: three });
    press('ArrowDown');
    await update(drawCurves({ series: [three[0]!, three[2]!] }));
    expect(root.querySelectorAll('.line').length).to.equal(2);
    expect(spoken()).to.contain('Campaign 0');
  });

  it('follows the width of its container', async () => {
    const { root, stage } = await showCurves({ series: three }, { width: 900 });
    expect(root.querySelectorAll('.chart-end').length).to.equal(3);
    stage.style.inlineSize = '360px';
    await until(() => root.querySelector('.chart-svg')!.getAttribute('width') === '320');
    expect(root.querySelectorAll('.chart-end').length).to.equal(0);
    expect(getComputedStyle(root.querySelector('.chart-key')!).display).to.equal('flex');
  });

  it('is laid out for paper while it is printed', async () => {
    const { root, update } = await showCurves({ series: three }, { width: 900 });
    await update(drawCurves({ series: three, isPrinting: true }));
    expect(root.querySelector('.chart-svg')!.getAttribute('width')).to.equal('640');
    await update(drawCurves({ series: three }));
    expect(root.querySelector('.chart-svg')!.getAttribute('width')).to.equal('900');
  });

  it('goes on when the element is moved', async () => {
    const { root, stage, press } = await showCurves({ series: three }, { width: 900 });
    const other = document.createElement('div');
    document.body.append(other);
    other.append(stage);
    stage.style.inlineSize = '640px';
    await until(() => root.querySelector('.chart-svg')!.getAttribute('width') === '600');
    expect(press('Home')).to.contain('At launch');
    other.remove();
  });

  it('says what is missing and why, and draws the others', async () => {
    const { root } = await showCurves({ series: [three[0]!, three[1]!, series(3, null, { reason: 'SMS cannot count “Seen”.' })] });
    expect(root.querySelectorAll('.line').length).to.equal(2);
    expect(textOf(root.querySelector('.chart-note'))).to.equal('Campaign 3: n/a. SMS cannot count “Seen”.');
  });

  it('names the line that is left when the others have no numbers', async () => {
    const { root } = await showCurves({ series: [three[0]!, series(3, null)] });
    expect(root.querySelector('.chart-end bdi')!.textContent).to.equal('Campaign 0');
  });

  it('30 days of hours of six campaigns keep their peaks in a narrow plot', async () => {
    const peaks = [0, 1, 2, 3, 4, 5].map((at) => series(at, hours720.map((value, hour) => (hour === 100 * (at + 1) ? 900 : value)))); // prettier-ignore
    const { root } = await showCurves({ mode: 'rate', series: peaks }, { width: 320 });
    for (const line of root.querySelectorAll('.line')) {
      const ys = [...line.getAttribute('d')!.matchAll(/ ([\d.]+)/g)].map(([, y]) => Number(y));
      // The top of a scale that ends at 1,000: 900 of it lie 23.2 px below.
      expect(Math.min(...ys)).to.be.closeTo(33.2, 0.1);
      expect(ys.length).to.be.at.most(4 * 320);
    }
  });
});

describe('the table behind', () => {
  const rows = (root: ShadowRoot) => [...root.querySelectorAll('.chart-table tbody tr')].map((row) => textOf(row));

  it('opens on demand, and long ones come in pages of 200', async () => {
    const { root } = await showCurves({ series: [series(0, hours720)] });
    expect(root.querySelector('.chart-table')).to.equal(null);
    root.querySelector<HTMLElement>('.chart-behind summary')!.click();
    await until(() => root.querySelector('.chart-table'));
    expect(rows(root).length).to.equal(200);
    const button = (name: string) => [...root.querySelectorAll('button')].find((one) => textOf(one) === name)!;
    expect(button('Previous rows').getAttribute('aria-disabled')).to.equal('true');
    for (const said of ['Rows 201 to 400 of 721', 'Rows 401 to 600 of 721', 'Rows 601 to 721 of 721']) {
      button('Next rows').click();
      expect(textOf(root.querySelector('[role=status]'))).to.equal(said);
    }
    expect(rows(root).at(-1)).to.match(/^After 30 days /);
    button('Next rows').click();
    expect(rows(root).length).to.equal(121);
    expect(root.querySelector<HTMLDetailsElement>('.chart-behind')!.open).to.equal(true);
  });

  it('follows updates while it is open', async () => {
    const { root, update } = await show(drawFunnel(funnelSteps([100, 90, 80, 40, 4])));
    root.querySelector<HTMLElement>('.chart-behind summary')!.click();
    await until(() => rows(root).length === 5);
    await update(drawFunnel(funnelSteps([100, 90, 80, 40, 8])));
    expect(rows(root).at(-1)).to.equal('Clicked 8 20.0% 8.0%');
  });
});

describe('funnel', () => {
  it('gives each step its count and shares, n/a its reason, and never draws a bar for it', async () => {
    const { root } = await show(drawFunnel(funnelSteps([1000, 980, 960, null, 48])));
    expect([...root.querySelectorAll('.funnel-step')].map((step) => textOf(step.querySelector('.funnel-words')))).to.deep.equal([
      'Targeted 1,000',
      'Sent 980 98.0% of previous',
      'Delivered 960 98.0% of previous 96.0% of first',
      'Seen n/a SMS cannot count “Seen”',
      'Clicked 48 5.0% of “Delivered” 4.8% of first',
    ]); // prettier-ignore
    const steps = [...root.querySelectorAll('.funnel-step')];
    expect(steps.map((step) => step.querySelector('.is-column .bar')?.getAttribute('d') ?? null)).to.deep.equal([
      'M0 0H62V100H0Z',
      'M0 2H62V100H0Z',
      'M0 4H62V100H0Z',
      null,
      'M0 95.2H62V100H0Z',
    ]);
    expect(steps[3]!.querySelector('.unknown')).to.not.equal(null);
  });

  it('draws nothing for zero, but a hairline for the least that was counted', async () => {
    const { root } = await show(drawFunnel(funnelSteps([100_000, 100_000, 100_000, 1, 0])));
    const heights = [...root.querySelectorAll('.is-column .bar')].map((bar) => bar.getAttribute('d'));
    expect(heights.slice(3)).to.deep.equal(['M0 99H62V100H0Z', 'M0 100H62V100H0Z']);
  });
});

describe('charts and axe', () => {
  const states = {
    together: drawCurves({ series: three }),
    apart: drawCurves({ series: farApart }),
    missing: drawCurves({ series: [three[0]!, series(1, null, { reason: 'Not reported.' })] }),
    nothing: drawCurves({ series: [series(0, [])] }),
    funnel: drawFunnel(funnelSteps([1000, 980, 960, null, 48])),
  };
  for (const [state, draw] of Object.entries(states))
    for (const scheme of ['light', 'dark'])
      for (const locale of ['en', 'ar'])
        it(`${state}, ${scheme}, ${locale}: no violation, table open`, async () => {
          document.documentElement.style.colorScheme = scheme;
          const { root, stage } = await show(draw, { locale });
          await until(() => root.querySelector('.line, .chart-nothing, .bar'));
          root.querySelector<HTMLElement>('.chart-behind summary')!.click();
          root.querySelector<HTMLElement>('[role=slider]')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Home' }));
          await until(() => root.querySelector('.chart-table'));
          await frame();
          const { violations } = await axe.run(stage, { rules: { region: { enabled: false } } });
          expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).to.deep.equal([]);
          document.documentElement.style.colorScheme = '';
        });
});
