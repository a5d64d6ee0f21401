import { expect } from 'chai';
import { failureTable } from '../../../src/domain/failure.ts';
import { en } from '../../../src/i18n/en.ts';
import { answers } from '../../helpers/http-layer.ts';
import { type ListFixture, mountList } from '../../helpers/list-fixture.ts';
import { find, get, textOf } from '../../helpers/queries.ts';
import { at, healthy, many } from '../../helpers/seeds.ts';
import { until } from '../../helpers/until.ts';

const details = async (f: ListFixture) => {
  get(await until(() => f.root.querySelector<HTMLElement>('[part=notices]')), 'button', 'Details').click();
  return f.openDialog();
};
const commands = (f: ListFixture) => f.http!.sent.filter(({ path }) => path === '/campaigns/commands');

describe('deleting what changed since one looked', () => {
  it('tells what is different, and deletes it only when told again', async () => {
    const f = await mountList({ http: true });
    const { id } = f.row('Waiting one');
    f.simulation.setLive(false);
    f.simulation.update(id, { name: 'Renamed', sendAt: at(48), tags: ['sale', 'new'] });
    await f.choose(id, 'Delete');
    await f.confirm('Delete');
    await f.pass(5_000);
    await f.passUntil(() => f.notices.length > 0);
    expect(f.notices.join()).to.contain('Renamed was not deleted.');
    const dialog = await details(f);
    expect(textOf(dialog)).to.contain('changed elsewhere since you looked');
    expect([...dialog.querySelectorAll('.changes li')].map(textOf)).to.deep.equal([
      'Name: Waiting one → Renamed',
      'Send time: 11 Nov 2026, 11:00 Kyiv (UTC+2) → 12 Nov 2026, 11:00 Kyiv (UTC+2)',
      'Tags: sale → sale, new',
    ]);
    expect(f.simulation.campaign(id)).not.to.equal(undefined);
    await f.confirm('Delete anyway');
    await f.pass(5_000);
    await f.passUntil(() => !f.hasRow(id));
    expect(f.simulation.campaign(id)).to.equal(undefined);
  });

  it('looks again when it changes again meanwhile', async () => {
    const f = await mountList({ http: true });
    const { id } = f.row('Draft one');
    f.simulation.setLive(false);
    f.simulation.update(id, { name: 'Renamed' });
    await f.choose(id, 'Delete');
    await f.confirm('Delete');
    await f.pass(5_000);
    await f.passUntil(() => f.notices.length > 0);
    await details(f);
    f.simulation.update(id, { name: 'Renamed again' });
    await f.confirm('Delete anyway');
    await f.pass(5_000);
    await f.passUntil(() => f.notices.length > 0);
    expect(textOf(await details(f))).to.contain('Name: Renamed → Renamed again');
    await f.confirm('Close');
    expect(f.simulation.campaign(id)?.name).to.equal('Renamed again');
  });
});

describe('deleting all that match', () => {
  const deleteAll = async (f: ListFixture, count: number) => {
    const field = await until(() => f.dialog?.querySelector<HTMLInputElement>('[data-typed]'));
    field.value = String(count);
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await f.confirm('Delete');
    await f.pass(5_000);
  };
  const selectAll = async (f: ListFixture, count: number) => {
    f.rows[0]!.box.click();
    await f.settle();
    f.press('button', `Select all ${count}`);
    await f.settle();
    f.press('button', 'Delete');
  };

  it('asks again when more match than were confirmed, and deletes nothing before', async () => {
    const f = await mountList({ http: true, seed: many(120) });
    await selectAll(f, 120);
    for (const name of ['One more', 'Another']) f.simulation.create({ name, status: 'draft' });
    await deleteAll(f, 120);
    const dialog = await until(() => f.dialog);
    expect(textOf(dialog)).to.contain('Delete 122 campaigns?').and.to.contain('2 more match by now. Nothing has been deleted yet.');
    expect([f.simulation.size, commands(f).length]).to.deep.equal([122, 0]);
    await deleteAll(f, 122);
    await f.passUntil(() => f.simulation.size === 0);
    expect(commands(f)).to.have.length(1);
  });

  it('sends nothing when it cannot be known how many match', async () => {
    const f = await mountList({ http: true, seed: many(120) });
    await selectAll(f, 120);
    f.http!.add({ path: /^\/campaigns$/, when: ({ params }) => params.get('limit') === '1', answer: answers.status(403) });
    await deleteAll(f, 120);
    await f.passUntil(() => f.notices.length > 0);
    expect([f.simulation.size, commands(f).length]).to.deep.equal([120, 0]);
  });
});

describe('a command that is refused with reasons', () => {
  const codes = ['template-deleted', 'contact-list-deleted', 'insufficient-funds'] as const;

  it('lists them by family as the info panel does, each with its Fix', async () => {
    const f = await mountList({ http: true });
    const { id } = f.row('Ready one');
    const errors = [
      ...codes.map((code) => ({ pointer: '/targets/0', message: 'raw', code })),
      { pointer: '/targets/0', message: 'The quota of the month is used up', code: 'quota' },
    ];
    f.http!.add({ path: /commands$/, answer: answers.status(422, { errors }) });
    f.row(id).button('Launch').click();
    await f.confirm('Launch');
    await f.passUntil(() => f.notices.length > 0);
    expect(f.notices.join()).to.contain('Ready one was not launched.');
    const dialog = await details(f);
    expect([...dialog.querySelectorAll('h4')].map(textOf)).to.deep.equal(['Templates', 'Audience', 'Balance and permissions', 'Other']);
    for (const code of codes) expect(textOf(dialog)).to.contain(en[`failure.${code}`]);
    expect(textOf(dialog)).to.contain('The quota of the month is used up').and.not.to.contain('raw');
    const heard = f.listen(['campaign-resource-open']);
    dialog.querySelector<HTMLElement>('[data-fix=template-deleted]')!.click();
    await f.settle();
    expect(heard.map(({ detail }) => detail)).to.deep.equal([
      { type: failureTable['template-deleted'].resource, id: null, campaignId: id },
    ]);
    expect(f.dialog).to.equal(null);
    expect(f.store.view.open).to.deep.equal({ id, pane: 'editor' });
  });

  it('says few of them at once, also where the start was tried and the campaign failed', async () => {
    const f = await mountList({ seed: [{ ...healthy, name: 'One', status: 'ready', launchType: 'manual', template: null }] });
    f.simulation.faults.add({ method: 'preflight', kind: 'forbidden' });
    f.row('One').button('Launch').click();
    await f.confirm('Launch');
    await f.passUntil(() => f.notices.length > 0);
    expect(f.notices.join()).to.contain(`One was not launched. ${en['failure.template-missing']}`);
    expect(f.said).to.contain(en['failure.template-missing']);
    const dialog = await details(f);
    expect(find(dialog, 'button', 'Fix')).not.to.equal(null);
  });
});
