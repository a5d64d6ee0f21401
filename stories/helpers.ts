/** A story = one host page with a backend of its own: a simulation, answered over HTTP at an address no other story has. */
import '../src/define.ts';
import type { StoryContext, StoryObj } from '@storybook/web-components-vite';
import { type TemplateResult, html, nothing } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { MswApi } from 'msw-storybook-addon/types';
import { action } from 'storybook/actions';
import type { FaultRule } from '../mocks/faults.ts';
import { createHandlers } from '../mocks/handlers.ts';
import { createSimulation } from '../mocks/simulation.ts';
import type { Simulation, SimulationOptions } from '../mocks/simulation-options.ts';
import {
  type CampaignQuery,
  type CampaignStorage,
  type MessageOverrides,
  type Permissions,
  createMemoryStorage,
  factNames,
  intentNames,
} from '../src/index.ts';

export interface PortalOptions extends Pick<SimulationOptions, 'seed' | 'latency' | 'messagesPerSecond' | 'tick'> {
  /** Calls that go wrong from the beginning. */
  readonly faults?: readonly FaultRule[];
  /** False: the backend has lost its live feed. */
  readonly live?: boolean;
  /** Fix what the toolbar would choose. */
  readonly theme?: 'light' | 'dark';
  readonly brand?: 'ember' | 'graphite';
  readonly locale?: 'en' | 'de' | 'es' | 'fr' | 'pl' | 'uk' | 'ar';
  readonly dir?: 'ltr' | 'rtl';
  /** Of the frame around the elements, px; default: the whole width. */
  readonly width?: number;
  /** Of the provider. */
  readonly undoSeconds?: number;
  readonly timeZone?: string;
  readonly permissions?: Permissions;
  readonly messages?: MessageOverrides;
  /** Of the list. */
  readonly query?: CampaignQuery;
  /** What is inside the provider; default: the list alone. */
  readonly content?: (list: TemplateResult) => TemplateResult;
  /** What stands before the frame. */
  readonly before?: () => TemplateResult;
}

interface Stage {
  readonly simulation: Simulation;
  readonly src: string;
  readonly storage: CampaignStorage;
}

const stages = new Map<string, Stage>();
let visits = 0;

/** The backend of the story that runs. */
export const backendOf = ({ id }: Pick<StoryContext, 'id'>): Simulation => stages.get(id)!.simulation;

export function portal(options: PortalOptions = {}): Pick<StoryObj, 'beforeEach' | 'globals' | 'render'> {
  const { theme, brand, locale, dir } = options;
  return {
    globals: { ...(theme && { theme }), ...(brand && { brand }), ...(locale && { locale }), ...(dir && { direction: dir }) },
    beforeEach({ id, msw }: Pick<StoryContext, 'id'> & { readonly msw: MswApi }) {
      const simulation = createBackend(options);
      // A new address each time: nothing is left over from the visit before.
      const src = new URL(`api/${id}/${(visits += 1)}`, document.baseURI).pathname;
      stages.set(id, { simulation, src, storage: createMemoryStorage() });
      msw.use(...createHandlers(simulation, { baseUrl: src }));
      return () => simulation.dispose();
    },
    render: (_, { id, globals }) => page(options, stages.get(id)!, globals['locale']),
  };
}

function createBackend({ seed = 'typical', latency = 60, messagesPerSecond, tick, faults = [], live = true }: PortalOptions): Simulation {
  const pace = { ...(messagesPerSecond !== undefined && { messagesPerSecond }), ...(tick !== undefined && { tick }) };
  const simulation = createSimulation({ seed, latency, ...pace });
  for (const rule of faults) simulation.faults.add(rule);
  if (!live) simulation.setLive(false);
  return simulation;
}

// Drawing again (another theme, another language) must give the elements the same objects.
const noQuery: CampaignQuery = {};

function page(options: PortalOptions, { src, storage }: Stage, locale: string): TemplateResult {
  const { width, undoSeconds, timeZone, permissions = null, messages = null, query = noQuery, content, before } = options;
  const list = html`<campaign-list .query=${query}></campaign-list>`;
  return html`${before?.() ?? nothing}
    <div class="stage" style=${width ? `inline-size: ${width}px` : nothing} ${logEvents}>
      <campaign-provider
        src=${src}
        locale=${locale}
        undo-seconds=${undoSeconds ?? nothing}
        time-zone=${timeZone ?? nothing}
        .permissions=${permissions}
        .messages=${messages}
        .storage=${storage}
        >${content?.(list) ?? list}</campaign-provider
      >
    </div>`;
}

function listening(names: readonly string[], listener: (event: CustomEvent) => void) {
  return ref((element) => {
    for (const name of names) element?.addEventListener(name, listener as EventListener);
  });
}

/** Shows the events in Storybook's Actions panel; live changes would flood it. */
const logEvents = listening([...intentNames, ...factNames], ({ type, detail }) => {
  if (detail.cause !== 'live') action(type)(detail);
});

/** For an element around the list: prevents every intent and says so in the paragraph before the frame. */
export const takeOver = () =>
  listening(intentNames, (event) => {
    event.preventDefault();
    const line = (event.currentTarget as HTMLElement).closest('.stage')?.previousElementSibling;
    line?.replaceChildren(`The page heard “${event.type}” for ${event.detail.ids.join(', ') || 'no campaign'}.`);
  });
