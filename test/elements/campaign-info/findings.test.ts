import { expect } from 'chai';
import type { CampaignDetails } from '../../../src/domain/campaign.ts';
import { type FailureCode, failureCodes, failureGroups, failureTable } from '../../../src/domain/failure.ts';
import { en } from '../../../src/i18n/en.ts';
import { textOf } from '../../helpers/queries.ts';
import { type InfoFixture, id, mountInfo, until } from './fixture.ts';

const at = '2026-11-10T08:00:00.000Z';
const resource = { id: 'res-1', name: 'The culprit' };
const reason = (code: FailureCode, more: object = {}) => ({ code, group: failureTable[code].group, at, ...more });
const failed = (failureReasons: CampaignDetails['failureReasons']) => ({ status: 'failed', launchType: 'manual', failureReasons }) as const;

const shown = (f: InfoFixture) => [...f.root.querySelectorAll<HTMLElement>('.failures [data-code]')].map((line) => line.dataset['code']);
const groups = (f: InfoFixture) => [...f.root.querySelectorAll('.failures h4')].map(textOf);
const line = (f: InfoFixture, code: string) => f.root.querySelector<HTMLElement>(`.failures [data-code="${code}"]`)!;
const checks = (f: InfoFixture) =>
  [...f.root.querySelectorAll('[part=preflight] .checks li')].map((item) => `${item.className}: ${textOf(item)}`);

describe('campaign-info: failure reasons', () => {
  for (const group of failureGroups)
    it(`shows every reason of ${group}, each with its resource and its Fix`, async () => {
      const codes = failureCodes.filter((code) => failureTable[code].group === group);
      const f = await mountInfo(failed(codes.map((code) => reason(code, { resource }))));
      expect(shown(f)).to.deep.equal(codes);
      expect(groups(f)).to.deep.equal([en[`failure.group.${group}`]]);
      const heard = f.listen('campaign-resource-open', true);
      for (const code of codes) {
        expect(textOf(line(f, code)))
          .to.contain(en[`failure.${code}`])
          .and.contain('The culprit res-1');
        line(f, code).querySelector('button')!.click();
      }
      expect(heard.map(({ detail }) => detail)).to.deep.equal(
        codes.map((code) => ({ type: failureTable[code].resource, id: 'res-1', campaignId: id })),
      );
      expect(
        heard.every(({ detail, bubbles, composed, cancelable }) => Object.isFrozen(detail) && bubbles && composed && cancelable),
      ).to.equal(true);
      expect(f.store.view.open).to.equal(null);
    });

  it('groups all of them at once, in the order of the catalogue', async () => {
    const f = await mountInfo(failed(failureCodes.toReversed().map((code) => reason(code))));
    expect(shown(f)).to.have.members([...failureCodes]);
    expect(groups(f)).to.deep.equal(failureGroups.map((group) => en[`failure.group.${group}`]));
    const body = f.root.querySelector('.body')!;
    expect(body.firstElementChild?.className).to.equal('failures');
  });

  it('shows a reason of a newer backend in its own words, last', async () => {
    const f = await mountInfo(
      failed([
        { code: 'quota', group: 'limits', message: 'The monthly quota is used up', at },
        { code: 'mystery', group: 'limits', at },
        reason('template-missing'),
      ]),
    );
    expect(groups(f)).to.deep.equal(['Templates', 'Other']);
    expect(textOf(line(f, 'quota'))).to.contain('The monthly quota is used up');
    expect(textOf(line(f, 'mystery'))).to.contain('(mystery)');
  });

  it('says when the server gave no reason', async () => {
    const f = await mountInfo(failed([]));
    expect(f.text).to.contain('The server gave no reason');
  });

  it('opens the editor when the host does nothing, and says what no editor can settle', async () => {
    const f = await mountInfo(failed([reason('template-missing'), reason('insufficient-funds')]));
    line(f, 'insufficient-funds').querySelector('button')!.click();
    await until(() => f.root.querySelector('.notice'));
    await f.settle();
    expect(f.store.view.open).to.equal(null);
    expect(f.said).to.contain('This has to be fixed in the account');
    expect(textOf(f.root.querySelector('.notice'))).to.contain('This has to be fixed in the account');
    const heard = f.listen('campaign-resource-open');
    line(f, 'template-missing').querySelector('button')!.click();
    expect(heard[0]?.detail).to.deep.equal({ type: 'template', id: null, campaignId: id });
    expect(f.store.view.open).to.deep.equal({ id, pane: 'editor' });
  });
});

describe('campaign-info: start check', () => {
  it('is made on demand, and goes through the whole catalogue of the channel', async () => {
    const f = await mountInfo({ status: 'ready', launchType: 'manual', channel: 'sms' });
    expect(checks(f)).to.be.empty;
    await f.press('Check whether it can start');
    await until(() => checks(f).length > 0);
    expect(f.said).to.equal('It can start');
    expect(checks(f).every((words) => words.startsWith('pass: Passed:'))).to.equal(true);
    const codes = failureCodes.filter((code) => failureTable[code].channels === 'all' || failureTable[code].channels.includes('sms'));
    expect(checks(f)).to.have.length(codes.length);
    expect(f.text)
      .to.match(/Goes to\s*[\d,]+ contacts/)
      .and.match(/Expected cost\s*€[\d,.]+/);
  });

  it('warns, fails, and leads to the Fix', async () => {
    const f = await mountInfo({
      status: 'stopped',
      launchType: 'schedule',
      sendAt: '2026-11-12T09:00:00Z',
      template: null,
      segments: [
        { id: 'seg-empty', name: 'Nobody' },
        { id: 'seg-1', name: 'Somebody' },
      ],
    });
    await f.press('Check whether it can start');
    await until(() => checks(f).length > 0);
    expect(f.text).to.contain("It can't start: 1 problem");
    expect(checks(f).find((words) => words.startsWith('fail'))).to.contain('No template is selected');
    expect(checks(f).find((words) => words.startsWith('warn'))).to.contain('This segment has no contacts; others have. Nobody seg-empty');
    const heard = f.listen('campaign-resource-open', true);
    for (const button of f.root.querySelectorAll<HTMLElement>('[part=preflight] [data-fix]')) button.click();
    expect(heard.map(({ detail }) => detail.type)).to.deep.equal(['template', 'segment']);
  });

  it('is made by itself for a failed one, and enables Restart when it passes', async () => {
    const f = await mountInfo(
      { ...failed([reason('contact-list-deleted')]), contactList: { id: 'lst-11', name: 'VIP' } },
      {
        arrange: ({ simulation }) => simulation.setResource('contactList', 'lst-11', 'deleted'),
      },
    );
    await until(() => checks(f).length > 0);
    expect(f.button('Restart').getAttribute('aria-disabled')).to.equal('true');
    expect(textOf(f.root.querySelector('#why-primary'))).to.contain('still there');
    f.simulation.setResource('contactList', 'lst-11', 'ok');
    await f.press('Check again');
    await until(() => f.button('Restart').getAttribute('aria-disabled') === 'false');
    expect(f.text).to.contain('It can start');
  });

  it('says no reason twice: what still holds stands above, and what is settled is marked there', async () => {
    const reasons = [
      reason('template-missing'),
      reason('contact-list-deleted', { resource: { id: 'lst-11', name: 'VIP' } }),
      { code: 'quota', group: 'limits', message: 'The quota is used up', at },
    ];
    const f = await mountInfo({ ...failed(reasons), template: null, contactList: { id: 'lst-11', name: 'VIP' } });
    await until(() => checks(f).length > 0);
    expect(f.text).to.contain("It can't start: 1 problem").and.to.contain('1 reason above still applies.');
    expect(checks(f).join()).not.to.contain(en['failure.template-missing']);
    expect(line(f, 'template-missing').querySelector('button')).not.to.equal(null);
    expect(textOf(line(f, 'contact-list-deleted'))).to.contain('Fixed');
    expect(textOf(line(f, 'template-missing'))).not.to.contain('Fixed');
    // What the check knows nothing of is not settled by it.
    expect(textOf(line(f, 'quota'))).not.to.contain('Fixed');
    expect(textOf(f.root.querySelector('#why-primary'))).not.to.contain('Info');
  });

  it('is forgotten when the campaign changes, and made again where it is needed', async () => {
    const f = await mountInfo({ ...failed([reason('template-missing')]), template: null });
    await until(() => f.text.includes("It can't start"));
    f.simulation.update(id, { template: { id: 'tpl-1', name: 'Welcome' } });
    await until(() => f.text.includes('It can start'));
    expect(f.button('Restart').getAttribute('aria-disabled')).to.equal('false');
  });

  it('says when it could not be made, and tries again', async () => {
    const f = await mountInfo({ status: 'ready', launchType: 'manual' });
    const fault = f.simulation.faults.add({ method: 'preflight', kind: 'forbidden', times: Infinity });
    await f.press('Check whether it can start');
    await until(() => f.text.includes('The start check could not be run'));
    fault.remove();
    await f.press('Check again');
    await until(() => f.text.includes('It can start'));
  });

  for (const status of ['draft', 'waiting', 'running', 'done'] as const)
    it(`is not offered for ${status}`, async () => {
      const f = await mountInfo({ status });
      expect(f.root.querySelector('[part=preflight]')).to.equal(null);
    });
});
