/** What the buttons of the statistics do. It comes with the first sign of interest. */
import type { Measure } from '../../domain/plain-report.ts';
import type { LazyPart } from '../shared/lazy-part.ts';
import type { Notices } from '../shared/notices.ts';
import { withPart } from '../shared/with-part.ts';
import type { Adder } from './adder.ts';
import type { CampaignStatsElement } from './campaign-stats-element.ts';
import { back, openCampaign, removeCampaign } from './choice.ts';
import type { Choosing } from './choosing.ts';
import type { CloserLook } from './closer-look.ts';
import { type LinkKey, nextSort } from './links.ts';
import type { Looks } from './looks.ts';
import type { Readings } from './readings.ts';

/** What an element lets its buttons reach. */
export interface Pressed {
  readonly element: CampaignStatsElement;
  readonly choosing: Choosing;
  readonly readings: Readings;
  readonly adder: Adder;
  readonly notices: Notices;
  readonly exportPart: LazyPart<typeof import('./export.ts')>;
  looks(): Looks;
  look(change: Partial<Looks>): void;
  nameOf(id: string): string;
}

type Press = (stats: Pressed, data: Readonly<Record<string, string>>, button: HTMLElement, closer: CloserLook) => void;

const refresh: Press = ({ readings }) => readings.refresh();

/** THE table of `data-action`. */
const presses: Readonly<Record<string, Press>> = {
  back: ({ choosing }) => back(choosing),
  refresh,
  'retry-all': refresh,
  retry: ({ readings }, { id }) => readings.refresh(id),
  print: () => window.print(),
  export: ({ element, readings, notices, exportPart }) =>
    withPart(exportPart, notices, async ({ download }) => {
      const text = await element.exportCsv();
      if (!element.isConnected) return;
      download(text, readings.columns, element.t);
      element.say(element.t('stats.exported'));
    }),
  remove: ({ choosing, nameOf }, { id }) => removeCampaign(choosing, id!, nameOf(id!)),
  open: ({ choosing }, { id }) => openCampaign(choosing, id!),
  add: ({ adder }, { id }) => adder.open(id!),
  explain({ looks, look }, { measure }, button, closer) {
    const wasOpen = looks().explained === measure;
    closer.close();
    // Others may be shown by now, without such a row.
    if (wasOpen || !button.isConnected) return;
    look({ explained: measure as Measure });
    void closer.open(button);
  },
  explained: (_stats, _data, _button, closer) => closer.close(),
  'sort-links': ({ looks, look }, { key }) => look({ linkSort: nextSort(looks().linkSort, key as LinkKey) }),
  iteration: ({ looks, look }, { key }) => look({ iteration: looks().iteration === key ? null : key! }),
};

/** An element that has left the page since it was pressed has nothing to do, nor to print. */
export function press(stats: Pressed, button: HTMLElement, closer: CloserLook): void {
  if (!stats.element.isConnected) return;
  presses[button.dataset['action']!]?.(stats, button.dataset as Readonly<Record<string, string>>, button, closer);
}
