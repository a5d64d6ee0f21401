/**
 * Popovers stand where CSS anchor positioning puts them. Browsers without it leave them in the middle of the window, and some that have it
 * (seen in Firefox 153 and WebKitGTK 2.50) take no notice of transforms, which is how rows of the grid are moved: there a menu would open
 * beside another row.
 */

/** px that may be between a popover and what it belongs to. */
const near = 12;

/** Whether the popover is below its anchor; above where it fits only there; where it fits nowhere, over it. */
function areTogether(popover: Element, anchor: Element): boolean {
  const [own, at] = [popover.getBoundingClientRect(), anchor.getBoundingClientRect()];
  if (own.left > at.right + near || own.right < at.left - near) return false;
  if (Math.abs(own.top - at.bottom) <= near) return true;
  const needed = own.height + near;
  if (needed < innerHeight - at.bottom) return false;
  return Math.abs(at.top - own.bottom) <= near || (needed >= at.top && own.top < at.bottom && own.bottom > at.top);
}

/** For a popover that has just been shown, or has got another anchor: one that is elsewhere is moved there, and follows it while it is open. */
export function keepTogether(popover: HTMLElement, anchor: HTMLElement): void {
  const isMeasured = popover.classList.contains('measured');
  if (!isMeasured && areTogether(popover, anchor)) return;
  if (!isMeasured) popover.classList.add('unplaced');
  void import('./placement-measured.ts').then(
    ({ follow }) => follow(popover, anchor),
    () => popover.classList.remove('unplaced'),
  );
}
