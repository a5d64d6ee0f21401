import '../state/query-core-env.ts';
import { expect } from 'chai';
import { LitElement } from 'lit';
import '../../src/define/campaign-provider.ts';
import type { CampaignProviderElement } from '../../src/elements/campaign-provider/campaign-provider-element.ts';
import type { CampaignStore } from '../../src/state/campaign-store.ts';
import { StoreController } from '../../src/state/store-controller.ts';
import { campaigns, createFake, settled } from '../state/support.ts';
import { expectConsole } from '../helpers/console-guard.ts';

class Consumer extends LitElement {
  store: CampaignStore | null = null;
  provider: string | null = null;
  readonly controller = new StoreController(this);
}
customElements.define('test-store-consumer', Consumer);

const mount = async (html: string): Promise<HTMLElement> => {
  const place = document.createElement('div');
  place.innerHTML = html;
  document.body.append(place);
  return place;
};

describe('campaign-provider', () => {
  afterEach(() => document.body.replaceChildren());

  const provider = (fake: ReturnType<typeof createFake>, over: Partial<CampaignProviderElement> = {}): CampaignProviderElement => {
    const element = document.createElement('campaign-provider') as CampaignProviderElement;
    return Object.assign(element, { dataSource: fake.source, clock: fake.clock, ...over });
  };

  it('gives its store to what is inside, wherever it stands', async () => {
    const fake = createFake({ campaigns: campaigns(3) });
    const element = provider(fake);
    const consumer = new Consumer();
    element.append(consumer);
    document.body.append(element);
    await element.updateComplete;
    expect(consumer.controller.store).to.equal(element.store);
    expect(fake.listeners.size).to.equal(1);
    element.remove();
    await settled(fake);
    expect(consumer.controller.store).to.equal(null);
    expect(fake.listeners.size).to.equal(0);
    expect(fake.clock.pending).to.equal(0);
  });

  it('warns once about a value it cannot use, and goes on', async () => {
    const messages = expectConsole(/time-zone must be/, { times: 1 });
    const fake = createFake();
    const element = provider(fake, { timeZone: 'Mars/Base' });
    document.body.append(element);
    await element.updateComplete;
    element.undoSeconds = 3;
    await element.updateComplete;
    expect(messages).to.have.length(1);
    expect(element.store?.timeZone).to.equal(Intl.DateTimeFormat().resolvedOptions().timeZone);
  });

  it('is found by id before it is there', async () => {
    const consumer = new Consumer();
    consumer.provider = 'late';
    document.body.append(consumer);
    expect(consumer.controller.store).to.equal(null);
    const fake = createFake();
    const outer = provider(createFake());
    const element = provider(fake, { id: 'late' });
    outer.append(element);
    document.body.append(outer);
    await element.updateComplete;
    await outer.updateComplete;
    expect(consumer.controller.store).to.equal(element.store);
    void mount;
  });
});
