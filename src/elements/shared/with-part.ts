import type { Translate } from '../../i18n/messages.ts';
import type { Notice } from './notices.ts';

/** Where it is said, with a way out, that a part could not be fetched. */
export interface PartHost {
  readonly t: Translate;
  say(text: string): void;
  notify(notice: Notice): void;
  dismiss(key: string): void;
}

/** Of a `LazyPart`, what is needed here. */
interface Part<Module> {
  readonly module: Module | null;
  get(): Promise<Module>;
}

/** Goes on with a part: at once when it is there. */
export function withPart<Module>(part: Part<Module>, host: PartHost, go: (module: Module) => void): void {
  if (part.module !== null) return go(part.module);
  host.dismiss('part');
  part.get().then(go, () => {
    const { t } = host;
    const text = t('error.network.body');
    host.notify({ key: 'part', tone: 'error', text, action: { label: t('action.retry'), run: () => withPart(part, host, go) } });
    host.say(text);
  });
}

/** For who draws with a part, or goes on with it when it is there. */
export interface Late<Module> {
  /** Null until it is there. */
  readonly module: Module | null;
  ask(go: (module: Module) => void): void;
}

/** A part that is asked for in many places, told of in one. */
export const late = <Module>(part: Part<Module>, host: PartHost): Late<Module> => ({
  get module() {
    return part.module;
  },
  ask: (go) => withPart(part, host, go),
});
