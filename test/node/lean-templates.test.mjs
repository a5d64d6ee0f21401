// The script-tag build shortens templates without changing what they say.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { leanModule } from '../../scripts/lean-templates.mjs';

const lean = (code) => leanModule('module.ts', code);

describe('shortened templates', () => {
  it('keep rules and what is quoted, and drop comments and indents', () => {
    assert.equal(
      lean(
        "const a = css`\n  /* why */\n  :host([hidden]) > b::after,\n  c :hover {\n    content: ' ; ';\n    width: calc(1px + ${w});\n  }\n`;",
      ),
      "const a = css` :host([hidden])>b::after,c :hover{content:' ; ';width:calc(1px + ${w})}`;",
    );
  });

  it('keep a space between what is inline', () => {
    assert.equal(
      lean('const a = html`<b>${x}</b>\n    <i\n      title="a  b">\n  </i>`;'),
      'const a = html`<b>${x}</b> <i title="a  b"> </i>`;',
    );
  });

  it('also inside other templates', () => {
    assert.equal(lean('html`<a>\n ${html`<b>\n</b>`}\n</a>`'), 'html`<a> ${html`<b> </b>`} </a>`');
  });

  it('leave other text alone', () => {
    assert.equal(lean('const a = `html\n  ${b}`;'), undefined);
    assert.equal(lean('const a = css`a{}`, b = text`\n\n`;'), 'const a = css`a{}`, b = text`\n\n`;');
  });
});
