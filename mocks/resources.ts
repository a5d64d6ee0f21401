/** What campaigns refer to: templates, lists, segments, bots, sender names, tags, and the state each is in. */
import type { Reference } from '../src/domain/campaign.ts';
import { CampaignError } from '../src/domain/errors.ts';
import type { ResourceState, ResourceType } from '../src/domain/failure.ts';
import { fold } from '../src/domain/query.ts';
import { hashText, unit } from './random.ts';

/** `restricted`: this account has no right to send to it. */
export type CatalogueState = ResourceState | 'restricted';

/** Why a resource cannot be used, and how many contacts it holds (lists), or which share of a list (segments). */
export interface CatalogueItem extends Reference {
  readonly state: CatalogueState;
  readonly size: number;
}

const templates = [
  'Welcome',
  'Black Friday early access',
  'Cart reminder',
  'Price drop',
  'Back in stock',
  'Order shipped',
  'Delivery today',
  'Review request',
  'Win-back 30 days',
  'Win-back 90 days',
  'Birthday gift',
  'Loyalty points',
  'Newsletter weekly',
  'Newsletter monthly',
  'Product tips',
  'App update',
  'Webinar invitation',
  'Webinar reminder',
  'Event tickets',
  'Flash sale 24 h',
  'Weekend deals',
  'Gift guide',
  'Free shipping',
  'Abandoned browse',
  'Subscription renewal',
  'Payment failed',
  'Trial ends',
  'Upgrade offer',
  'Survey NPS',
  'Referral',
  'Store opening',
  'Seasonal collection',
  'VIP preview',
  'Clearance',
  'Coupon expires',
  'Password notice',
  'Terms update',
  'Holiday greetings',
  'New Year countdown',
];
const lists: readonly (readonly [string, number])[] = [
  ['All subscribers', 48_200],
  ['Newsletter EN', 18_400],
  ['Newsletter UK', 22_900],
  ['Newsletter DE', 9_700],
  ['Newsletter FR', 7_300],
  ['Newsletter ES', 6_100],
  ['Newsletter PL', 8_800],
  ['Newsletter AR', 2_600],
  ['Customers 2024', 14_500],
  ['Customers 2025', 17_900],
  ['VIP', 1_240],
  ['Trial users', 3_300],
  ['App users', 26_700],
  ['Web push opt-ins', 11_900],
  ['Store Kyiv', 4_200],
  ['Store Berlin', 2_900],
  ['Event attendees', 860],
  ['Partners', 420],
];
const segmentFields = [
  'Opened last 30 days',
  'Clicked last 7 days',
  'Bought twice',
  'Never bought',
  'Cart not empty',
  'Birthday this month',
  'High spender',
  'At risk',
];
const segmentGroups = ['Ukraine', 'Germany', 'France', 'Spain', 'Poland', 'mobile', 'desktop'];
const tagNames = [
  'sale',
  'newsletter',
  'onboarding',
  'retention',
  'win-back',
  'transactional',
  'promo',
  'vip',
  'black-friday',
  'cyber-monday',
  'xmas',
  'summer',
  'spring',
  'autumn',
  'loyalty',
  'cart',
  'reviews',
  'events',
  'webinar',
  'app',
  'b2b',
  'test',
  'ua',
  'de',
  'fr',
  'es',
  'pl',
  'q3',
  'q4',
  '2026',
];

const named = (prefix: string, names: readonly string[], size = 0): CatalogueItem[] =>
  names.map((name, index) => ({ id: `${prefix}-${index + 1}`, name, state: 'ok', size }));

/** The items that cannot be used, for the failure catalogue; ids `…-deleted` and so on. */
const faulty: readonly (readonly [ResourceType, string, string, CatalogueState, number])[] = [
  ['template', 'tpl-deleted', 'Summer lookbook (old)', 'deleted', 0],
  ['contactList', 'lst-deleted', 'Imported 2021', 'deleted', 5_000],
  ['contactList', 'lst-restricted', 'Holding: all brands', 'restricted', 31_000],
  ['contactList', 'lst-huge', 'Everybody, all countries', 'ok', 1_400_000],
  ['segment', 'seg-empty', 'Opened, but never received', 'empty', 0],
  ['telegramBot', 'bot-blocked', 'Promo bot', 'blocked', 0],
  ['senderName', 'snd-deleted', 'OldBrand', 'deleted', 0],
  ['senderName', 'snd-paused', 'BrandSale', 'paused', 0],
];

export class Catalogue {
  readonly #items = new Map<ResourceType, Map<string, CatalogueItem>>();
  /** Everything that was there at first, usable ones first, whatever becomes of it: what seeds are made from. */
  readonly initial: Readonly<Record<ResourceType, readonly CatalogueItem[]>>;

  /** `count`: that many templates, lists and segments instead of the usual few dozen. */
  constructor(count = 0) {
    const segments = [
      ...segmentFields,
      ...segmentFields.flatMap((field) => segmentGroups.map((group) => `${field}, ${group}`)).slice(0, 51),
    ];
    const sizeOf = (name: string) => 0.05 + 0.5 * unit(hashText(name));
    const add = (type: ResourceType, items: readonly CatalogueItem[]) => {
      const more = faulty.filter(([of]) => of === type).map(([, id, name, state, size]) => ({ id, name, state, size }));
      const all = [...items, ...more];
      this.#items.set(type, new Map(all.map((item) => [item.id, item])));
      return all;
    };
    const many = (prefix: string, word: string, items: CatalogueItem[], size: number) => [
      ...items,
      ...Array.from({ length: Math.max(0, count - items.length) }, (_, i) => ({
        id: `${prefix}-x${i + 1}`,
        name: `${word} ${i + 1}`,
        state: 'ok' as const,
        size,
      })),
    ];
    this.initial = {
      template: add('template', many('tpl', 'Template', named('tpl', templates), 0)),
      contactList: add(
        'contactList',
        many(
          'lst',
          'List',
          lists.map(([name, size], i) => ({ id: `lst-${i + 1}`, name, state: 'ok', size })),
          1_000,
        ),
      ),
      segment: add(
        'segment',
        many(
          'seg',
          'Segment',
          named('seg', segments).map((item) => ({ ...item, size: sizeOf(item.name) })),
          0.1,
        ),
      ),
      telegramBot: add('telegramBot', named('bot', ['Shop bot', 'Support bot', 'Deals bot'])),
      senderName: add('senderName', named('snd', ['Brand', 'BrandShop', 'BrandNews', 'Delivery'])),
      tag: add(
        'tag',
        tagNames.map((name) => ({ id: name, name, state: 'ok', size: 0 })),
      ),
    };
  }

  /** The item a reference stands for; undefined when it never existed. */
  find(type: ResourceType, reference: Reference | null): CatalogueItem | undefined {
    return reference ? this.#items.get(type)?.get(reference.id) : undefined;
  }

  /** All that can be chosen: what was deleted cannot. */
  available(type: ResourceType): CatalogueItem[] {
    return [...this.#items.get(type)!.values()].filter(({ state }) => state !== 'deleted');
  }

  /** Those whose name contains the text, or whose id begins with it, at most 50. */
  search(type: ResourceType, search: string): Reference[] {
    if (!this.#items.has(type)) throw new CampaignError('not-found', `There are no resources of type "${type}"`);
    const folded = fold(search.trim());
    const found: Reference[] = [];
    for (const { id, name } of this.available(type)) {
      if (found.length === 50) break;
      if (fold(name).includes(folded) || fold(id).startsWith(folded)) found.push({ id, name });
    }
    return found;
  }

  /** Deletes, pauses, blocks, empties or repairs an item, as if somebody did so elsewhere. */
  setState(type: ResourceType, id: string, state: CatalogueState): void {
    const items = this.#items.get(type)!;
    const item = items.get(id) ?? { id, name: id, size: 1_000 };
    items.set(id, { ...item, state });
  }
}
