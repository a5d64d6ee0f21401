/** Seeds that go through the tables: every status with every launch type and channel, and every reason to fail. */
import type { CampaignDetails, FailureReason, Reference } from '../src/domain/campaign.ts';
import { type Channel, channels } from '../src/domain/channel.ts';
import { type FailureCode, failureCodes, failureTable } from '../src/domain/failure.ts';
import { launchTypes, statusTable, statuses } from '../src/domain/status.ts';
import { hashNumbers } from './random.ts';
import { settingsFor } from './seed-generate.ts';
import { type SeedContext, day, hour, iso } from './seed-record.ts';
import type { SeedCampaign } from './simulation-options.ts';

/** One campaign for each cell of the status table, on each channel. */
export function everyStatus({ catalogue, now }: SeedContext): SeedCampaign[] {
  return statuses.flatMap((status) =>
    [...(statusTable[status].launchTypes.length ? statusTable[status].launchTypes : [null])].flatMap((launchType) =>
      channels.map((channel, n): SeedCampaign => {
        const row = statuses.indexOf(status) * 20 + (launchType ? launchTypes.indexOf(launchType) : 0) * 5 + n;
        const settings = settingsFor(channel, catalogue, (stream) => hashNumbers(row, stream));
        return {
          name: [status, launchType ?? 'no launch type', channel].join(' '),
          status,
          launchType,
          channel,
          createdAt: iso(now - 3 * day - row * hour),
          ...settings,
          ...(status === 'failed' && { template: null, failureReasons: reasons(['template-missing'], iso(now - hour)) }),
        };
      }),
    ),
  );
}

const item = (id: string, name: string): Reference => ({ id, name });
type Faulty = Partial<Pick<CampaignDetails, 'template' | 'contactList' | 'telegramBot' | 'senderName' | 'segments' | 'excludedSegments'>>;

/** Settings that make the preflight find that code, given the healthy ones. */
const faults: Readonly<Record<FailureCode, (healthy: Faulty) => Faulty>> = {
  'template-missing': () => ({ template: null }),
  'template-deleted': () => ({ template: item('tpl-deleted', 'Summer lookbook (old)') }),
  'sender-name-deleted': () => ({ senderName: item('snd-deleted', 'OldBrand') }),
  'sender-name-paused': () => ({ senderName: item('snd-paused', 'BrandSale') }),
  'telegram-bot-missing': () => ({ telegramBot: null }),
  'telegram-bot-blocked': () => ({ telegramBot: item('bot-blocked', 'Promo bot') }),
  'contact-list-deleted': () => ({ contactList: item('lst-deleted', 'Imported 2021') }),
  'segment-empty': () => ({ segments: [item('seg-empty', 'Opened, but never received')] }),
  'segments-conflict': ({ segments, excludedSegments }) => {
    const both = segments?.[0] ?? item('seg-1', 'Opened last 30 days');
    return { segments: [...(segments?.length ? segments : [both])], excludedSegments: [...(excludedSegments ?? []), both] };
  },
  'insufficient-funds': () => ({ contactList: item('lst-huge', 'Everybody, all countries'), segments: [], excludedSegments: [] }),
  'permission-restricted': () => ({ contactList: item('lst-restricted', 'Holding: all brands') }),
};

export const faultySettings = (codes: readonly FailureCode[], healthy: Faulty): Faulty =>
  codes.reduce<Faulty>((settings, code) => ({ ...settings, ...faults[code]({ ...healthy, ...settings }) }), {});

/** The resource a code points at, as far as the code tells it. */
const culprit = (code: FailureCode): Reference | undefined =>
  code.endsWith('-missing') || failureTable[code].group === 'balance'
    ? undefined
    : Object.values(faults[code]({}))
        .flat()
        .find((value) => value !== null);

export const reasons = (codes: readonly FailureCode[], at: string): FailureReason[] =>
  [...codes]
    .sort((a, b) => failureCodes.indexOf(a) - failureCodes.indexOf(b))
    .map((code) => {
      const resource = culprit(code);
      return { code, group: failureTable[code].group, at, ...(resource && { resource }) };
    });

/** A channel on which a code can occur. */
const channelFor = (code: FailureCode): Channel =>
  code.startsWith('telegram') ? 'telegram' : code.startsWith('sender') ? 'viber' : code === 'insufficient-funds' ? 'sms' : 'email';

const combinations: readonly (readonly [Channel, readonly FailureCode[]])[] = [
  ['email', ['template-missing', 'segment-empty']],
  ['email', ['template-deleted', 'contact-list-deleted', 'segments-conflict']],
  ['telegram', ['template-missing', 'telegram-bot-blocked', 'segment-empty', 'permission-restricted']],
  ['viber', ['template-deleted', 'sender-name-paused', 'insufficient-funds']],
  ['sms', ['template-missing', 'sender-name-deleted', 'insufficient-funds']],
];

/** Each failure code alone, and some together, over the launch types. */
export function failures({ catalogue, now }: SeedContext): SeedCampaign[] {
  const cases = [...failureCodes.map((code) => [channelFor(code), [code]] as const), ...combinations];
  return cases.map(([channel, codes], n): SeedCampaign => {
    const at = iso(now - (n + 1) * hour);
    const launchType = launchTypes[n % launchTypes.length]!;
    const healthy = settingsFor(channel, catalogue, (stream) => hashNumbers(n, stream));
    return {
      name: codes.join(' + '),
      channel,
      status: 'failed',
      launchType,
      sendAt: launchType === 'schedule' || launchType === 'recurring' ? iso(now + (n + 1) * hour) : null,
      createdAt: iso(now - 2 * day - n * hour),
      updatedAt: at,
      ...healthy,
      segments: [],
      excludedSegments: [],
      ...faultySettings(codes, { ...healthy, segments: [], excludedSegments: [] }),
      failureReasons: reasons(codes, at),
    };
  });
}
