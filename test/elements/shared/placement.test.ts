import { expect } from 'chai';
import { css, html, LitElement } from 'lit';
import { openPopover, returnFocus } from '../../../src/elements/shared/menu.ts';
import { overlays } from '../../../src/theme/overlays.ts';
import { until } from '../../helpers/until.ts';

/** Without the place CSS anchor positioning would give: as in a browser that lacks it. */
class WithoutAnchorsElement extends LitElement {
  static override styles = [
    overlays,
    css`
      button {
        position: fixed;
        inset: 100px auto auto 200px;
        inline-size: 120px;
        block-size: 32px;
      }
      [popover][id] {
        position-area: none;
        inset: auto 0 0 auto;
        inline-size: 150px;
        box-sizing: border-box;
      }
    `,
  ];
  override render() {
    return html`<button type="button" popovertarget="it">Open</button><div id="it" popover @beforetoggle=${returnFocus}>Here</div>
      <div id="menu" class="end" popover>There</div>`;
  }
}
customElements.define('without-anchors', WithoutAnchorsElement);

describe('where popovers stand without CSS anchor positioning', () => {
  let root: ShadowRoot;
  let button: HTMLElement;
  const popover = (id: string) => root.querySelector<HTMLElement>(`#${id}`)!;
  const isPlaced = (id: string) => popover(id).matches('.measured:not(.unplaced)');

  beforeEach(async () => {
    const element = new WithoutAnchorsElement();
    document.body.append(element);
    await element.updateComplete;
    root = element.shadowRoot!;
    button = root.querySelector('button')!;
  });
  afterEach(() => root.host.remove());

  it('puts one below its button, on the starting edge', async () => {
    button.click();
    await until(() => isPlaced('it'));
    const { top, left } = popover('it').getBoundingClientRect();
    expect([top, left]).to.deep.equal([136, 200]);
  });

  it('puts one of the other edge there, and on the other side right to left', async () => {
    openPopover(popover('menu'), button);
    await until(() => isPlaced('menu'));
    expect(popover('menu').getBoundingClientRect().right).to.equal(320);
    popover('menu').hidePopover();
    (root.host as HTMLElement).dir = 'rtl';
    openPopover(popover('menu'), button);
    await until(() => isPlaced('menu'));
    expect(popover('menu').getBoundingClientRect().left).to.equal(200);
  });

  it('puts one above where there is no room below', async () => {
    button.style.setProperty('inset', 'auto auto 0 200px');
    openPopover(popover('menu'), button);
    await until(() => isPlaced('menu'));
    expect(popover('menu').getBoundingClientRect().bottom).to.equal(button.getBoundingClientRect().top - 4);
  });

  it('keeps one in the window where there is no room on either side', async () => {
    popover('menu').style.setProperty('height', `${innerHeight - 40}px`);
    popover('menu').style.setProperty('max-height', 'none');
    openPopover(popover('menu'), button);
    await until(() => isPlaced('menu'));
    const { top, bottom } = popover('menu').getBoundingClientRect();
    expect(top).to.be.at.least(0);
    expect(bottom).to.be.at.most(innerHeight);
  });

  it('follows its button, and leaves nothing behind when it closes', async () => {
    openPopover(popover('menu'), button);
    await until(() => isPlaced('menu'));
    button.style.setProperty('inset', '160px auto auto 200px');
    await until(() => popover('menu').getBoundingClientRect().top === 196);
    popover('menu').hidePopover();
    expect(popover('menu').className).to.equal('end');
    expect(popover('menu').getAttribute('style') ?? '').to.equal('');
  });
});
