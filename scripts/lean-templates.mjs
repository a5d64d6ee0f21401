// A Vite plugin for the script-tag build: what only makes templates readable is left out, of html`` as of css``, which minifiers leave alone.
import { parseSync, Visitor } from 'oxc-parser';

/** A line break with its indent is one space; so nothing inline moves. */
const leanHtml = (text) => text.replace(/\s*\n\s*/g, ' ');

const leanCss = (text) =>
  text
    .replace(/\/\*[^]*?\*\//g, '')
    // What is quoted stays.
    .split(/("[^"]*"|'[^']*')/)
    .map((part, index) =>
      index % 2
        ? part
        : part
            .replace(/\s+/g, ' ')
            .replace(/ ?([{};,]) ?/g, '$1')
            .replace(/: /g, ':')
            .replace(/ > /g, '>')
            .replace(/;}/g, '}'),
    )
    .join('');

const lean = { html: leanHtml, svg: leanHtml, css: leanCss };
const templates = /\b(?:html|svg|css)`/;

/** The module with its templates shortened; undefined when there is nothing to do. */
export function leanModule(id, code) {
  if (!templates.test(code)) return undefined;
  const parts = [];
  new Visitor({
    TaggedTemplateExpression({ tag, quasi }) {
      if (!Object.hasOwn(lean, tag.name ?? '')) return;
      for (const { value, start, end } of quasi.quasis) {
        const at = code.indexOf(value.raw, start);
        if (at < 0 || at > end) continue;
        parts.push({ start: at, end: at + value.raw.length, text: lean[tag.name](value.raw) });
      }
    },
  }).visit(parseSync(id, code).program);
  return parts
    .toSorted((a, b) => b.start - a.start)
    .reduce((text, part) => text.slice(0, part.start) + part.text + text.slice(part.end), code);
}

const hasTemplates = /\/(?:src\/.*\.ts|node_modules\/@vaadin\/.*\.js)$/;

export const leanTemplates = () => ({
  name: 'lean-templates',
  enforce: 'pre',
  transform(code, path) {
    const id = path.replaceAll('\\', '/').split('?')[0];
    const text = hasTemplates.test(id) ? leanModule(id, code) : undefined;
    return text === undefined ? undefined : { code: text, map: null };
  },
});
