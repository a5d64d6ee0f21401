// A Vite plugin: Vaadin's components put default values on `html` through a <style> in the page's head, and slot styles through further
// <style> elements. A script tag of ours must leave the page alone and work under a strict CSP, so the former are left out (the theme sets
// what we use on our own hosts), the latter are adopted, and nothing is written to innerHTML.

const rewrites = [
  {
    file: /@vaadin\/component-base\/src\/css-utils\.js$/,
    from: /export const addGlobalStyles = [\s\S]*?\n};\n/,
    to: 'export const addGlobalStyles = () => {};\n',
  },
  {
    file: /@vaadin\/component-base\/src\/slot-styles-mixin\.js$/,
    from: /function insertStyles\(styles, root\) \{[\s\S]*?\n}\n/,
    to: 'function insertStyles(styles, root) {\n  const sheet = new CSSStyleSheet();\n  sheet.replaceSync(styles);\n  root.adoptedStyleSheets.push(sheet);\n}\n',
  },
];

const vaadinModule = /\/node_modules\/@vaadin\/.*\.js$/;
/** Trusted Types block clearing by `innerHTML = ''`. */
const clearing = /([\w$.[\]]+)\.innerHTML = '';/g;

/** The rewritten module, or undefined when there is nothing to change. Throws when a package has changed and a rewrite no longer fits. */
export function withoutGlobals(path, code) {
  const id = path.replaceAll('\\', '/');
  if (!vaadinModule.test(id)) return undefined;
  const rewrite = rewrites.find(({ file }) => file.test(id));
  if (rewrite && !rewrite.from.test(code)) throw new Error(`${id} has changed: look at scripts/vaadin-without-globals.mjs again`);
  const rewritten = (rewrite ? code.replace(rewrite.from, () => rewrite.to) : code).replace(clearing, '$1.replaceChildren();');
  return rewritten === code ? undefined : rewritten;
}

export const vaadinWithoutGlobals = () => ({
  name: 'vaadin-without-globals',
  transform(code, id) {
    const rewritten = withoutGlobals(id, code);
    return rewritten === undefined ? undefined : { code: rewritten, map: null };
  },
});
