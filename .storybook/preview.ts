import type { Preview } from '@storybook/web-components-vite';
import { setupWorker } from 'msw/browser';
import { createPreviewAnnotations } from 'msw-storybook-addon/preview';
import { configure } from 'storybook/test';
import { argTypesOf, describeElement } from './manifest.ts';
import ember from '../src/theme/themes/ember.css?raw';
import graphite from '../src/theme/themes/graphite.css?raw';
import './preview.css';
import DocsPage from './template.mdx';

// What is searched in a shadow root cannot be printed, and would hide what was not found.
configure({ getElementError: (message) => new Error(message ?? '') });

/** One worker for all stories; each story adds the handlers of its own backend. Everything else passes. */
const msw = createPreviewAnnotations(async () => {
  const worker = setupWorker();
  await worker.start({ quiet: true, onUnhandledFrame: 'bypass', serviceWorker: { url: './mockServiceWorker.js' } });
  return worker;
});

/** The complete themes of the package, for the whole page of a story. */
const brands: Readonly<Record<string, string>> = { none: '', ember, graphite };
const brandSheet = new CSSStyleSheet();
document.adoptedStyleSheets.push(brandSheet);

const toolbar = (title: string, icon: 'circlehollow' | 'paintbrush' | 'transfer' | 'globe', items: Record<string, string>) => ({
  toolbar: { title, icon, items: Object.entries(items).map(([value, label]) => ({ value, title: label })), dynamicTitle: true },
});

const preview: Preview = {
  beforeEach: msw.beforeEach,
  globalTypes: {
    theme: toolbar('Scheme', 'circlehollow', { light: 'Light', dark: 'Dark' }),
    brand: toolbar('Brand', 'paintbrush', { none: 'No theme', ember: 'Ember', graphite: 'Graphite' }),
    direction: toolbar('Direction', 'transfer', { auto: 'Direction of the language', ltr: 'Left to right', rtl: 'Right to left' }),
    locale: toolbar('Language', 'globe', {
      en: 'English',
      de: 'Deutsch',
      es: 'Español',
      fr: 'Français',
      pl: 'Polski',
      uk: 'Українська',
      ar: 'العربية',
    }),
  },
  initialGlobals: { theme: 'light', brand: 'none', direction: 'auto', locale: 'en' },
  parameters: {
    layout: 'padded',
    a11y: { test: 'error' },
    docs: { page: DocsPage, extractComponentDescription: describeElement, extractArgTypes: argTypesOf },
    options: {
      storySort: {
        // Read by Storybook, not run: a plain list.
        order: [
          'campaign-manager',
          'campaign-list',
          'campaign-calendar',
          'campaign-info',
          'campaign-editor',
          'campaign-stats',
          'campaign-provider',
          'recipes',
          'theme',
          'pseudo-locale',
        ],
      },
    },
  },
  decorators: [
    (story, { globals }) => {
      const page = document.documentElement;
      page.dataset['theme'] = globals['theme'];
      brandSheet.replaceSync(brands[globals['brand']] ?? '');
      page.lang = globals['locale'];
      const rtl = globals['direction'] === 'auto' ? globals['locale'] === 'ar' : globals['direction'] === 'rtl';
      page.dir = rtl ? 'rtl' : 'ltr';
      return story();
    },
  ],
};

export default preview;
