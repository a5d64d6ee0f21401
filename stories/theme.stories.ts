import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { type TokenName, readTheme, tokenDefaults } from '../src/theme/index.ts';
import ember from '../src/theme/themes/ember.css?raw';
import graphite from '../src/theme/themes/graphite.css?raw';
import { portal } from './helpers.ts';
import './theme-editor.ts';

const meta: Meta = { title: 'theme' };
export default meta;
type Story = StoryObj;

/** What a token is, made visible: a swatch for each scheme, else its text. */
const sample = (name: TokenName) => {
  const value = tokenDefaults[name];
  if (typeof value === 'string') return html`<code>${value}</code>`;
  return value.map(
    (color) => html`<span class="sample"><span class="swatch" style="background: ${color}"></span><code>${color}</code></span>`,
  );
};

/** Every token a theme may set, with its default in light and dark. Made from the same file as the stylesheet. */
export const Tokens: Story = {
  render: () =>
    html`<table class="tokens-table">
      <caption>
        Design tokens
      </caption>
      <thead>
        <tr>
          <th scope="col">Token</th>
          <th scope="col">Default, light and dark</th>
        </tr>
      </thead>
      <tbody>
        ${(Object.keys(tokenDefaults) as TokenName[]).map(
          (name) =>
            html`<tr>
              <th scope="row"><code>${name}</code></th>
              <td>${sample(name)}</td>
            </tr>`,
        )}
      </tbody>
    </table>`,
};

const themed = (css: string) => portal({ content: (list) => html`<theme-editor .theme=${readTheme(css)}>${list}</theme-editor>` });

/** Change tokens, see the suite follow and what becomes too faint, take the stylesheet home. */
export const Editor: Story = themed('');
/** A complete theme: warm paper, terracotta, generous and round (`campaign-elements/themes/ember.css`). */
export const Ember: Story = themed(ember);
/** A complete theme: an instrument panel, square and dense (`campaign-elements/themes/graphite.css`). */
export const Graphite: Story = themed(graphite);
