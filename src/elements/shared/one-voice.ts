import type { CampaignView } from '../../state/campaign-view.ts';

/** Whose control it is, while the store tells of the change. */
let acting: object | null = null;

/** What changes meanwhile changes by the controls of this element. */
export function actBy(element: object, change: () => void): void {
  acting = element;
  try {
    change();
  } finally {
    acting = null;
  }
}

/** Does this element tell the page? Of several on one store it is the one that was used, else the first: a fact is told once. */
const oneVoice = () => {
  const told = new WeakSet<CampaignView>();
  return (element: object, view: CampaignView): boolean => (acting ? acting === element : !told.has(view) && told.add(view).has(view));
};

export const tellsQuery = oneVoice();
export const tellsSelection = oneVoice();
