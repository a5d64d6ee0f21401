import { expect } from 'chai';
import { expectConsole } from '../../helpers/console-guard.ts';
import { type ListFixture, mountList } from '../../helpers/list-fixture.ts';
import { get, textOf } from '../../helpers/queries.ts';
import { healthy, many } from '../../helpers/seeds.ts';
import { until } from '../../helpers/until.ts';

/** What the user would notice losing: focus, scroll position, selection. */
function place(f: ListFixture) {
  const table = f.grid!.shadowRoot!.querySelector<HTMLElement>('#table')!;
  return { focus: f.root.activeElement, scroll: table.scrollTop, selection: [...f.list.selectedIds] };
}

/** The grid's cell in which the focus is. */
const focusedCell = (f: ListFixture) => f.root.activeElement?.closest('vaadin-grid-cell-content')?.assignedSlot?.closest('td') ?? null;

describe('campaign-list: live', () => {
  it('updates progress in place, keeping focus, scroll and selection, and the cells it need not touch', async () => {
    const running = { ...healthy, name: 'Sending', status: 'running', launchType: 'now', progress: { sent: 100, total: 100_000 } } as const;
    const f = await mountList({ seed: [...many(30), { ...running, createdAt: '2026-11-01T11:30:00Z' }, ...many(30, {}, 'Later')] });
    const position = (await f.simulation.list({}, { offset: 0, limit: 100 })).items.findIndex(({ name }) => name === 'Sending');
    f.grid!.scrollToIndex(Math.max(0, position - 3));
    await until(() => f.hasRow('Sending'));
    const row = f.row('Sending');
    row.box.click();
    row.button('Info').focus();
    await f.settle();
    const before = place(f);
    const bar = get<HTMLProgressElement>(row.cell('Status'), 'progressbar');
    const value = bar.value;
    // What a screen reader makes part of the cell's words; it would say the bare fraction.
    expect(bar.getAttribute('aria-valuetext')).to.match(/^[\d,]+ of 100,000 sent$/);
    let writes = 0;
    const observer = new MutationObserver(() => (writes += 1));
    observer.observe(f.row('Sending').cell('Name'), { childList: true, subtree: true, characterData: true });
    await f.pass(20_000);
    await until(() => bar.value > value);
    expect(bar.isConnected).to.equal(true);
    expect(place(f)).to.deep.equal(before);
    expect(writes).to.equal(0);
    observer.disconnect();
  });

  it('keeps what a command takes out of the filter in its place, dimmed; tab and foot agree, and Hide reads again', async () => {
    const f = await mountList();
    f.get('tab', /^Stopped/).click();
    await until(() => f.names.join() === 'Stopped one,Overdue one');
    const button = f.row('Stopped one').button('Restart');
    button.focus();
    await f.simulation.execute({ type: 'restart', targets: [{ id: f.row('Stopped one').id }] }, { idempotencyKey: 'again' });
    await f.passUntil(() => f.row('Stopped one').status === 'Waiting');
    expect(f.names).to.deep.equal(['Stopped one', 'Overdue one']);
    expect(f.row('Stopped one').cell('Name').matches('.dim')).to.equal(true);
    expect(f.row('Overdue one').cell('Name').matches('.dim')).to.equal(false);
    expect(f.row('Stopped one').element.contains(focusedCell(f)), 'the focus').to.equal(true);
    expect(textOf(f.get('tab', /^Stopped/))).to.equal('Stopped 1');
    expect(f.footer).to.contain('1 campaign ');
    f.press('button', 'Hide 1 that no longer matches');
    await until(() => f.names.join() === 'Overdue one');
    expect(f.find('button', /^Hide/)).to.equal(null);
    expect(f.row('Overdue one').cell('Name').matches('.dim')).to.equal(false);
  });

  it('moves nothing by itself: neither the words that change nor those behind them', async () => {
    const running = { ...healthy, name: 'Sending', status: 'running', launchType: 'now' } as const;
    const f = await mountList({ seed: [{ ...running, progress: { sent: 390, total: 4_000 } }] });
    const moved: PerformanceEntry[] = [];
    const observer = new PerformanceObserver((list) => moved.push(...list.getEntries()));
    observer.observe({ type: 'layout-shift' });
    const percent = () => textOf(f.row('Sending').cell('Status')).match(/(\d+)%/)?.[1];
    expect(percent()).to.equal('9');
    await f.passUntil(() => percent()?.length === 2);
    await f.passUntil(() => f.row('Sending').status === 'Done');
    await f.settle();
    expect([...moved, ...observer.takeRecords()]).to.deep.equal([]);
    observer.disconnect();
  });

  it('starts, sends and finishes what is due before the eyes of the user', async () => {
    const f = await mountList({
      seed: [{ ...healthy, name: 'Soon', status: 'waiting', launchType: 'schedule', sendAt: '2026-11-10T09:00:10Z' }],
    });
    const heard = f.listen(['campaign-changed']);
    await f.passUntil(() => f.row('Soon').status === 'Running');
    await f.passUntil(() => f.row('Soon').status === 'Done');
    expect(new Set(heard.map(({ detail }) => detail.cause))).to.deep.equal(new Set(['live']));
  });

  it('offers new campaigns with a pill and does not jump', async () => {
    const f = await mountList({ seed: many(120) });
    const before = await f.scrollTo(50);
    expect(before[0]!.name).to.equal('Waiting 051');
    f.simulation.create({ name: 'New A' });
    f.simulation.create({ name: 'New B' });
    const pill = await until(() => f.find('button', /2 new/));
    expect(f.inSight).to.deep.equal(before);
    pill.click();
    await until(() => !f.find('button', /new$/));
    f.grid!.scrollToIndex(0);
    await until(() => f.names.slice(0, 2).sort().join() === 'New A,New B');
  });

  it('takes away what was deleted elsewhere, from the selection too', async () => {
    const f = await mountList();
    const removed = f.listen(['campaign-removed']);
    f.row('Draft one').box.click();
    const { id } = f.row('Draft one');
    f.simulation.remove(id);
    await until(() => !f.hasRow(id) && f.footer.startsWith('9 campaigns'));
    expect([...f.list.selectedIds]).to.deep.equal([]);
    expect(removed.map(({ detail }) => detail.ids)).to.deep.equal([[id]]);
  });
});

describe('campaign-list: states', () => {
  it('loading: the shape of rows, busy, :state(loading)', async () => {
    const f = await mountList({ wait: false, latency: 5_000 });
    await f.passUntil(() => f.cover?.querySelector('.skeleton'), 3_000);
    expect([f.state('loading'), f.isBusy]).to.deep.equal([true, true]);
    await f.passUntil(() => f.isReady);
    expect([f.state('loading'), f.isBusy, f.cover]).to.deep.equal([false, false, null]);
  });

  it('empty: one sentence and one action, :state(empty)', async () => {
    const f = await mountList({ seed: 'empty' });
    expect(textOf(f.cover)).to.contain('No campaigns yet');
    expect(f.state('empty')).to.equal(true);
    const heard = f.listen(['campaign-edit']);
    f.press('button', 'New campaign');
    expect(heard.map(({ detail }) => detail.ids)).to.deep.equal([[]]);
  });

  it('error: what happened and Retry, :state(error); announced once', async () => {
    const f = await mountList({
      wait: false,
      arrange: ({ simulation }) => void simulation.faults.add({ method: 'list', times: 1, kind: 'forbidden' }),
    });
    const errors = f.listen(['campaign-error']);
    await until(() => f.cover && get(f.cover, 'button', 'Retry'));
    expect(textOf(f.cover)).to.contain('No access');
    expect(f.state('error')).to.equal(true);
    expect(f.said).to.equal('No access');
    expect(errors).to.have.length(1);
    get(f.cover!, 'button', 'Retry').click();
    await until(() => f.rows.length === 10 && !f.state('error'));
  });

  it('error later: the rows stay, with Retry below', async () => {
    const f = await mountList();
    f.simulation.faults.add({ method: 'list', times: 1, kind: 'unauthorised' });
    await f.list.refresh();
    await f.settle();
    expect(f.rows).to.have.length(10);
    expect(f.state('error')).to.equal(true);
    expect(f.footer).to.contain('You are signed out').and.to.contain('11:00 Kyiv (UTC+2)');
    f.press('button', 'Retry');
    await until(() => !f.state('error'));
  });

  it('stale: the live feed is lost, :state(stale), until it is back', async () => {
    const f = await mountList();
    f.simulation.setLive(false);
    await until(() => f.state('stale'));
    expect(f.footer).to.contain('Live updates paused');
    f.simulation.setLive(true);
    await until(() => !f.state('stale'));
  });

  it('offline: the rows stay and say from when they are, in which zone; once online they are read again', async () => {
    const f = await mountList({ provider: { timeZone: 'Asia/Kolkata' } });
    dispatchEvent(new Event('offline'));
    await until(() => f.footer.startsWith('Offline. Showing data as of 14:30 Kolkata (UTC+5:30).'));
    expect(f.said).to.match(/^Offline\. Showing data as of 14:30/);
    expect(f.state('stale')).to.equal(true);
    expect(f.rows).to.have.length(10);
    expect(f.find('button', 'Retry')).to.equal(null);
    const asked = f.simulation.faults.add({ method: 'list', times: Infinity });
    dispatchEvent(new Event('online'));
    await until(() => f.footer.startsWith('10 campaigns'));
    await f.passUntil(() => asked.hits > 0);
  });

  it('offline is over as soon as an answer comes, whatever the browser says', async () => {
    const f = await mountList();
    dispatchEvent(new Event('offline'));
    await until(() => f.footer.startsWith('Offline'));
    await f.list.refresh();
    await until(() => f.footer.startsWith('10 campaigns') && !f.state('stale'));
  });

  it('an unreadable record is one unreadable row; the others work, the count stays right, one warning', async () => {
    const messages = expectConsole(/cmp-10003.*cannot be read/);
    const f = await mountList({
      arrange({ simulation }) {
        const answer = (page: unknown) => ({
          ...(page as object),
          items: (page as { items: object[] }).items.map((item, n) => (n === 2 ? { ...item, createdAt: 'yesterday' } : item)),
        });
        simulation.faults.add({ method: 'list', times: Infinity, answer });
      },
    });
    expect(f.drawnRows).to.have.length(10);
    expect(f.rows).to.have.length(9);
    expect(f.footer).to.contain('10 campaigns');
    expect(textOf(f.grid)).to.contain("This campaign can't be shown").and.to.contain('cmp-10003');
    await f.list.refresh();
    expect(messages).to.have.length(1);
  });
});

describe('campaign-list: language', () => {
  it('switches from English to German to Arabic, right to left, and back, while running', async () => {
    const f = await mountList();
    f.row('Draft one').box.click();
    const words = [
      ['de', 'Kampagnen suchen', 'ltr'],
      ['ar', /[\u0600-\u06ff]/, 'rtl'],
      ['en', 'Search campaigns', 'ltr'],
    ] as const;
    for (const [locale, label, dir] of words) {
      f.provider.locale = locale;
      f.list.clearSelection();
      await until(() => f.find('searchbox', label));
      await until(() => getComputedStyle(f.row('Draft one').cell(f.headerTexts[1]!)).direction === dir);
      expect(f.headerTexts.slice(1).every((text) => (locale === 'en' ? /^[A-Z]/.test(text) : text !== ''))).to.equal(true);
      const [name, actions] = [f.headers[1]!, f.headers.at(-1)!].map((header) => header.getBoundingClientRect().left);
      expect(name! < actions!).to.equal(dir === 'ltr');
    }
  });

  it('lets a host replace single messages', async () => {
    const f = await mountList({ provider: { messages: { 'list.search': 'Find a mailing' } } });
    expect(f.find('searchbox', 'Find a mailing')).not.to.equal(null);
  });

  it('shows the zone in the header of times, and follows it', async () => {
    const f = await mountList();
    expect(f.headerTexts.join()).to.contain('Kyiv');
    const time = () => textOf(f.row('Waiting one').cell('Send time'));
    expect(time()).to.contain('11:00');
    f.provider.timeZone = 'Asia/Tokyo';
    await until(() => f.headerTexts.join().includes('Tokyo') && time().match(/18:00|6:00/));
  });
});
