/**
 * FullCalendar's dragging, 9 KiB compressed, comes when a pointer first comes near; who only looks, or moves sends by keyboard, never loads
 * it. FullCalendar makes an interaction for each grid it draws and ends it; ours stand in for the real ones until these are there.
 */
import type { CalendarOptions } from 'fullcalendar';
import type { Draggable } from 'fullcalendar/interaction';

type Plugin = NonNullable<CalendarOptions['plugins']>[number];
type Interaction = NonNullable<Plugin['componentInteractions']>[number];
type Settings = ConstructorParameters<Interaction>[0];
interface Ending {
  destroy(): void;
}
type Library = typeof import('fullcalendar/interaction');

let library: Library | null = null;
let loading: Promise<Library> | null = null;
const waiting = new Set<() => void>();

export const hasDragging = (): boolean => library !== null;
/** Loads it. Rejects when it cannot be fetched; asking again tries again. */
async function loadDragging(): Promise<void> {
  loading ??= import('fullcalendar/interaction');
  try {
    library = await loading;
  } catch (error) {
    loading = null;
    throw error;
  }
  for (const begin of waiting) begin();
  waiting.clear();
}

/** For who tells that it cannot be fetched, with a way to try again. */
export const dragPart = { module: null, get: loadDragging };
export type DragPart = typeof dragPart;

const draggable = '.movable, [data-tray-id]';
/** Pulled so far, a press means to drag, px. */
const pulledBy = 4;

/**
 * Loads it when a pointer comes in; at once for fingers, which press without coming near first. A press that was quicker drags as soon as it
 * is there; `onMissed`: one that was pulled could not, because it cannot be fetched.
 */
export function loadWhenNear(root: Node, signal: AbortSignal, onMissed: () => void): void {
  if (library) return;
  const near = new AbortController();
  const options = { passive: true, signal: AbortSignal.any([signal, near.signal]) };
  const tryLoading = () =>
    void loadDragging().then(
      () => near.abort(),
      // The next move of the pointer tries again; sends can be moved by keyboard and dialog meanwhile.
      () => {},
    );
  root.addEventListener('pointerover', tryLoading, options);
  root.addEventListener('mousedown', (event) => holdPress(event as MouseEvent, onMissed), options);
  if (matchMedia('(any-pointer: coarse)').matches) tryLoading();
}

/** Keeps a press until dragging is there, and makes it again if the button is still down. */
function holdPress(press: MouseEvent, onMissed: () => void): void {
  const target = press.composedPath()[0];
  if (library || press.button !== 0 || !(target instanceof Element) || !target.closest(draggable)) return;
  const end = new AbortController();
  const { signal } = end;
  const pulled = new Promise<void>((resolve) => {
    const look = ({ clientX, clientY }: MouseEvent) =>
      Math.hypot(clientX - press.clientX, clientY - press.clientY) >= pulledBy && resolve();
    document.addEventListener('mousemove', look, { signal });
  });
  document.addEventListener('mouseup', () => end.abort(), { signal, capture: true });
  loadDragging().then(
    () => {
      if (!signal.aborted) target.dispatchEvent(copyOf(press));
      end.abort();
    },
    async () => {
      await pulled;
      end.abort();
      onMissed();
    },
  );
}

/** For FullCalendar alone: it does not leave our shadow root. */
const copyOf = ({ button, buttons, clientX, clientY, screenX, screenY, detail }: MouseEvent): MouseEvent =>
  new MouseEvent('mousedown', { bubbles: true, cancelable: true, button, buttons, clientX, clientY, screenX, screenY, detail });

/** Now if dragging is there, else as soon as it is. Answers how to end it. */
function whenThere(begin: (library: Library) => Ending | readonly Ending[]): () => void {
  let begun: readonly Ending[] = [];
  const go = () => (begun = [begin(library!)].flat());
  if (library) go();
  else waiting.add(go);
  return () => {
    waiting.delete(go);
    for (const one of begun) one.destroy();
  };
}

class LateInteraction implements Ending {
  readonly destroy: () => void;
  constructor(settings: Settings) {
    this.destroy = whenThere(({ default: { componentInteractions = [] } }) => componentInteractions.map((Real) => new Real(settings)));
  }
}

export const lateDragging: Plugin = {
  name: 'late-dragging',
  componentInteractions: [LateInteraction as unknown as Interaction],
};

/** What is in there can be dragged onto a calendar. Answers how to end that. */
export const dragFrom = (container: HTMLElement, settings: ConstructorParameters<typeof Draggable>[1]): (() => void) =>
  whenThere(({ Draggable: Real }) => new Real(container, settings));
