import { expect } from 'chai';
import type { SeedCampaign } from '../../../mocks/simulation.ts';
import type { CampaignStatistics } from '../../../src/domain/campaign.ts';
import { type Channel, channels } from '../../../src/domain/channel.ts';
import { buildReport, isMeasured, measures } from '../../../src/domain/report.ts';
import type { Counts } from '../../../src/domain/statistics.ts';
import { en } from '../../../src/i18n/en.ts';
import { createFormat } from '../../../src/i18n/format.ts';
import { textOf } from '../../helpers/queries.ts';
import { at, healthy } from '../../helpers/seeds.ts';
import { type StatsFixture, done, mountStats, until } from './fixture.ts';

const zeros = { targeted: 0, sent: 0, delivered: 0, seen: 0, clicked: 0, bouncedHard: 0, bouncedSoft: 0, unsubscribed: 0, complained: 0 };
const links = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ url: `https://shop.example/p/${n}`, clicks: 1_000 - n * 7, uniqueClicks: 500 - n * 3 }));
const urls = (f: StatsFixture) => [...f.root.querySelectorAll('.links .url bdi')].map(textOf);

describe('campaign-stats: analytics of one', () => {
  it('has headline, funnel, curves, every number, links and losses', async () => {
    const f = await mountStats({ seed: [done('a')] });
    expect(f.title).to.match(/^Campaign a Done$/);
    expect(f.text).to.contain('Launched 9 Nov 2026, 05:00 Kyiv (UTC+2)');
    expect(f.text).to.contain('As of 10 Nov 2026, 11:00 Kyiv (UTC+2)');
    await until(() => f.root.querySelectorAll('figure.chart').length === 2);
    for (const measure of measures) expect(f.root.querySelector(`.numbers [data-measure=${measure}]`), measure).not.to.equal(null);
    expect(f.root.querySelectorAll('.links tbody tr').length).to.be.above(1);
    expect(textOf(f.root.querySelector('[aria-labelledby=losses-title]'))).to.contain('Mailbox full');
  });

  for (const channel of channels) {
    it(`says n/a with the reason for what ${channel} cannot have, and a number for the rest`, async () => {
      const f = await mountStats({ seed: [done('a', { channel })] });
      for (const measure of measures) {
        const number = f.numbers(measure)[0]!;
        const row = textOf(f.root.querySelector(`.numbers tr[data-measure=${measure}]`));
        if (!isMeasured(measure, channel as Channel)) {
          expect(number, measure).to.equal('n/a');
          expect(row, measure).to.match(/n\/a No “.+” on /);
        } else if (number === 'n/a') expect(row, measure).to.match(/The provider does not report/);
        else expect(number, measure).to.match(/^[\d,.]+%?$/);
      }
    });
  }

  it('is the same number in tile, table, curve and export', async () => {
    const f = await mountStats({ seed: [done('a')] });
    const [statistics] = await f.simulation.statistics(['a']);
    const { delivered, seen } = statistics!.counts;
    const report = buildReport([{ id: 'a', channel: 'email', counts: statistics!.counts, asOf: null }]);
    const open = report.rows.find(({ measure }) => measure === 'open')!.cells[0] as { value: number };
    const format = createFormat('en');
    const shown = format.percent(seen! / delivered!, 1);
    expect(textOf(f.root.querySelector('.tile[data-measure=seen]'))).to.equal(`Seen ${format.number(seen!)} ${shown} Open rate`);
    expect(f.numbers('open')).to.deep.equal([shown]);
    const csv = await f.stats.exportCsv();
    const record = csv.split('\r\n').find((line) => line.includes(',open,'))!;
    expect(record).to.contain(`,${open.value},`);
    expect(format.percent(open.value, 1), 'rounded once').to.equal(shown);
  });

  it('reads "–" where there is nothing to divide by', async () => {
    const f = await mountStats({ seed: [done('a')], counts: { a: zeros } });
    for (const measure of ['delivery', 'open', 'ctr', 'ctor', 'bounce', 'unsubscribe', 'complaint'])
      expect(f.numbers(measure), measure).to.deep.equal(['–']);
    expect(f.numbers('sent')).to.deep.equal(['0']);
    expect(f.text).to.contain('Nothing to divide by: “Sent” is 0');
  });

  it('shows 50 links and more, sorted by any column, and opens only pages', async () => {
    const hostile = [
      { url: 'javascript:alert(1)', clicks: 1, uniqueClicks: 1 },
      { url: 'not a link', clicks: 0, uniqueClicks: 0 },
    ];
    const f = await mountStats({ seed: [done('a')], answers: { a: { links: [...links(60), ...hostile] } } });
    expect(urls(f)).to.have.length(62);
    expect(urls(f)[0]).to.equal('shop.example/p/0');
    const sorted = (name: string) => f.root.querySelector(`th[aria-sort]:has([data-key=${name}])`)!.getAttribute('aria-sort');
    expect(sorted('uniqueClicks')).to.equal('descending');
    await f.press('Unique clicks');
    expect(urls(f)[0]).to.equal('not a link');
    expect(sorted('uniqueClicks')).to.equal('ascending');
    await f.press('Link');
    expect(urls(f).slice(0, 2)).to.deep.equal(['shop.example/p/0', 'shop.example/p/1']);
    await f.press('Clicks');
    expect(urls(f)[0]).to.equal('shop.example/p/0');
    const hrefs = [...f.root.querySelectorAll<HTMLAnchorElement>('a')].map(({ href }) => href);
    expect(hrefs).to.have.length(60);
    expect(hrefs.every((href) => href.startsWith('https://'))).to.equal(true);
    expect(f.root.querySelector('a')!.rel).to.contain('noopener');
  });

  it('shows a recurring campaign per send, and the numbers of the one that is chosen', async () => {
    const iterations = [0, 1, 2].map((n) => ({
      start: at(-72 + n * 24),
      counts: { ...zeros, targeted: 1_000, sent: 1_000, delivered: 900, seen: 300 + n * 100, failed: null, expired: null, cost: null },
    }));
    const f = await mountStats({ seed: [done('a', { launchType: 'recurring' })], answers: { a: { iterations } } });
    const rows = [...f.root.querySelectorAll('.iterations tbody tr')].map(textOf);
    expect(rows).to.have.length(3);
    expect(rows[0], 'the newest first').to.match(/^3\. 9 Nov 2026, 11:00 1,000 90\.0% 55\.6% ?best/);
    await f.press('1. 7 Nov 2026, 11:00');
    expect(f.numbers('open')).to.deep.equal(['33.3%']);
    expect(f.button('1. 7 Nov 2026, 11:00').getAttribute('aria-pressed')).to.equal('true');
    const select = f.root.querySelector<HTMLSelectElement>('select[name=iteration]')!;
    select.value = at(-24);
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await f.settle();
    expect(f.numbers('open')).to.deep.equal(['55.6%']);
    select.value = '';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await f.settle();
    expect(f.numbers('open')[0]).not.to.equal('55.6%');
  });

  it('numbers sends in the order they went out, and keeps the chosen one when another is told of first', async () => {
    const send = (days: number, sent: number) => ({ start: at(-24 * days), counts: { ...zeros, sent } as never });
    const iterations = [send(1, 300), send(2, 200), send(3, 100)];
    const answers = { a: { iterations } };
    const f = await mountStats({ seed: [done('a', { launchType: 'recurring' })], answers });
    const sends = () => [...f.root.querySelectorAll('.iterations tbody button')].map(textOf);
    expect(sends()).to.deep.equal(['3. 9 Nov 2026, 11:00', '2. 8 Nov 2026, 11:00', '1. 7 Nov 2026, 11:00']);
    await f.press('3. 9 Nov 2026, 11:00');
    expect(f.numbers('sent')).to.deep.equal(['300']);
    answers.a.iterations = [send(0, 400), ...iterations];
    await f.press('Refresh');
    await until(() => sends().length === 4);
    expect(f.numbers('sent')).to.deep.equal(['300']);
  });

  it('says that nothing was clicked or lost only where that was counted', async () => {
    const told = async (counts: Counts, answer: Partial<CampaignStatistics>) => {
      const f = await mountStats({ seed: [done('a')], counts: { a: counts }, answers: { a: answer } });
      return ['links', 'losses'].map((part) => textOf(f.root.querySelector(`[aria-labelledby=${part}-title] p`)));
    };
    const unreported = ['The server does not report links.', 'The server does not report causes.'];
    expect(await told({ sent: 9, clicked: 3, bouncedHard: 1 }, { links: undefined, losses: undefined })).to.deep.equal(unreported);
    expect(await told({ sent: 9, clicked: 3, bouncedHard: 1 }, { links: [], losses: [] })).to.deep.equal(unreported);
    expect(await told({ sent: 9, clicked: 0, bouncedHard: 0 }, { links: [], losses: [] })).to.deep.equal([
      'No link was clicked.',
      'Nothing was lost.',
    ]);
  });

  it('has no step, curve or number for what the channel cannot have, whatever a backend fills in', async () => {
    const series = { start: at(-30), stepMinutes: 60, counts: { seen: [0, 0], clicked: [1, 2] } };
    const f = await mountStats({
      seed: [done('a', { channel: 'sms' })],
      counts: { a: { ...zeros, sent: 10, delivered: 9, clicked: 3 } },
      answers: { a: { series } },
    });
    expect(textOf(f.root.querySelector('.tile[data-measure=seen]'))).to.equal('Seen n/a No “Seen” on SMS');
    expect([...f.root.querySelectorAll('.funnel-step')].map(textOf)[3]).to.equal('Seen n/a No “Seen” on SMS');
    expect([...f.root.querySelectorAll('select[name=metric] option')].map(textOf)).to.deep.equal(['Clicked']);
  });

  it('names what a rate is per, also beside one without any curve', async () => {
    const series = { start: at(-72), stepMinutes: 1440, counts: { clicked: [30, 20, 10] } };
    const f = await mountStats({ answers: { a: { series }, b: { series: undefined } } });
    await until(() => f.root.querySelector('.chart-svg .line'));
    await f.choose('Per day');
    expect(textOf(f.root.querySelector('.chart-per'))).to.equal('Clicked per day');
    expect(textOf(f.root.querySelector('.chart-summary'))).to.equal('Peak: 30 after 1 day.');
  });

  const unsent: readonly (readonly [SeedCampaign, string])[] = [
    [{ status: 'draft', launchType: null }, en['stats.unsent.draft']],
    [{ status: 'ready', launchType: 'manual' }, en['stats.unsent.ready']],
    [{ status: 'waiting', launchType: 'schedule', sendAt: at(4) }, en['stats.unsent.waiting']],
    [{ status: 'stopped', launchType: 'schedule', sendAt: at(4) }, en['stats.unsent.stopped']],
    [{ status: 'failed', launchType: 'manual' }, en['stats.unsent.failed']],
  ];
  for (const [seed, sentence] of unsent) {
    it(`says why there is nothing: ${seed.status}`, async () => {
      const f = await mountStats({ seed: [{ ...healthy, id: 'a', name: 'One', channel: 'email', ...seed }] });
      expect(f.text).to.contain('Nothing to show yet');
      expect(f.text).to.contain(sentence);
      expect(f.root.querySelector('table')).to.equal(null);
      const button = f.button('Export CSV');
      expect(button.getAttribute('aria-disabled')).to.equal('true');
    });
  }

  it('follows a running one in place: the same nodes, the same focus, not more often than every two seconds', async () => {
    const running: SeedCampaign = {
      ...healthy,
      id: 'a',
      name: 'Live',
      channel: 'email',
      status: 'running',
      launchType: 'now',
      progress: { sent: 1_000, total: 90_000 },
    };
    const f = await mountStats({ seed: [running] });
    const cell = f.cells('sent')[0]!;
    const before = textOf(cell);
    const body = f.root.querySelector<HTMLElement>('.body')!;
    f.button('Open rate').focus();
    body.scrollTop = 120;
    const reads = f.reads.length;
    await f.pass(10_000);
    await until(() => textOf(f.cells('sent')[0]) !== before);
    expect(f.cells('sent')[0]).to.equal(cell);
    expect(f.root.activeElement).to.equal(f.button('Open rate'));
    expect(body.scrollTop).to.equal(120);
    expect(f.reads.length - reads).to.be.within(1, 6);
  });

  it('cuts neither thousands of millions nor the status in 320 px', async () => {
    const big = { ...zeros, targeted: 1_234_567_890, sent: 1_234_567_890, delivered: 1_234_567_883, seen: 411_481_478 };
    const name = 'A long name that never ends '.repeat(4);
    const f = await mountStats({ seed: [done('a', { name })], counts: { a: big }, width: 320 });
    for (const part of ['.tile-number', '.badge'])
      for (const element of f.root.querySelectorAll(part)) expect(element.scrollWidth, textOf(element)).to.be.at.most(element.clientWidth);
  });

  it('writes big numbers as the locale does', async () => {
    const big = { ...zeros, targeted: 1_234_567, sent: 1_234_567, delivered: 1_000_000, seen: 250_000 };
    const f = await mountStats({ seed: [done('a')], counts: { a: big }, provider: { locale: 'de' } });
    await until(() => f.numbers('targeted')[0] === '1.234.567');
    expect(f.numbers('open')).to.deep.equal(['25,0 %']);
    expect(f.text).to.contain('Öffnungsrate');
  });

  const widthOfCurves = (f: StatsFixture) => Number(f.root.querySelector('.chart-svg')?.getAttribute('width') ?? 0);

  it('is printed as it fits on paper, whether its curves are drawn already or not', async () => {
    const f = await mountStats({ seed: [done('a')] });
    for (const isDrawn of [false, true]) {
      if (isDrawn) await until(() => widthOfCurves(f) > 0);
      window.dispatchEvent(new Event('beforeprint'));
      expect(widthOfCurves(f)).to.equal(640);
      window.dispatchEvent(new Event('afterprint'));
      await until(() => widthOfCurves(f) > 0 && widthOfCurves(f) !== 640);
    }
  });

  it('that was taken out of the page draws its curves when it is back, and follows their width', async () => {
    const f = await mountStats({ seed: [done('a')] });
    for (const width of [700, 500]) {
      f.provider.remove();
      await f.settle();
      document.body.append(f.provider);
      await until(() => f.isReady);
      f.stats.style.inlineSize = `${width}px`;
      await until(() => Math.abs(widthOfCurves(f) - width) < 60);
    }
  });

  it('offers the metrics there are, and shows the one that is chosen', async () => {
    const f = await mountStats({ seed: [done('a'), done('b', { channel: 'sms' })], ids: ['a'] });
    const chosen = () => f.root.querySelector<HTMLSelectElement>('select[name=metric]')!.value;
    const pick = async (value: string) => {
      const select = f.root.querySelector<HTMLSelectElement>('select[name=metric]')!;
      select.value = value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
      await f.settle();
    };
    expect(chosen()).to.equal('clicked');
    await pick('seen');
    for (const [ids, shown] of [
      [['b'], 'clicked'],
      [['a'], 'seen'],
    ] as const) {
      f.stats.campaignIds = ids;
      await until(() => f.isReady && f.root.querySelector('select[name=metric]'));
      await f.settle();
      expect(chosen(), ids[0]).to.equal(shown);
      expect(textOf(f.root.querySelector('#time-title'))).to.contain(shown === 'seen' ? 'Seen' : 'Clicked');
    }
  });
});
