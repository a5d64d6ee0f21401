import { expect } from 'chai';
import { csvFields, guarded, machineNumber } from '../../../src/elements/campaign-stats/csv.ts';
import { safeHref } from '../../../src/elements/campaign-stats/links.ts';
import { done, emails, mountStats, until } from './fixture.ts';

/** Reads RFC 4180 by its grammar (section 2), unlike the library that writes. */
function parse(text: string): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  let at = 0;
  while (at < text.length) {
    let field = '';
    if (text[at] === '"') {
      at += 1;
      for (; !(text[at] === '"' && text[at + 1] !== '"'); at += 1) {
        if (at >= text.length) throw new Error('an escaped field does not end');
        if (text[at] === '"') at += 1;
        field += text[at];
      }
      at += 1;
    } else for (; at < text.length && !',\r\n'.includes(text[at]!); at += 1) field += text[at];
    record.push(field);
    if (text[at] === ',') at += 1;
    else if (text.startsWith('\r\n', at)) {
      records.push(record);
      record = [];
      at += 2;
    } else throw new Error(`unexpected ${JSON.stringify(text[at])} at ${at}`);
  }
  return records;
}
const read = (text: string) => {
  const [head, ...records] = parse(text);
  return { head: head!, records: records.map((record) => Object.fromEntries(record.map((value, n) => [head![n], value]))) };
};

describe('campaign-stats: export', () => {
  it('is one header record, then records of equal length, one per number, with zone and as-of', async () => {
    const f = await mountStats();
    const text = await f.stats.exportCsv();
    const all = parse(text);
    expect(all[0]).to.deep.equal([...csvFields]);
    expect(all.every((record) => record.length === csvFields.length)).to.equal(true);
    const { records } = read(text);
    expect(records).to.have.length(2 * 20);
    expect(new Set(records.map((record) => `${record['time_zone']} ${record['as_of']}`))).to.deep.equal(
      new Set(['Europe/Kyiv 2026-11-10T09:00:00.000Z']),
    );
  });

  it('has machine numbers, also where the locale writes others', async () => {
    const counts = { a: { targeted: 1_234_567, sent: 1_200_000, delivered: 1_000_000, seen: 250_000, clicked: 1_000 } };
    const f = await mountStats({ seed: [done('a')], counts, provider: { locale: 'de' } });
    const of = (metric: string) => read(text).records.find((record) => record['metric'] === metric && record['section'] === 'campaign')!;
    await until(() => f.text.includes('Öffnungsrate'));
    const text = await f.stats.exportCsv();
    expect(of('targeted')['value']).to.equal('1234567');
    expect(of('open')).to.include({
      value: '0.25',
      numerator: '250000',
      denominator: '1000000',
      unit: 'share',
      formula: 'seen / delivered',
    });
    expect(of('delivery')['value']).to.equal('0.833');
    expect(of('bounce')).to.include({ value: 'n/a', reason: 'Der Anbieter meldet „Hard Bounces“ nicht' });
  });

  it('writes formulas that are worked out as they read', async () => {
    const f = await mountStats({ seed: [done('a')] });
    const formulas = new Map(read(await f.stats.exportCsv()).records.map((record) => [record['metric'], record['formula']]));
    expect(formulas.get('bounce')).to.equal('(bouncedHard + bouncedSoft) / sent');
    expect(formulas.get('open')).to.equal('seen / delivered');
  });

  it('says n/a with the reason where a channel has no such number, and why a campaign has none', async () => {
    const f = await mountStats({ seed: [done('a', { channel: 'sms' }), { id: 'd', name: 'Draft', channel: 'email' }] });
    const { records } = read(await f.stats.exportCsv());
    const of = (id: string, metric: string) => records.find((record) => record['campaign_id'] === id && record['metric'] === metric)!;
    expect(of('a', 'open')).to.include({ value: 'n/a', reason: 'No “Seen” on SMS' });
    expect(of('d', 'sent')).to.include({ value: 'n/a' });
    expect(of('d', 'sent')['reason']).to.contain('It is a draft');
  });

  it('says best, baseline and verdict as the screen does', async () => {
    const counts = {
      a: { sent: 1_000, delivered: 1_000, seen: 300 },
      b: { sent: 1_000, delivered: 1_000, seen: 400 },
    };
    const f = await mountStats({ counts });
    const open = read(await f.stats.exportCsv()).records.filter((record) => record['metric'] === 'open');
    expect(open.map((record) => record['best'])).to.deep.equal(['', 'clear']);
    expect(open[1]).to.include({
      baseline_id: 'a',
      ratio_to_baseline: '1.3333',
      verdict: 'higher',
      interval_low: '0.37',
      interval_high: '0.431',
    });
  });

  it('brings links, losses and sends of one campaign along', async () => {
    const iterations = [{ start: '2026-11-09T09:00:00Z', counts: { sent: 10, delivered: 5 } as never }];
    const f = await mountStats({ seed: [done('a', { launchType: 'recurring' })], answers: { a: { iterations } } });
    const { records } = read(await f.stats.exportCsv());
    const sections = new Set(records.map((record) => record['section']));
    expect([...sections]).to.deep.equal(['campaign', 'link', 'loss', 'iteration']);
    const delivery = records.find((record) => record['section'] === 'iteration' && record['metric'] === 'delivery')!;
    expect(delivery).to.include({ item: '2026-11-09T09:00:00Z', value: '0.5' });
  });

  const names = [
    '=HYPERLINK("https://evil.example","click")',
    '+1+1',
    '-2+3',
    '@SUM(A1)',
    '\t=1+1',
    '\r=1+1',
    'comma, "quote"\nand line',
    '＝1+1',
  ];
  it('is no formula, whatever a campaign is called, and reads back as written', async () => {
    const seed = names.slice(0, 6).map((name, n) => done('abcdef'[n]!, { name }));
    const f = await mountStats({ seed: [...seed.slice(0, 4), done('y', { name: names[6]! }), done('z', { name: names[7]! })] });
    const { records } = read(await f.stats.exportCsv());
    const written = new Set(records.map((record) => record['campaign_name']));
    expect([...written]).to.deep.equal([`'${names[0]}`, `'${names[1]}`, `'${names[2]}`, `'${names[3]}`, names[6], `'${names[7]}`]);
    for (const record of records) for (const value of Object.values(record)) expect(value).not.to.match(/^[=+\-@\t\r]/);
  });

  it('guards text, not numbers', () => {
    for (const name of names) if (name !== names[6]) expect(guarded(name)).to.equal(`'${name}`);
    expect(guarded('Sale = good')).to.equal('Sale = good');
    expect(machineNumber(0.0000001)).to.equal('0.0000001');
    expect(machineNumber(1234567.5)).to.equal('1234567.5');
  });

  it('is downloaded by the button, the same text', async () => {
    const f = await mountStats({ seed: emails(2) });
    const { createObjectURL } = URL;
    const blobs: Blob[] = [];
    const clicked: string[] = [];
    URL.createObjectURL = (blob) => (blobs.push(blob as Blob), createObjectURL.call(URL, blob as Blob));
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function () {
      clicked.push(this.download);
    };
    try {
      f.button('Export CSV').click();
      await f.settle();
      await f.settle();
    } finally {
      URL.createObjectURL = createObjectURL;
      HTMLAnchorElement.prototype.click = click;
    }
    expect(clicked).to.deep.equal(['campaign-statistics-2026-11-10.csv']);
    expect(await blobs[0]!.text()).to.equal(await f.stats.exportCsv());
    expect(f.said).to.equal('The CSV file was handed to the browser');
  });

  it('waits for numbers that are on their way', async () => {
    const f = await mountStats({
      wait: false,
      arrange: ({ simulation }) => void simulation.faults.add({ method: 'statistics', hold: 'request', times: 2 }),
    });
    await f.settle();
    const text = f.stats.exportCsv();
    f.simulation.faults.clear();
    expect(read(await text).records).to.have.length(40);
  });

  it('prints what is shown', async () => {
    const f = await mountStats();
    const { print } = window;
    let printed = 0;
    window.print = () => (printed += 1);
    try {
      await f.press('Print');
    } finally {
      window.print = print;
    }
    expect(printed).to.equal(1);
  });

  it('opens only pages of the web', () => {
    expect(safeHref('https://a.example/x')).to.equal('https://a.example/x');
    expect(safeHref('http://a.example')).to.equal('http://a.example/');
    for (const url of ['javascript:alert(1)', 'data:text/html,x', ' JavaScript:alert(1)', 'file:///etc/passwd', 'nonsense', ''])
      expect(safeHref(url), url).to.equal(null);
  });
});
