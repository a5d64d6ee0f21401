import { type ViewColumns, normaliseColumns } from './view-columns.ts';

/** `channel status*220 -tags`: in order, with widths, hidden ones with a dash. */
export const columnsToText = ({ order, hidden, widths }: ViewColumns): string =>
  order.map((key) => `${hidden.includes(key) ? '-' : ''}${key}${Object.hasOwn(widths, key) ? `*${widths[key]}` : ''}`).join(' ');

/** What of the text can be understood; null when nothing can. */
export function columnsFromText(text: string): ViewColumns | null {
  const found = text.split(' ').flatMap((part) => {
    const [, dash, key, width] = /^(-?)([a-z]\w*)(?:\*(\d{1,4}))?$/i.exec(part) ?? [];
    return key ? [{ key, isHidden: dash === '-', width: Number(width ?? 0) }] : [];
  });
  return normaliseColumns({
    order: found.map(({ key }) => key),
    hidden: found.filter(({ isHidden }) => isHidden).map(({ key }) => key),
    widths: Object.fromEntries(found.map(({ key, width }) => [key, width])),
  });
}
