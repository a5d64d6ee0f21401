import { autoUpdate, computePosition, flip, offset, type Placement, shift, size } from '@floating-ui/dom';

const gap = 4;
const margin = 8;

/** What ends the following of each popover. */
const followed = new WeakMap<HTMLElement, () => void>();

const sideOf = ({ classList }: HTMLElement): Placement =>
  classList.contains('tooltip') ? 'bottom' : classList.contains('end') ? 'bottom-end' : 'bottom-start';

/** Places an open popover at `anchor` by measured coordinates, again whenever one of them moves, until it closes. */
export function follow(popover: HTMLElement, anchor: HTMLElement): void {
  followed.get(popover)?.();
  const place = async (): Promise<void> => {
    if (!popover.matches(':popover-open') || !anchor.isConnected) return end();
    const { x, y } = await computePosition(anchor, popover, {
      strategy: 'fixed',
      placement: sideOf(popover),
      middleware: [
        offset(gap),
        flip({ padding: margin }),
        shift({ padding: margin, crossAxis: true }),
        size({ apply: ({ rects }) => popover.style.setProperty('--_anchor-inline', `${rects.reference.width}px`) }),
      ],
    });
    popover.style.setProperty('inset', `${y}px auto auto ${x}px`);
    popover.classList.remove('unplaced');
  };
  const onToggle = (event: Event): void => {
    if (event.target === popover && (event as ToggleEvent).newState === 'closed') end();
  };
  let stop: (() => void) | null = null;
  const end = (): void => {
    stop?.();
    popover.removeEventListener('beforetoggle', onToggle);
    popover.classList.remove('unplaced', 'measured');
    for (const name of ['inset', '--_anchor-inline']) popover.style.removeProperty(name);
    if (followed.get(popover) === end) followed.delete(popover);
  };
  followed.set(popover, end);
  popover.classList.add('measured');
  popover.addEventListener('beforetoggle', onToggle);
  if (popover.matches(':popover-open') && anchor.isConnected) stop = autoUpdate(anchor, popover, () => void place());
  else end();
}
