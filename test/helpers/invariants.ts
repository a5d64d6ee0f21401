/** What must hold whatever a test did (RELIABILITY I1–I8). Console output and unhandled rejections (I5) are the console guard's. */
import { type HostPage, isObserved, watchHostPage } from './host-page.ts';
import type { ListFixture } from './list-fixture.ts';
import { frame } from './until.ts';

let page: HostPage | null = null;
const complaints = new Map<ListFixture, string[]>();

/** I3: a version that was shown is never followed by an older one. Versions of the simulation are numbers. */
export function watchStore(fixture: ListFixture): void {
  const problems: string[] = [];
  complaints.set(fixture, problems);
  page ??= watchHostPage();
  const newest = new Map<string, number>();
  fixture.provider.addEventListener('campaign-changed', (event) => {
    const { id, campaign } = (event as CustomEvent<{ id: string; campaign: { version: string } }>).detail;
    const version = Number(campaign.version);
    if (version < (newest.get(id) ?? 0)) problems.push(`I3: ${id} went back from version ${newest.get(id)} to ${version}`);
    newest.set(id, version);
  });
}

/** I1, I4: once everything answers again, nothing is pending and every row says what the backend says. */
async function checkTruth(fixture: ListFixture): Promise<string[]> {
  const { simulation, http, provider, list } = fixture;
  simulation.faults.clear();
  http?.clear();
  simulation.setLive(true);
  if (!list.isConnected || !provider.store || list.activeStore !== provider.store) return [];
  const { store } = provider;
  store.flush();
  let isRead = false;
  void list.refresh().then(() => (isRead = true));
  await fixture.passUntil(() => isRead && store.pending.size === 0 && store.held.length === 0, 90_000);
  if (fixture.untrue) return [];
  return fixture.ids.flatMap((id) => {
    const shown = store.peek(id);
    const truth = simulation.campaign(id);
    return shown?.version === truth?.version && shown?.status === truth?.status
      ? []
      : [`I4: ${id} is ${shown?.status} (version ${shown?.version}) here and ${truth?.status} (${truth?.version}) at the backend`];
  });
}

/** I7: with the element out of the document, nothing of ours is left running. */
async function checkQuiet(fixture: ListFixture): Promise<string[]> {
  const { provider, list, clock, http, productClock, simulation } = fixture;
  provider.remove();
  await clock.advanceAsync(0);
  await frame();
  await frame();
  const left = [
    ...(productClock.pending() ? [`I7: ${productClock.pending()} timers are left`] : []),
    ...(http?.underWay
      ? [
          `I7: requests are left: ${http.sent
            .filter(({ status }) => status === 'under way')
            .map(({ path }) => path)
            .join(', ')}`,
        ]
      : []),
    ...(http?.streams ? [`I7: ${http.streams} event streams are left`] : []),
    ...(isObserved(list) ? ['I7: the size of the list is still observed'] : []),
  ];
  simulation.dispose();
  return left;
}

export async function checkInvariants(fixtures: readonly ListFixture[], test: (Mocha.Test & { err?: Error }) | undefined): Promise<void> {
  const problems: string[] = [];
  for (const fixture of fixtures) {
    try {
      problems.push(...(complaints.get(fixture) ?? []), ...(await checkTruth(fixture)));
    } catch (error) {
      problems.push(`I4: ${(error as Error).message}`);
    }
    problems.push(...(await checkQuiet(fixture)));
    complaints.delete(fixture);
  }
  if (fixtures.length > 0) problems.push(...(page?.changes() ?? []).map((change) => `I8: ${change}`));
  // Each test answers for itself.
  page = null;
  document.body.replaceChildren();
  if (problems.length === 0 || !test) return;
  // Like the console guard: throwing in a hook would end the file.
  if (test.state === 'failed' && test.err) test.err.message += `\n${problems.join('\n')}`;
  else {
    test.state = 'failed';
    test.err = new Error(problems.join('\n'));
  }
}
