/**
 * Arrow-key movement among the items of a composite widget. Home and End jump, a letter goes to the next item starting with it.
 * Answers whether it moved; then the key is used up.
 */
export function moveFocus(event: KeyboardEvent, items: readonly HTMLElement[], orientation: 'vertical' | 'horizontal'): HTMLElement | null {
  if (event.altKey || event.ctrlKey || event.metaKey || items.length === 0) return null;
  const current = items.findIndex((item) => item === event.target || item.contains(event.target as Node));
  const rtl = orientation === 'horizontal' && items[0]!.matches(':dir(rtl)');
  const [back, on] =
    orientation === 'vertical' ? ['ArrowUp', 'ArrowDown'] : rtl ? ['ArrowRight', 'ArrowLeft'] : ['ArrowLeft', 'ArrowRight'];
  const count = items.length;
  const next =
    event.key === on
      ? items[(current + 1) % count]
      : event.key === back
        ? items[(current - 1 + count) % count]
        : event.key === 'Home'
          ? items[0]
          : event.key === 'End'
            ? items[count - 1]
            : byLetter(event.key, items, current);
  if (!next) return null;
  event.preventDefault();
  next.focus();
  return next;
}

function byLetter(key: string, items: readonly HTMLElement[], current: number): HTMLElement | undefined {
  if ([...key].length !== 1 || key === ' ') return undefined;
  const letter = key.toLocaleLowerCase();
  const rotated = [...items.slice(current + 1), ...items.slice(0, current + 1)];
  return rotated.find((item) => item.textContent?.trim().toLocaleLowerCase().startsWith(letter));
}
