import { html, nothing, type TemplateResult } from 'lit';
import { keepTogether } from './placement.ts';
import { moveFocus } from './roving.ts';
import { whenOpened } from './when-opened.ts';

export interface MenuItem {
  readonly id: string;
  readonly label: string;
  readonly icon: TemplateResult;
  readonly danger?: boolean;
  /** Why it is refused; shown below the label, so that nobody has to hover to learn it. */
  readonly why?: string | undefined;
}

/**
 * A menu button's menu (ARIA Authoring Practices): arrows walk, Home and End jump, a letter finds, Esc and Tab close.
 * The popover is native; it opens at the button given to `openMenu` and gives the focus back.
 */
export function menuTemplate(id: string, label: string, items: readonly MenuItem[], onChoose: (id: string) => void): TemplateResult {
  const choose = (event: Event) => {
    const item = (event.target as HTMLElement).closest<HTMLElement>('[role=menuitem]');
    if (!item || item.getAttribute('aria-disabled') === 'true') return;
    item.closest<HTMLElement>('[popover]')?.hidePopover();
    onChoose(item.dataset['id'] ?? '');
  };
  return html`<div id=${id} class="menu end" popover role="menu" aria-label=${label} @click=${choose} @keydown=${onKeydown} @beforetoggle=${returnFocus}>${whenOpened(
    () =>
      html`${items.map(
        (item) =>
          html`<button
          type="button"
          role="menuitem"
          tabindex="-1"
          class=${item.danger ? 'danger' : ''}
          data-id=${item.id}
          aria-disabled=${item.why ? 'true' : 'false'}
        >
          ${item.icon}<span>${item.label}${item.why ? html`<span class="why">${item.why}</span>` : nothing}</span>
        </button>`,
      )}`,
  )}</div>`;
}

function onKeydown(event: KeyboardEvent): void {
  const menu = event.currentTarget as HTMLElement;
  if (event.key === 'Tab') menu.hidePopover();
  else if (moveFocus(event, [...menu.querySelectorAll<HTMLElement>('[role=menuitem]')], 'vertical')) event.stopPropagation();
}

/** Opens at `button` and focuses the first item. */
export function openMenu(menu: HTMLElement, button: HTMLElement): void {
  openPopover(menu, button);
  menu.querySelector<HTMLElement>('[role=menuitem]')?.focus();
}

/** What each popover was opened at, where no `popovertarget` tells. */
const sources = new WeakMap<Element, HTMLElement>();

const sourceOf = (popover: HTMLElement): HTMLElement | null =>
  sources.get(popover) ?? (popover.getRootNode() as ShadowRoot).querySelector<HTMLElement>(`[popovertarget="${popover.id}"]`);

/**
 * For `@beforetoggle`: a popover that closes with the focus in it gives it back to what opened it. Browsers do so themselves,
 * but not inside a shadow root. One that a `popovertarget` opens is kept at its button.
 */
export function returnFocus(event: Event): void {
  const popover = event.currentTarget as HTMLElement;
  if ((event as ToggleEvent).newState === 'closed') {
    if (popover.matches(':focus-within')) sourceOf(popover)?.focus();
  } else if (!sources.has(popover)) {
    requestAnimationFrame(() => {
      const button = sourceOf(popover);
      if (button && popover.matches(':popover-open')) keepTogether(popover, button);
    });
  }
}

/** Shows a popover anchored at `source`; pressing the same button again closes it, as people expect. */
export function openPopover(popover: HTMLElement, source: HTMLElement): void {
  sources.set(popover, source);
  (popover as unknown as { showPopover(options: { source: HTMLElement }): void }).showPopover({ source });
  keepTogether(popover, source);
}
