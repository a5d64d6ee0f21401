import { expect } from 'chai';
import { channels } from '../../src/domain/channel.ts';
import {
  type FailureCode,
  type PreflightContext,
  type ResourceState,
  failureCodes,
  failureGroups,
  failureTable,
  isApplicable,
  preflight,
  preflightVerdict,
} from '../../src/domain/failure.ts';

const ref = (id: string) => ({ id, name: id.toUpperCase() });
type Settings = Parameters<typeof preflight>[0];
const campaign: Settings = {
  channel: 'email',
  template: ref('t'),
  telegramBot: null,
  contactList: ref('l'),
  senderName: null,
  segments: [ref('s1'), ref('s2')],
  excludedSegments: [],
};
const context = (states: Record<string, ResourceState> = {}, patch: Partial<PreflightContext> = {}): PreflightContext => ({
  stateOf: (type, id) => states[`${type} ${id}`] ?? 'ok',
  funds: 'enough',
  mayStart: true,
  ...patch,
});
const bad = (checks: ReturnType<typeof preflight>) =>
  checks
    .filter(({ level }) => level !== 'pass')
    .map(({ code, level, resource }) => [code, level, ...(resource ? [resource.id] : [])].join(' '));

/** PRODUCT §3, transcribed: which codes each channel can have, the families in their order. */
const everyChannel = [
  'template-missing',
  'template-deleted',
  'contact-list-deleted',
  'segment-empty',
  'segments-conflict',
  'permission-restricted',
];
const onlyOn: Record<string, string[]> = {
  email: [],
  sms: ['insufficient-funds'],
  webpush: [],
  telegram: ['telegram-bot-missing', 'telegram-bot-blocked'],
  viber: ['sender-name-deleted', 'sender-name-paused', 'insufficient-funds'],
};

describe('failures and preflight', () => {
  it('keeps codes together by family, in the order of the families', () => {
    const groups = failureCodes.map((code) => failureGroups.indexOf(failureTable[code].group));
    expect(groups).to.deep.equal([...groups].sort((a, b) => a - b));
    expect(new Set(groups).size).to.equal(failureGroups.length);
  });

  for (const channel of channels) {
    it(`${channel} is checked for what can happen to it, in catalogue order`, () => {
      const expected = failureCodes.filter((code) => [...everyChannel, ...onlyOn[channel]!].includes(code));
      const checks = preflight({ ...campaign, channel }, context());
      expect(checks.map(({ code }) => code)).to.deep.equal(expected);
    });
  }

  it('checks a sender name or bot also on other channels, when there is one', () => {
    expect(isApplicable('sender-name-paused', campaign)).to.equal(false);
    const sms = { ...campaign, channel: 'sms', senderName: ref('n') };
    expect(bad(preflight(sms, context({ 'senderName n': 'paused' })))).to.deep.equal(['sender-name-paused fail n']);
  });

  /** What must be wrong for each code, and the check it gives. */
  const faults: Record<FailureCode, readonly [Partial<Settings>, Record<string, ResourceState>, Partial<PreflightContext>, string]> = {
    'template-missing': [{ template: null }, {}, {}, 'template-missing fail'],
    'template-deleted': [{}, { 'template t': 'deleted' }, {}, 'template-deleted fail t'],
    'sender-name-deleted': [{ channel: 'viber', senderName: ref('n') }, { 'senderName n': 'deleted' }, {}, 'sender-name-deleted fail n'],
    'sender-name-paused': [{ channel: 'viber', senderName: ref('n') }, { 'senderName n': 'paused' }, {}, 'sender-name-paused fail n'],
    'telegram-bot-missing': [{ channel: 'telegram' }, {}, {}, 'telegram-bot-missing fail'],
    'telegram-bot-blocked': [
      { channel: 'telegram', telegramBot: ref('b') },
      { 'telegramBot b': 'blocked' },
      {},
      'telegram-bot-blocked fail b',
    ],
    'contact-list-deleted': [{}, { 'contactList l': 'deleted' }, {}, 'contact-list-deleted fail l'],
    'segment-empty': [{ segments: [ref('s1')] }, { 'segment s1': 'empty' }, {}, 'segment-empty fail s1'],
    'segments-conflict': [{ excludedSegments: [ref('s2')] }, {}, {}, 'segments-conflict fail s2'],
    'insufficient-funds': [{ channel: 'sms' }, {}, { funds: 'insufficient' }, 'insufficient-funds fail'],
    'permission-restricted': [{}, {}, { mayStart: false }, 'permission-restricted fail'],
  };
  for (const code of failureCodes) {
    it(`finds ${code}, and nothing else`, () => {
      const [patch, states, account, expected] = faults[code];
      const checks = preflight({ ...campaign, ...patch }, context(states, account));
      expect(bad(checks)).to.deep.equal([expected]);
      expect(preflightVerdict(checks)).to.equal('fail');
    });
  }

  it('finds several at once, one check per resource at fault', () => {
    const checks = preflight(
      { ...campaign, channel: 'viber', template: null, excludedSegments: [ref('s1'), ref('s2')] },
      context({ 'segment s1': 'empty' }, { funds: 'low' }),
    );
    expect(bad(checks)).to.deep.equal([
      'template-missing fail',
      'segment-empty warn s1',
      'segments-conflict fail s1',
      'segments-conflict fail s2',
      'insufficient-funds warn',
    ]);
  });

  it('lets warnings pass: one empty segment of two, a balance that hardly covers', () => {
    const checks = preflight({ ...campaign, channel: 'sms' }, context({ 'segment s1': 'empty' }, { funds: 'low' }));
    expect(bad(checks)).to.deep.equal(['segment-empty warn s1', 'insufficient-funds warn']);
    expect(preflightVerdict(checks)).to.equal('pass');
  });
});
