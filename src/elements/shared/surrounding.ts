/** What opened it is gone, or nobody did (an address did): what is around it takes the focus, where the page lets it. */
export function surroundingOf(host: HTMLElement): HTMLElement | null {
  for (let node: Node | null = host.parentNode; node; node = node instanceof ShadowRoot ? node.host : node.parentNode)
    if (node instanceof HTMLElement && node.hasAttribute('tabindex')) return node;
  return null;
}
