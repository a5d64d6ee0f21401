import { type TemplateResult, html } from 'lit';
// Vite answers with the address, not with the module.
// oxlint-disable-next-line import/default
import script from './strict-page.ts?worker&url';

/** The strictest policy there is: nothing inline, nothing from elsewhere, no strings where the browser would run or parse them. */
export const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; require-trusted-types-for 'script'";

const source = () =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">
   <title>A strict page</title><body><script type="module" src="${new URL(script, document.baseURI)}"></script>`;

export const strictFrame = (): TemplateResult => html`<iframe class="stage" title="A strict page" srcdoc=${source()}></iframe>`;
