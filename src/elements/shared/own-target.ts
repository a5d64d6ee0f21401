/** What of the element an event came from; null for what a host has put into one of its slots, whose names and attributes mean something else. */
export const ownTarget = ({ target, currentTarget }: Event): Element | null =>
  (target as Node).getRootNode() === (currentTarget as Node).getRootNode() ? (target as Element) : null;
