// A Vite plugin that makes @vaadin/grid a private part of the package. As published it registers `vaadin-grid` for the whole page (another
// version there wins or breaks), writes styles into the page's head and window.Vaadin, clears by innerHTML, sets style attributes, counts
// usage. Ours must leave the page alone, work under a strict Content Security Policy with Trusted Types, and be the version we tested.

/** Tags and custom properties of our own, in Vaadin's modules and in those of ours that name them. */
const names = [
  { from: /(?<![@/\w-])vaadin-(?=grid)/g, to: 'campaign-vaadin-' },
  { from: /--vaadin-/g, to: '--_vaadin-' },
];

/** Modules that only serve the page as a whole, whole page themes, or counting. */
const replacements = [
  {
    file: /\/component-base\/src\/css-utils\.js$/,
    code: 'export const registerCSSProperty = () => {};\nexport const addGlobalStyles = () => {};\n',
  },
  { file: /\/component-base\/src\/styles\/style-props\.js$/, code: 'export {};\n' },
  {
    file: /\/component-base\/src\/define\.js$/,
    code: `export function defineCustomElement(element) {
  if (!customElements.get(element.is)) customElements.define(element.is, element);
}
`,
  },
  { file: /\/component-base\/src\/element-mixin\.js$/, code: "export { DirMixin as ElementMixin } from './dir-mixin.js';\n" },
  {
    file: /\/vaadin-themable-mixin\/vaadin-themable-mixin\.js$/,
    code: "export { css, unsafeCSS } from 'lit';\nexport const ThemableMixin = (superClass) => superClass;\nexport const registerStyles = () => {};\n",
  },
  { file: /\/vaadin-themable-mixin\/lumo-injection-mixin\.js$/, code: 'export const LumoInjectionMixin = (superClass) => superClass;\n' },
];

/** Parts of modules; each must be found, so that a new version of the grid is looked at again. */
const rewrites = [
  { file: /\/grid\/src\/vaadin-grid-column-mixin\.js$/, from: '/^vaadin.*grid(-pro)?$/u', to: '/^campaign-vaadin-grid$/u' },
  { file: /\/grid\/src\/vaadin-grid-(?:column-)?mixin\.js$/, from: /([\w$.[\]]+)\.innerHTML = '';/g, to: '$1.replaceChildren();' },
  // `{ type: Object }` written short as `Object` would have its attribute's name put on the Object of the page.
  {
    file: /\/component-base\/src\/polylit-mixin\.js$/,
    from: '[String, Boolean, Number, Array]',
    to: '[String, Boolean, Number, Array, Object]',
  },
  // Lit's styleMap writes the attribute at the first render, which `style-src` without 'unsafe-inline' blocks.
  {
    file: /\/grid\/src\/vaadin-grid-header-footer-rendering-mixin\.js$/,
    from: "from 'lit/directives/style-map.js'",
    to: "from 'virtual:style-by-property'",
  },
];

const styleByProperty = `import { noChange } from 'lit';
import { Directive, directive } from 'lit/directive.js';
export const styleMap = directive(class extends Directive {
  render() {
    return noChange;
  }
  update({ element }, [properties]) {
    for (const [name, value] of Object.entries(properties)) element.style.setProperty(name, value ?? '');
    return noChange;
  }
});
`;

const isVaadin = (id) => /\/node_modules\/@vaadin\/.*\.js$/.test(id);
const isOurs = (id) => /\/(?:src|bench\/page)\/.*\.ts$/.test(id) && !id.includes('/node_modules/');

/** The rewritten module, or undefined when there is nothing to change. Throws when a package has changed and a rewrite no longer fits. */
export function withoutGlobals(path, code) {
  const id = path.replaceAll('\\', '/');
  if (!isVaadin(id) && !isOurs(id)) return undefined;
  const replacement = isVaadin(id) && replacements.find(({ file }) => file.test(id));
  if (replacement) return replacement.code;
  let rewritten = code;
  for (const { file, from, to } of isVaadin(id) ? rewrites : []) {
    if (!file.test(id)) continue;
    const before = rewritten;
    rewritten = rewritten.replace(from, to);
    if (rewritten === before) throw new Error(`${id} has changed: look at scripts/vaadin-without-globals.mjs again`);
  }
  for (const { from, to } of names) rewritten = rewritten.replace(from, to);
  return rewritten === code ? undefined : rewritten;
}

const virtual = 'virtual:style-by-property';

export const vaadinWithoutGlobals = () => ({
  name: 'vaadin-without-globals',
  enforce: 'pre',
  resolveId: (id) => (id === virtual ? `\0${virtual}` : undefined),
  load: (id) => (id === `\0${virtual}` ? styleByProperty : undefined),
  transform(code, id) {
    const rewritten = withoutGlobals(id.split('?')[0], code);
    return rewritten === undefined ? undefined : { code: rewritten, map: null };
  },
});
