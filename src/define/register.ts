import { version } from './version.ts';

/** On each class we register, so that another copy of the package can tell. */
const stamp = Symbol.for('campaign-elements/version');

let hasWarned = false;

/** Registers an element. A second time does nothing; when the name belongs to another version, or to somebody else, one warning says so. */
export function register(tag: string, element: CustomElementConstructor): void {
  const present = customElements.get(tag);
  if (!present) {
    Object.defineProperty(element, stamp, { value: version });
    customElements.define(tag, element);
    return;
  }
  if (present === element || hasWarned) return;
  const other: unknown = Reflect.get(present, stamp);
  if (other === version) return;
  hasWarned = true;
  const owner = typeof other === 'string' ? `version ${other} of campaign-elements` : 'another library';
  // eslint-disable-next-line no-console -- the one warning of this misuse
  console.warn(`campaign-elements ${version}: <${tag}> is already registered by ${owner}, which stays in use. Load one version per page.`);
}
