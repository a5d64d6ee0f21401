import { expect } from 'chai';
import { errorKinds } from '../../src/domain/errors.ts';
import { failureCodes, failureGroups } from '../../src/domain/failure.ts';
import { channels } from '../../src/domain/channel.ts';
import { actions, launchTypes, quickGroups, refusalCodes, statuses } from '../../src/domain/status.ts';
import { en } from '../../src/i18n/en.ts';
import {
  createTranslator,
  directionOf,
  english,
  languageOf,
  loadMessages,
  supportedLanguages,
  type Language,
  type MessageKey,
  type Plural,
} from '../../src/i18n/messages.ts';
import { overrideFaults } from '../../src/i18n/override-faults.ts';
import { until } from '../helpers/until.ts';

const keys = Object.keys(en) as MessageKey[];
const placeholders = (template: string) => [...template.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
const texts = (message: string | Plural) => (typeof message === 'string' ? [message] : Object.values(message));

/** Every code of the domain has a sentence. */
const needed = [
  ...statuses.map((status) => `status.${status}`),
  ...channels.map((channel) => `channel.${channel}`),
  ...launchTypes.map((launchType) => `launchType.${launchType}`),
  ...actions.map((action) => `action.${action}`),
  ...Object.keys(quickGroups).map((group) => `group.${group}`),
  ...refusalCodes.map((code) => `refusal.${code}`),
  ...failureCodes.map((code) => `failure.${code}`),
  ...failureGroups.map((group) => `failure.group.${group}`),
  ...errorKinds.flatMap((kind) => [`error.${kind}.title`, `error.${kind}.body`]),
];

/** THE table of what no message of a language has: marks of another language, an address it does not use. Paired quotes are taken out before. */
const foreign: Readonly<Record<Language, { readonly quotes: RegExp; readonly never: RegExp }>> = {
  en: { quotes: /“[^“”]*”/g, never: /["“”„«»’]/ },
  // “Sie” and “Ihr” inside of a sentence are the formal address; it says “du”.
  de: { quotes: /„[^„“]*“/g, never: /['"“”„«»’]|[\p{L},] (Sie|Ihnen|Ihre?[mnrs]?)\b/u },
  // Narrow no-break spaces inside of « » and before ; : ! ?
  fr: { quotes: /«\u202f[^«»]*\u202f»/g, never: /['"“”„«»\u00a0]|[^\u202f][;:!?](?!\S)/ },
  es: { quotes: /«[^«»]*»|¿[^¿?]*\?/g, never: /['"“”„«»’¿?]/ },
  pl: { quotes: /„[^„”]*”/g, never: /['"“”„«»’]/ },
  uk: { quotes: /«[^«»]*»/g, never: /['"“”„«»]/ },
  ar: { quotes: /«[^«»]*»/g, never: /['"“”„«»’,;?]/ },
};

/** CONTRACT.md, "English labels", those of the list and its neighbours. */
const contractLabels =
  `Search campaigns · Channel · Status · Launch type · Tags · All · Active · Draft · Stopped · Done · Failed · Ready · Waiting · Running · Email · SMS · WebPush ·
Telegram · Viber · Now · Manual · Schedule · Recurring · Calendar · Statistics · Analytics · Info · More · Edit · Duplicate · Delete · Launch · Stop · Restart ·
Move to… · Export CSV · Month · Week · Day · Agenda · Today · Next · Previous · Save draft · Next step · New campaign · Finish · Fix ·
Not selected · Name · Undo · Retry · Close · Cancel · Discard · Keep editing`
    .split('·')
    .map((label) => label.trim());

describe('messages', () => {
  for (const language of supportedLanguages) {
    describe(language, () => {
      it('has exactly the keys of English, none empty, with their placeholders', async () => {
        const { messages } = await loadMessages(language);
        expect(Object.keys(messages).sort()).to.deep.equal([...keys].sort());
        for (const key of keys) {
          const [source, own] = [en[key] as string | Plural, messages[key]];
          expect(typeof own, key).to.equal(typeof source);
          const all = placeholders(typeof source === 'string' ? source : source.other);
          for (const text of texts(own)) {
            expect(text.trim(), key).to.not.equal('');
            // A form for one or two may say the number in words; no form may ask for what nobody gives.
            expect(all, key).to.include.members(placeholders(text));
          }
          expect(placeholders(typeof own === 'string' ? own : own.other), key).to.deep.equal(all);
        }
      });

      it('has the plural forms its language uses', async () => {
        const { messages } = await loadMessages(language);
        const used = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
        for (const key of keys) {
          const message = messages[key];
          if (typeof message !== 'string') expect(used, key).to.include.members(Object.keys(message));
        }
      });

      it('is written with the marks of its language', async () => {
        const { messages } = await loadMessages(language);
        const { quotes, never } = foreign[language];
        for (const key of keys) {
          for (const text of texts(messages[key])) {
            expect(text, key).to.not.match(/\.\.\.|\s\s|^\s|\s$/);
            expect(text.replace(quotes, '…'), `${key}: ${text}`).to.not.match(never);
          }
        }
      });

      it('has a sentence for every code of the domain', async () => {
        const { messages } = await loadMessages(language);
        for (const key of needed) expect(messages, key).to.have.property(key);
      });
    });
  }

  it('uses the English labels of the contract', () => {
    const labels = keys.flatMap((key) => texts(en[key]));
    expect(contractLabels.filter((label) => !labels.includes(label))).to.deep.equal([]);
  });

  it('keeps to the tone: no please, no oops, no exclamation mark', () => {
    for (const key of keys) for (const text of texts(en[key])) expect(text, key).to.not.match(/please|oops|!/i);
  });

  it('fills placeholders, writes numbers as the locale does and chooses plurals', async () => {
    const t = createTranslator('en');
    expect(t('delete.title', { count: 1 })).to.equal('Delete 1 campaign?');
    expect(t('delete.title', { count: 12_000 })).to.equal('Delete 12,000 campaigns?');
    expect(
      `${t('delete.title', { count: 3 })} ${t('delete.consequence', { count: 3 })} ${t('delete.irrevocableAfter', { seconds: 5 })}`,
    ).to.equal("Delete 3 campaigns? Their statistics go too. This can't be undone after 5 seconds.");
    expect(t('delete.irrevocableAfter', { seconds: 1 })).to.equal("This can't be undone after 1 second.");
    expect(t('chip.remove', { name: 'Channel', value: 'Email' })).to.equal('Remove filter Channel: Email');
    const german = createTranslator('de-AT', undefined, { catalogue: await loadMessages('de-AT') });
    expect(german('selection.count', { count: 12 })).to.equal('12 ausgewählt');
    const arabic = createTranslator('ar-u-nu-latn', undefined, { catalogue: await loadMessages('ar') });
    expect([0, 1, 2, 3, 11, 100].map((count) => arabic('list.total', { count }))).to.deep.equal([
      'لا حملات',
      'حملة واحدة',
      'حملتان',
      '3 حملات',
      '11 حملة',
      '100 حملة',
    ]);
  });

  it('takes values literally', () => {
    const t = createTranslator('en');
    expect(t('list.selectRow', { name: '$& $1 {name} <b> __proto__' })).to.equal('Select $& $1 {name} <b> __proto__');
  });

  it('isolates names that run the other way, and takes their own controls from them', async () => {
    const t = createTranslator('en');
    expect(t('list.selectRow', { name: 'Sale' })).to.equal('Select Sale');
    expect(t('list.selectRow', { name: 'عرض' })).to.equal('Select \u2068عرض\u2069');
    expect(t('list.selectRow', { name: 'a\u202egpj.exe' })).to.equal('Select agpj.exe');
    const arabic = createTranslator('ar', undefined, { catalogue: await loadMessages('ar') });
    expect(arabic('list.selectRow', { name: 'Sale' })).to.equal('تحديد \u2068Sale\u2069');
  });

  it('lets a host replace messages, plurals included, and tells once what it ignored', async () => {
    const warnings: string[] = [];
    const overrides = {
      'action.launch': 'Go',
      'delete.title': { one: 'Bin {count}?', other: 'Bin all {count}?' },
      'selection.count': 'Chosen: {count}',
      'action.stop': 7,
      'action.edit': { other: 'no plural here' },
      'selection.all': { some: 'x', other: 'y' },
      constructor: 'x',
      'no.such': 'x',
      'action.info': undefined,
    };
    const t = createTranslator('en', overrides, { onWarning: (message) => warnings.push(message) });
    expect([
      t('action.launch'),
      t('delete.title', { count: 1 }),
      t('delete.title', { count: 2 }),
      t('selection.count', { count: 3 }),
    ]).to.deep.equal(['Go', 'Bin 1?', 'Bin all 2?', 'Chosen: 3']);
    expect([t('action.stop'), t('action.edit'), t('selection.all', { count: 4 }), t('action.info')]).to.deep.equal([
      'Stop',
      'Edit',
      'Select all 4',
      'Info',
    ]);
    await until(() => warnings.length > 0);
    for (const key of ['action.stop', 'action.edit', 'selection.all', 'constructor', 'no.such']) expect(warnings[0]).to.contain(`"${key}"`);
    createTranslator('en', null, { onWarning: (message) => warnings.push(message) });
    createTranslator('en', 'nonsense', { onWarning: (message) => warnings.push(message) });
    await until(() => warnings.length > 1);
    expect(warnings.slice(1)).to.deep.equal(['messages ignored: they are not an object']);
  });

  it('names what a misspelt message may have meant, also among the words of elements that are not here', async () => {
    const warnings: string[] = [];
    const onWarning = (message: string) => warnings.push(message);
    createTranslator('en', { 'list.serach': 'Find', 'stats.explain': 'How {measure} comes about' }, { onWarning });
    await until(() => warnings.length > 0);
    expect(warnings).to.deep.equal(['messages ignored: "list.serach" is unknown, "list.search" may be meant']);
  });

  it('says nothing of messages that elements bring later', async () => {
    const faults = await overrideFaults(
      { 'list.search': 'Find', 'selection.count': { one: 'x', other: 'y' } },
      {},
      async () => (await loadMessages('de')).messages,
    );
    expect(faults).to.equal('');
  });

  it("chooses the forms of a host's own language by its rules", () => {
    const t = createTranslator('uk', {
      'list.total': { one: '{count} кампанія', few: '{count} кампанії', many: '{count} кампаній', other: '{count} кампанії' },
    });
    expect([1, 2, 5, 21].map((count) => t('list.total', { count }))).to.deep.equal([
      '1 кампанія',
      '2 кампанії',
      '5 кампаній',
      '21 кампанія',
    ]);
    expect(t('delete.title', { count: 21 }), 'English text by English rules').to.equal('Delete 21 campaigns?');
  });

  it('finds the language of a locale, and falls back to English', async () => {
    const expected = {
      de: 'de',
      'de-AT': 'de',
      DE_ch: 'de',
      'ar-EG': 'ar',
      'en-US': 'en',
      tlh: 'en',
      '': 'en',
      'not a locale': 'en',
      constructor: 'en',
    };
    for (const [locale, language] of Object.entries(expected)) expect(languageOf(locale), locale).to.equal(language);
    expect(await loadMessages('tlh')).to.equal(english);
    expect(createTranslator('not a locale')('delete.title', { count: 2000 })).to.equal('Delete 2,000 campaigns?');
  });

  it('knows the direction of a locale', () => {
    for (const locale of ['ar', 'ar-EG', 'he', 'fa_IR']) expect(directionOf(locale), locale).to.equal('rtl');
    for (const locale of ['en', 'de-AT', 'uk', '']) expect(directionOf(locale), locale).to.equal('ltr');
  });
});
