import type { Translate } from '../../i18n/messages.ts';
import type { Notice } from './notices.ts';

/** Where it is said, with a way out, that a part could not be fetched. */
export interface PartHost {
  readonly t: Translate;
  say(text: string): void;
  notify(notice: Notice): void;
  /** Forgets what was told about it. */
  dismiss(part: object): void;
}

/** Of a `LazyPart`, what is needed here. */
interface Part<Module> {
  readonly module: Module | null;
  get(): Promise<Module>;
}

/** Goes on with a part: at once when it is there. Of several that could not be fetched, Retry tries all. */
export function withPart<Module>(part: Part<Module>, host: PartHost, go: (module: Module) => void): void {
  if (part.module !== null) return go(part.module);
  host.dismiss(part);
  part.get().then(go, () => {
    const text = host.t('error.network.body');
    host.notify({ key: 'part', part, tone: 'error', text, action: { label: host.t('action.retry'), run: () => withPart(part, host, go) } });
    host.say(text);
  });
}

/** For who draws with a part, or goes on with it when it is there. */
export interface Late<Own> {
  /** Null until it is there. */
  readonly module: Own | null;
  ask(go: (own: Own) => void): void;
}

/** What many places draw with is `of` a part. */
export const late = <Module, Own>(part: Part<Module>, host: PartHost, of: (module: Module) => Own): Late<Own> => ({
  get module() {
    return part.module && of(part.module);
  },
  ask: (go) => withPart(part, host, (module) => go(of(module))),
});
