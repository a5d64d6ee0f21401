import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkFile, checkLazy } from '../../scripts/lint-layers.mjs';

const element = 'src/elements/campaign-list/campaign-list-element.ts';

const allowed = [
  ['src/domain/status.ts', "import * as z from 'zod/mini'; import { x } from './channel.ts';"],
  ['src/domain/recurrence.ts', "import { RRuleTemporal } from 'rrule-temporal';"],
  ['src/domain/temporal.ts', "const { Temporal } = await import('temporal-polyfill');"],
  ['src/domain/schedule.ts', 'export const day = new Date(0);'],
  ['src/data/http-data-source.ts', "import { x } from '../domain/status.ts'; import { y } from 'eventsource-parser';"],
  ['src/state/campaign-store.ts', "import { QueryClient } from '@tanstack/query-core'; import { x } from '../data/data-source.ts';"],
  ['src/state/store-controller.ts', "import type { ReactiveController } from 'lit';"],
  ['src/state/context.ts', "import { createContext } from '@lit/context';"],
  ['src/i18n/messages.ts', "import type { Status } from '../domain/status.ts';"],
  [element, "import type { CampaignDataSource } from '../../data/data-source.ts'; import { x } from '../shared/base.ts';"],
  [element, "import { type CampaignDataSource } from '../../data/data-source.ts';"],
  [element, "import { x } from '../../state/context.ts'; import { y } from '../../theme/tokens.ts'; import { z } from '../../i18n/en.ts';"],
  [element, 'const view = html`<p class="style">${title}</p>`;'],
  ['src/define/campaign-list.ts', `import { x } from '../../${element}';`],
  ['src/index.ts', "export * from './domain/index.ts'; export { x } from './elements/campaign-list/campaign-list-element.ts';"],
  ['mocks/simulation.ts', "import { x } from '../src/domain/status.ts'; import { http } from 'msw';"],
  ['stories/campaign-list.stories.ts', "import '../src/define.ts'; import { x } from '../mocks/browser.ts';"],
  ['test/anything.test.ts', "import { x } from '../mocks/simulation.ts'; document.body.innerHTML = '';"],
];

const refused = [
  ['src/domain/status.ts', "import { x } from '../data/wire.ts';", /domain must not import data/],
  ['src/domain/status.ts', "import type { x } from '../data/wire.ts';", /domain must not import data/],
  ['src/domain/status.ts', "import { z } from 'zod';", /package zod/],
  ['src/domain/status.ts', "import { RRuleTemporal } from 'rrule-temporal';", /package rrule-temporal/],
  ['src/domain/status.ts', 'export const now = new Date();', /no clock/],
  ['src/data/wire.ts', "export { x } from '../state/campaign-store.ts';", /data must not import state/],
  ['src/state/campaign-store.ts', "import { html } from 'lit';", /package lit/],
  ['src/state/campaign-store.ts', "const x = await import('../elements/shared/base.ts');", /state must not import elements/],
  ['src/i18n/messages.ts', "import { statuses } from '../domain/status.ts';", /i18n must not import values from domain/],
  ['src/theme/tokens.ts', "import { statuses } from '../domain/status.ts';", /theme must not import domain/],
  [element, "import { createHttpDataSource } from '../../data/http-data-source.ts';", /elements must not import values from data/],
  [element, "import '../../define/campaign-list.ts';", /elements must not import define/],
  [element, "import { createSimulation } from '../../../mocks/simulation.ts';", /elements must not import mocks/],
  [element, "type Source = import('../../../mocks/simulation.ts').Source;", /elements must not import mocks/],
  [element, "import { unsafeHTML } from 'lit/directives/unsafe-html.js';", /unsafeHTML is banned/],
  [element, "import { styleMap as s } from 'lit/directives/style-map.js';", /styleMap is banned/],
  [element, "this.shadowRoot.innerHTML = '';", /innerHTML is banned/],
  [element, 'const view = html`<p style="color: red"></p>`;', /style="…" is banned/],
  [element, 'const view = html`<p>${html`<b style=${color}></b>`}</p>`;', /style="…" is banned/],
  [element, 'const view = html`<p .innerHTML=${text}></p>`;', /\.innerHTML is banned/],
  [element, "import { readFile } from 'node:fs/promises';", /node:fs/],
  ['src/define.ts', "import { x } from './state/campaign-store.ts';", /define must not import state/],
  ['src/other.ts', "import { x } from './state/campaign-store.ts';", /src must not import state/],
  ['mocks/simulation.ts', "import { x } from '../src/state/campaign-store.ts';", /mocks must not import state/],
  ['stories/a.stories.ts', "import { x } from '../src/domain/status.ts';", /stories must not import domain/],
  ['examples/portal/main.ts', "import { x } from '../../test/helpers/a.ts';", /examples must not import test/],
];

describe('layer rules', () => {
  for (const [file, source] of allowed) {
    it(`allow ${file}: ${source}`, () => assert.deepEqual(checkFile(file, source), []));
  }
  for (const [file, source, message] of refused) {
    it(`refuse ${file}: ${source}`, () => {
      const problems = checkFile(file, source);
      assert.equal(problems.length, 1, JSON.stringify(problems));
      assert.match(problems[0].message, message);
    });
  }

  it('give the line of a problem', () => {
    const [problem] = checkFile('src/data/wire.ts', "\n\nimport { x } from '../state/campaign-store.ts';");
    assert.equal(problem?.line, 3);
  });
});

describe('packages loaded on demand', () => {
  const read = (files) => (file) => files[file];

  it('must not be reached by static imports', () => {
    const problems = checkLazy('src/index.ts', read({ 'src/index.ts': "export * from './a.ts';", 'src/a.ts': "import 'fullcalendar';" }));
    assert.match(problems[0]?.message ?? '', /fullcalendar is loaded at once by src\/index\.ts → src\/a\.ts/);
  });

  it('may be reached by dynamic and type imports, and through inlined stylesheets', () => {
    const files = {
      'src/index.ts':
        "import type { A } from './a.ts'; const b = () => import('./b.ts'); import css from 'fullcalendar/skeleton.css?inline';",
      'src/a.ts': "import 'fullcalendar';",
      'src/b.ts': "import '@vaadin/grid';",
    };
    assert.deepEqual(checkLazy('src/index.ts', read(files)), []);
  });
});
