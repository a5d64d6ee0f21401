import { expect } from 'chai';
import * as fc from 'fast-check';
import { quickReader, unsure } from '../../src/data/quick-reader.ts';
import { campaignDetailsSchema, campaignSummarySchema, occurrenceSchema } from '../../src/domain/campaign.ts';
import { details, summary } from './fixtures.ts';

const instant = '2026-11-20T09:00:00Z';
const rule = { rule: 'FREQ=DAILY', until: null, exceptions: [{ start: instant, movedTo: null }] };
const occurrence = { id: 'o', campaignId: 'c1', start: instant, end: null, campaign: summary(), segments: [{ id: 's', name: 'VIP' }] };
const schemas = {
  summary: {
    schema: campaignSummarySchema,
    sound: [summary(), summary({ recurrence: rule, progress: { sent: 1, total: 2 }, tags: ['a'] })],
  },
  details: { schema: campaignDetailsSchema, sound: [details(), details({ template: { id: 't', name: 'T' }, ttl: 'P1D' })] },
  occurrence: { schema: occurrenceSchema, sound: [occurrence, { ...occurrence, end: instant, segments: undefined }] },
};
/** Things a backend might send instead of what it should. */
const odd = fc.oneof(
  fc.constantFrom(
    undefined,
    null,
    '',
    'text',
    0,
    -1,
    NaN,
    true,
    instant,
    '2026-02-30T00:00:00Z',
    '2026-11-20T09:00:00+01:00',
    'P1D',
    'P',
    [],
    {},
  ),
  fc.anything(),
);

/** Puts something odd at one place of a record, however deep, or a key that nobody knows. */
const broken = (record: object): fc.Arbitrary<unknown> =>
  fc
    .record({ path: fc.array(fc.nat(40), { minLength: 1, maxLength: 4 }), value: odd, isExtra: fc.boolean() })
    .map(({ path, value, isExtra }) => {
      const copy = structuredClone(record) as Record<string, unknown>;
      let at = copy;
      for (const [depth, step] of path.entries()) {
        const keys = Object.keys(at);
        const key = keys[step % Math.max(1, keys.length)] ?? 'x';
        const inner = at[key];
        if (depth < path.length - 1 && typeof inner === 'object' && inner !== null) at = inner as Record<string, unknown>;
        else at[isExtra ? `${key}?` : key] = value;
      }
      return copy;
    });

describe('the quick reader', () => {
  for (const [name, { schema, sound }] of Object.entries(schemas)) {
    it(`reads a sound ${name} by itself, as a copy`, () => {
      for (const record of sound.slice(0, 1)) {
        const read = quickReader(schema)(record);
        expect(read).to.eql(record);
        expect(read).not.to.equal(record);
      }
    });

    it(`never says of a ${name} what the schema would not say`, () => {
      fc.assert(
        fc.property(fc.constantFrom(...sound).chain(broken), (record) => {
          const quick = quickReader(schema)(record);
          if (quick === unsure) return;
          expect(schema.safeParse(record)).to.deep.include({ success: true, data: quick });
        }),
        { numRuns: 2_000 },
      );
    });
  }
});
