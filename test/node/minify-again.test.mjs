// The second minifier of the script-tag build makes less of the same code.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { minifyAgain } from '../../scripts/minify-again.mjs';

const again = async (code) => {
  const bundle = { 'a.js': { type: 'chunk', code }, 'a.css': { type: 'asset' } };
  await minifyAgain().generateBundle.handler({}, bundle);
  return bundle['a.js'].code;
};

describe('the second minifier', () => {
  it('puts what is called once where it is called, and works out what is constant', async () => {
    const code = 'const limit=60*60,f=e=>e*limit;export const seconds=e=>f(e);';
    assert.match(await again(code), /3600/);
    assert.ok((await again(code)).length < code.length);
  });

  it('keeps reading what may do something, and what a class or function is asked for', async () => {
    assert.match(await again('export function flush(box){box.offsetHeight}'), /\.offsetHeight/);
    const { arity, own } = await import(
      `data:text/javascript,${encodeURIComponent(await again('export const arity=((a,b)=>a).length,own=class{#a=1;has(e){return #a in e}};'))}`
    );
    assert.equal(arity, 2);
    assert.equal(new own().has(new own()), true);
  });

  it('keeps where the licences stand', async () => {
    assert.match(await again('/*! Licences: there */\n/* why */import"./b.js";'), /^\/\*! Licences: there \*\/\s*import"\.\/b\.js"/);
  });

  it('makes the same of the same', async () => {
    const code = 'const a=e=>e+1;export{a as one};';
    assert.equal(await again(code), await again(code));
  });
});
