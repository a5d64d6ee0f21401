import { expect } from 'chai';
import { html, type TemplateResult } from 'lit';
import { CampaignElement } from '../../../src/elements/shared/campaign-element.ts';
import { LazyPart } from '../../../src/elements/shared/lazy-part.ts';
import { Notices } from '../../../src/elements/shared/notices.ts';
import { withPart } from '../../../src/elements/shared/with-part.ts';
import { findAll, textOf } from '../../helpers/queries.ts';
import { until } from '../../helpers/until.ts';

/** Two parts that come while it is online, and what went on with them. */
class PartsElement extends CampaignElement {
  isOnline = false;
  readonly gone: string[] = [];
  readonly #notices = new Notices(this);
  readonly #parts = { a: this.#part(), b: this.#part() };

  #part(): LazyPart<object> {
    return new LazyPart(this, async () => {
      if (!this.isOnline) throw new TypeError('Failed to fetch');
      return {};
    });
  }
  /** Wants something of a part. */
  want(part: 'a' | 'b', what: string): void {
    withPart(this.#parts[part], this.#notices, () => this.gone.push(what));
  }
  get notices(): string[] {
    return [...this.renderRoot.querySelectorAll('.notice')].map(textOf);
  }
  async press(name: string): Promise<void> {
    for (const button of findAll(this.renderRoot as ShadowRoot, 'button', name)) button.click();
    await this.settled();
  }
  async settled(): Promise<void> {
    // An import that fails takes a few turns.
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
    await this.updateComplete;
  }
  override render(): TemplateResult {
    return html`${this.#notices.template()}`;
  }
}
customElements.define('parts-element', PartsElement);

describe('parts that could not be fetched', () => {
  let element: PartsElement;
  beforeEach(async () => {
    element = new PartsElement();
    document.body.append(element);
    await element.updateComplete;
  });
  afterEach(() => element.remove());

  it('are told in one notice, and one Retry goes on with all of them', async () => {
    element.want('a', 'one of a');
    element.want('a', 'another of a');
    element.want('b', 'one of b');
    await until(() => element.notices.length > 0);
    await element.settled();
    expect(element.notices).to.have.length(1);
    await element.press('Retry');
    expect(element.notices, 'still not to be had').to.have.length(1);
    element.isOnline = true;
    await element.press('Retry');
    expect(element.notices).to.be.empty;
    expect(element.gone).to.deep.equal(['one of a', 'another of a', 'one of b']);
  });

  it('are still offered when another part is asked for, and comes', async () => {
    element.want('a', 'one of a');
    await until(() => element.notices.length > 0);
    element.isOnline = true;
    element.want('b', 'one of b');
    await element.settled();
    expect(element.gone).to.deep.equal(['one of b']);
    expect(element.notices).to.have.length(1);
    await element.press('Retry');
    expect(element.gone).to.deep.equal(['one of b', 'one of a']);
    expect(element.notices).to.be.empty;
  });

  it('are asked for once when what failed is wanted again', async () => {
    element.want('a', 'first');
    await until(() => element.notices.length > 0);
    element.want('a', 'again');
    await element.settled();
    element.isOnline = true;
    await element.press('Retry');
    expect(element.gone).to.deep.equal(['again']);
  });

  it('are forgotten when their notice is closed', async () => {
    element.want('a', 'one of a');
    element.want('b', 'one of b');
    await until(() => element.notices.length > 0);
    await element.press('Close');
    expect(element.notices).to.be.empty;
    element.want('b', 'another of b');
    await element.settled();
    element.isOnline = true;
    await element.press('Retry');
    expect(element.gone).to.deep.equal(['another of b']);
  });
});
