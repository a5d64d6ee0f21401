import { expect } from 'chai';
import { WantedRows } from '../../../src/elements/campaign-list/wanted-rows.ts';
import type { CampaignListModel } from '../../../src/state/campaign-store.ts';
import { until } from '../../helpers/until.ts';

/** A list of which the rows of `loaded` are there. */
function listOf(total: number, loaded: (index: number) => boolean) {
  const asked: string[] = [];
  const model = {
    total,
    rowAt: (index: number) => (loaded(index) ? {} : null),
    load: (offset: number, limit: number) => asked.push(`${offset}+${limit}`),
  };
  return { asked, wanted: new WantedRows(model as unknown as CampaignListModel) };
}

describe('rows the list asks for', () => {
  it('asks for all rows a frame misses together', async () => {
    const { asked, wanted } = listOf(500, () => false);
    for (const index of [104, 101, 109]) wanted.missing(index);
    expect(asked).to.deep.equal([]);
    await Promise.resolve();
    expect(asked).to.deep.equal(['101+9']);
  });

  it('asks for the next rows before they come into sight, in both directions, each once and in a task of its own', async () => {
    const { asked, wanted } = listOf(500, (index) => index >= 50 && index < 100);
    for (const index of [60, 61, 90, 91, 91]) wanted.drawn(index);
    await Promise.resolve();
    expect(asked).to.deep.equal([]);
    await until(() => asked.length === 4);
    expect(asked).to.deep.equal(['45+1', '46+1', '105+1', '106+1']);
  });

  it('asks for nothing beyond the ends, nor for what is there', async () => {
    const { asked, wanted } = listOf(100, (index) => index < 60);
    for (const index of [0, 20, 99]) wanted.drawn(index);
    wanted.drawn(50);
    await until(() => asked.length > 0);
    expect(asked).to.deep.equal(['84+1', '65+1']);
  });

  it('asks for nothing once its list is gone', async () => {
    const { asked, wanted } = listOf(100, () => false);
    wanted.missing(1);
    wanted.drawn(50);
    wanted.end();
    // After a task begun later than theirs.
    await new Promise((resolve) => setTimeout(resolve));
    expect(asked).to.deep.equal([]);
  });
});
