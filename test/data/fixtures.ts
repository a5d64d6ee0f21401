import type { CampaignDetails, CampaignSummary } from '../../src/domain/campaign.ts';

export const summary = (over: Partial<CampaignSummary> = {}): CampaignSummary => ({
  id: 'c1',
  name: 'Welcome',
  channel: 'email',
  status: 'waiting',
  launchType: 'schedule',
  sendAt: '2026-11-20T09:00:00Z',
  recurrence: null,
  createdAt: '2026-11-01T09:00:00Z',
  updatedAt: '2026-11-01T09:00:00Z',
  startedAt: null,
  finishedAt: null,
  tags: [],
  version: '1',
  progress: null,
  ...over,
});

export const details = (over: Partial<CampaignDetails> = {}): CampaignDetails => ({
  ...summary(),
  description: '',
  template: null,
  telegramBot: null,
  contactList: null,
  ttl: null,
  senderName: null,
  segments: [],
  excludedSegments: [],
  oneTimeSegment: null,
  failureReasons: [],
  ...over,
});

export const page = (items: readonly unknown[], over: object = {}) => ({
  items,
  total: items.length,
  asOf: '2026-11-10T00:00:00Z',
  ...over,
});

/** The error a promise rejects with; fails when it does not. */
export async function rejection(promise: Promise<unknown>): Promise<Record<string, unknown>> {
  try {
    await promise;
  } catch (error) {
    return error as Record<string, unknown>;
  }
  throw new Error('expected a rejection');
}

/** A fetch that gives the answers in turn (the last one again and again) and remembers its requests. */
export function scriptedFetch(...answers: ((request: Request) => Response | Promise<Response>)[]) {
  const requests: Request[] = [];
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    requests.push(request);
    const answer = answers[Math.min(requests.length, answers.length) - 1];
    if (!answer) throw new TypeError('Failed to fetch');
    return answer(request.clone());
  };
  return { fetch, requests };
}

export const json =
  (body: unknown, status = 200, headers: Record<string, string> = {}) =>
  (): Response =>
    Response.json(body, { status, headers });
