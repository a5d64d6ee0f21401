/** A desk for designers: every token with its value, the suite beside it, what cannot be read below it, and the stylesheet to take home. */
import { LitElement, type TemplateResult, css, html, nothing } from 'lit';
import { type ThemeFinding, type ThemeTokens, type TokenName, lintTheme, themeToCss, tokenDefaults } from '../src/theme/index.ts';

type Scheme = 0 | 1;
const names = Object.keys(tokenDefaults) as TokenName[];
const isColor = (name: TokenName) => Array.isArray(tokenDefaults[name]);
const short = (name: string) => name.replace('--campaign-', '');

class ThemeEditor extends LitElement {
  static override properties = { theme: { attribute: false } };
  static override styles = css`
    :host {
      display: grid;
      grid-template-columns: minmax(280px, 360px) minmax(0, 1fr);
      gap: 16px;
      align-items: start;
    }
    .tokens {
      display: grid;
      gap: 4px;
      max-block-size: 640px;
      overflow: auto;
      margin: 0;
      padding: 8px;
      border: 1px solid light-dark(#e0e3e9, #2a2e37);
      border-radius: 10px;
    }
    .token {
      display: grid;
      grid-template-columns: 1fr auto auto;
      gap: 8px;
      align-items: center;
    }
    .token.length {
      grid-template-columns: 1fr 140px;
    }
    code {
      font: 12px/16px ui-monospace, monospace;
    }
    input[type='color'] {
      inline-size: 40px;
      block-size: 28px;
      padding: 0;
    }
    .findings {
      margin: 12px 0;
      padding: 0;
      list-style: none;
      display: grid;
      gap: 6px;
    }
    .findings li {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      align-items: center;
    }
    pre {
      max-block-size: 240px;
      overflow: auto;
      padding: 12px;
      border: 1px solid light-dark(#e0e3e9, #2a2e37);
      border-radius: 10px;
      font: 12px/18px ui-monospace, monospace;
    }
    button {
      font: inherit;
      min-block-size: 28px;
    }
    @media (max-width: 720px) {
      :host {
        grid-template-columns: minmax(0, 1fr);
      }
    }
  `;

  declare theme: ThemeTokens;

  constructor() {
    super();
    this.theme = {};
  }

  protected override updated(): void {
    for (const name of names) {
      const value = this.theme[name];
      if (value === undefined) this.style.removeProperty(name);
      else this.style.setProperty(name, value);
    }
  }

  protected override render(): TemplateResult {
    const findings = lintTheme(this.theme);
    return html`<div class="tokens" role="group" aria-label="Tokens" tabindex="0">${names.map((name) => this.#row(name))}</div>
      <div>
        <slot></slot>
        <section aria-label="What cannot be read">
          <p role="status">${findings.length === 0 ? 'Everything can be read, in light and in dark.' : `${findings.length} pairs are too faint.`}</p>
          <ul class="findings">
            ${findings.map((finding) => this.#finding(finding))}
          </ul>
        </section>
        <pre tabindex="0" role="region" aria-label="Stylesheet">${themeToCss(this.theme)}</pre>
        <button @click=${() => void navigator.clipboard.writeText(themeToCss(this.theme))}>Copy stylesheet</button>
        <button @click=${() => (this.theme = {})}>Start again</button>
      </div>`;
  }

  #row(name: TokenName): TemplateResult {
    if (isColor(name)) {
      const picker = (scheme: Scheme, label: string) =>
        html`<input type="color" aria-label="${short(name)}, ${label}" .value=${this.#valueIn(name, scheme)} @input=${(event: Event) => this.#setColor(name, scheme, event)} />`;
      return html`<div class="token"><code>${short(name)}</code>${picker(0, 'light')}${picker(1, 'dark')}</div>`;
    }
    const value = this.theme[name] ?? (tokenDefaults[name] as string);
    return html`<label class="token length"
      ><code>${short(name)}</code><input .value=${value} @change=${(event: Event) => this.#set(name, (event.target as HTMLInputElement).value)}
    /></label>`;
  }

  #finding(finding: ThemeFinding): TemplateResult {
    if (finding.kind !== 'contrast') return html`<li>${short(finding.ink)}: ${finding.kind}</li>`;
    const { ink, ground, ratio, actual, proposal, scheme } = finding;
    return html`<li>
      <span><code>${short(ink)}</code> on <code>${short(ground)}</code>, ${scheme}: ${actual.toFixed(2)} of ${ratio}</span>
      ${proposal ? html`<button @click=${() => this.#setIn(ink, scheme === 'light' ? 0 : 1, proposal)}>Use ${proposal}</button>` : nothing}
    </li>`;
  }

  #valueIn(name: TokenName, scheme: Scheme): string {
    const [light, dark] = tokenDefaults[name] as readonly [string, string];
    const own = /^light-dark\((.+), (.+)\)$/.exec(this.theme[name] ?? '');
    return own ? own[scheme + 1]! : (this.theme[name] ?? [light, dark][scheme]!);
  }
  #setColor(name: TokenName, scheme: Scheme, event: Event): void {
    this.#setIn(name, scheme, (event.target as HTMLInputElement).value);
  }
  #setIn(name: TokenName, scheme: Scheme, value: string): void {
    const both = [this.#valueIn(name, 0), this.#valueIn(name, 1)];
    both[scheme] = value;
    this.#set(name, `light-dark(${both.join(', ')})`);
  }
  #set(name: TokenName, value: string): void {
    this.theme = { ...this.theme, [name]: value };
  }
}

if (!customElements.get('theme-editor')) customElements.define('theme-editor', ThemeEditor);
