/** What a host page must find unchanged (RELIABILITY I7, I8): watched from the moment this module is loaded. */

interface Listening {
  readonly target: EventTarget;
  readonly type: string;
  readonly listener: unknown;
  readonly capture: boolean;
}

const listening: Listening[] = [];
const observed = new Map<ResizeObserver, Set<Element>>();

const captureOf = (options: boolean | AddEventListenerOptions | undefined) =>
  typeof options === 'object' ? options.capture === true : options === true;
const isPage = (target: unknown): target is EventTarget =>
  target === undefined || target === null || target === window || target === document;

const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;
const indexOf = (target: EventTarget, type: string, listener: unknown, capture: boolean) =>
  listening.findIndex(
    (entry) => entry.target === target && entry.type === type && entry.listener === listener && entry.capture === capture,
  );
const drop = (...entry: Parameters<typeof indexOf>) => {
  const at = indexOf(...entry);
  if (at >= 0) listening.splice(at, 1);
};
EventTarget.prototype.addEventListener = function (type, listener, options) {
  // One that removes itself is no leak.
  const isOnce = typeof options === 'object' && options?.once === true;
  if (isPage(this) && listener && !isOnce) {
    const target = this ?? window;
    const capture = captureOf(options);
    if (indexOf(target, type, listener, capture) < 0) listening.push({ target, type, listener, capture });
    if (typeof options === 'object') options.signal?.addEventListener('abort', () => drop(target, type, listener, capture));
  }
  add.call(this ?? window, type, listener, options);
};
EventTarget.prototype.removeEventListener = function (type, listener, options) {
  if (isPage(this)) drop(this ?? window, type, listener, captureOf(options));
  remove.call(this ?? window, type, listener, options);
};

const { observe, unobserve, disconnect } = ResizeObserver.prototype;
ResizeObserver.prototype.observe = function (target, options) {
  observed.set(this, (observed.get(this) ?? new Set()).add(target));
  observe.call(this, target, options);
};
ResizeObserver.prototype.unobserve = function (target) {
  observed.get(this)?.delete(target);
  unobserve.call(this, target);
};
ResizeObserver.prototype.disconnect = function () {
  observed.delete(this);
  disconnect.call(this);
};

/** Is anything still told of this element's size? */
export const isObserved = (element: Element): boolean => [...observed.values()].some((targets) => targets.has(element));

const describe = ({ target, type, listener }: Listening) =>
  `${target === window ? 'window' : 'document'} ${type}: ${String(listener).slice(0, 120)}`;

/** What @vaadin/grid adds in the npm build when its modules are loaded: a global, a `<style>`, and whether the keyboard is in use. */
const granted = { globals: ['Vaadin'], styles: /vaadin/i, listeners: /keyboardActive/ };

export interface HostPage {
  /** What is different, in words; empty when nothing is. */
  changes(): string[];
}

const rootState = () => {
  const { documentElement: root, body } = document;
  return JSON.stringify([
    root.getAttributeNames(),
    root.getAttribute('style'),
    root.className,
    body.getAttribute('style'),
    body.className,
    document.adoptedStyleSheets.length,
  ]);
};

export function watchHostPage(): HostPage {
  const head = new Set(document.head.children);
  const globals = new Set(Object.getOwnPropertyNames(window));
  const listeners = new Set(listening);
  const root = rootState();
  return {
    changes: () => [
      ...[...document.head.children]
        .filter((child) => !head.has(child) && !(child instanceof HTMLStyleElement && granted.styles.test(child.outerHTML)))
        .map((child) => `head has ${child.outerHTML.slice(0, 200)}`),
      ...Object.getOwnPropertyNames(window)
        .filter((name) => !globals.has(name) && !granted.globals.includes(name))
        .map((name) => `globalThis has ${name}`),
      ...listening
        .filter((entry) => !listeners.has(entry) && !granted.listeners.test(String(entry.listener)))
        .map((entry) => `a listener is left on ${describe(entry)}`),
      ...(rootState() === root ? [] : [`the document changed: ${root} → ${rootState()}`]),
    ],
  };
}
