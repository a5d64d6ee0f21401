/**
 * The chip of one send, as plain DOM: FullCalendar is given the finished node, so that a live change is a few writes to it
 * instead of another drawing of the whole calendar.
 */
import { render } from 'lit';
import type { Occurrence } from '../../domain/campaign.ts';
import { isChannel } from '../../domain/channel.ts';
import { type Status, isStatus } from '../../domain/status.ts';
import type { Format } from '../../i18n/format.ts';
import type { Translate } from '../../i18n/messages.ts';
import { channelName, statusName } from '../shared/badges.ts';
import { channelIcons, icons, statusIcons } from '../shared/icons.ts';
import { statusOf } from './occurrence-state.ts';

export interface ChipContext {
  readonly t: Translate;
  readonly format: Format;
  readonly timeZone: string;
  readonly colorBy: 'status' | 'channel';
  /** Has it room for words: channel and status too. */
  readonly isDetailed: boolean;
  now(): number;
  isMovable(occurrence: Occurrence): boolean;
  /** Is a move of it on its way? */
  isPending(occurrence: Occurrence): boolean;
  isMoving(id: string): boolean;
  /** The sentence of the newest failed command on the campaign. */
  failure(id: string): string | undefined;
}

const drawnIcons = new Map<string, Element>();

/** A copy of an icon; drawn by Lit once. */
function icon(kind: 'channel' | 'status' | 'icon', name: string): Element {
  const key = `${kind} ${name}`;
  let node = drawnIcons.get(key);
  if (!node) {
    const box = document.createElement('div');
    const table = kind === 'channel' ? channelIcons : kind === 'status' ? statusIcons : icons;
    render((table as Readonly<Record<string, unknown>>)[name], box);
    drawnIcons.set(key, (node = box.querySelector('svg')!));
  }
  return node.cloneNode(true) as Element;
}

const frames = new Map<string, HTMLElement>();

/** An empty chip of that channel and status. */
function frame(channel: string, status: string): HTMLElement {
  const key = `${channel} ${status}`;
  let made = frames.get(key);
  if (!made) {
    made = document.createElement('div');
    made.setAttribute('role', 'button');
    made.setAttribute('aria-haspopup', 'dialog');
    made.setAttribute('tabindex', '-1');
    made.setAttribute('part', 'chip');
    const time = document.createElement('span');
    time.className = 'time';
    const name = document.createElement('bdi');
    name.className = 'name';
    // The white space is between words for whoever reads the text alone.
    made.append(icon('channel', channel), time, ' ', name, ' ');
    // Waiting is what almost all do: the plain edge says it, everything else has its sign.
    if (status !== 'waiting') {
      const mark = icon('status', status);
      mark.classList.add('mark');
      made.append(mark);
    }
    frames.set(key, made);
  }
  return made.cloneNode(true) as HTMLElement;
}

const known = (status: string): Status | 'unknown' => (isStatus(status) ? status : 'unknown');

/** What a chip shows, in one comparable value. */
interface ChipFacts {
  readonly channel: string;
  readonly status: Status | 'unknown';
  readonly text: readonly [time: string, name: string];
  readonly label: string;
  readonly classes: string;
  /** Where there is room for it. */
  readonly facts: string;
}

function factsOf(occurrence: Occurrence, context: ChipContext): ChipFacts {
  const { t, format, timeZone } = context;
  const { campaign } = occurrence;
  const shown = statusOf(occurrence, context.now());
  const status = known(shown);
  const channel = isChannel(campaign.channel) ? campaign.channel : 'unknown';
  const time = format.time(occurrence.start, timeZone);
  const pending = context.isPending(occurrence);
  const failure = context.failure(campaign.id);
  const classes = [
    'send',
    status,
    `by-${context.colorBy === 'channel' ? channel : status}`,
    context.isMovable(occurrence) ? 'movable' : '',
    pending ? 'pending' : '',
    failure ? 'refused' : '',
    context.isMoving(occurrence.id) ? 'moving' : '',
  ];
  const extra = [channelName(campaign.channel, t), statusName(shown, t), ...(pending ? [t('calendar.chip.moving')] : [])];
  return {
    channel,
    status,
    text: [time, campaign.name],
    label: context.isDetailed ? `${time} ${campaign.name} ${extra.join(' · ')}` : `${time} ${campaign.name}, ${extra.join(', ')}`,
    classes: classes.filter(Boolean).join(' '),
    facts: context.isDetailed ? extra.join(' · ') : '',
  };
}

const written = new WeakMap<HTMLElement, ChipFacts>();

export function createChip(occurrence: Occurrence, context: ChipContext): HTMLElement {
  const facts = factsOf(occurrence, context);
  const chip = frame(facts.channel, facts.status);
  chip.dataset['occurrence'] = occurrence.id;
  write(chip, facts);
  return chip;
}

/** Brings a chip up to date; writes only what differs. */
export function updateChip(chip: HTMLElement, occurrence: Occurrence, context: ChipContext): void {
  write(chip, factsOf(occurrence, context));
}

function write(chip: HTMLElement, facts: ChipFacts): void {
  const before = written.get(chip);
  if (before && before.label === facts.label && before.classes === facts.classes && before.facts === facts.facts) return;
  written.set(chip, facts);
  if (before && (before.channel !== facts.channel || before.status !== facts.status))
    chip.replaceChildren(...frame(facts.channel, facts.status).childNodes);
  const [, time, name] = chip.children;
  time!.textContent = facts.text[0];
  name!.textContent = facts.text[1];
  chip.querySelector('.facts')?.remove();
  if (facts.facts) {
    const words = document.createElement('span');
    words.className = 'facts';
    words.textContent = ` ${facts.facts}`;
    name!.after(words);
  }
  chip.className = facts.classes;
  chip.setAttribute('aria-label', facts.label);
}

/** "+N more": opens the whole day. */
export function createMore(date: string, count: number, { t, format }: ChipContext, dateName: string): HTMLElement {
  const more = document.createElement('div');
  more.className = 'send-more';
  more.setAttribute('role', 'button');
  more.setAttribute('aria-haspopup', 'dialog');
  more.setAttribute('tabindex', '-1');
  more.setAttribute('part', 'more');
  more.dataset['more'] = date;
  const words = t('calendar.more', { count });
  const text = document.createElement('span');
  text.className = 'words';
  text.textContent = words;
  // Among words from right to left the sign stays before its number.
  const short = document.createElement('bdi');
  short.className = 'short';
  short.setAttribute('aria-hidden', 'true');
  short.textContent = `+${format.number(count)}`;
  more.append(text, short);
  more.setAttribute('aria-label', `${words}, ${dateName}`);
  return more;
}

/** A day that is too narrow for names: a dot for each of the first sends, and how many there are. Opens the whole day. */
export function createDots(date: string, sends: readonly Occurrence[], count: number, context: ChipContext, dateName: string): HTMLElement {
  const more = createMore(date, count, context, dateName);
  more.classList.add('dots');
  const dots = sends.map((occurrence) => {
    const dot = document.createElement('span');
    const { campaign } = occurrence;
    const status = known(statusOf(occurrence, context.now()));
    dot.className = `dot ${status} by-${context.colorBy === 'channel' ? (isChannel(campaign.channel) ? campaign.channel : 'unknown') : status}`;
    return dot;
  });
  const number = document.createElement('span');
  number.className = 'number';
  number.textContent = context.format.number(count);
  more.replaceChildren(...dots, number);
  more.setAttribute('aria-label', `${context.t('calendar.dayPanel.count', { count })}, ${dateName}`);
  return more;
}
