/** Names and settings out of which believable campaigns are made. */
import type { Channel } from '../src/domain/channel.ts';

export const campaignNames: readonly string[] = [
  'Black Friday early access',
  'Cart reminder 24 h',
  'Welcome series, day 1',
  'Welcome series, day 7',
  'Price drop on your wishlist',
  'Back in stock: running shoes',
  'Review your purchase',
  'We miss you: 15 % off',
  'Birthday gift',
  'Loyalty points expire soon',
  'Weekly newsletter',
  'Monthly digest',
  'Product tips for beginners',
  'Spring collection is here',
  'Summer sale: last chance',
  'Autumn lookbook',
  'Winter clearance',
  'Flash sale: 24 hours only',
  'Weekend deals',
  'Free shipping until Sunday',
  'Webinar: growing with automation',
  'Webinar reminder, 1 h before',
  'Trial ends in 3 days',
  'Upgrade offer for power users',
  'NPS survey Q3',
  'Refer a friend',
  'Store opening in Lviv',
  'VIP preview',
  'Coupon expires tomorrow',
  'Holiday greetings',
  'New Year countdown',
  'App update 5.2',
  'Delivery today',
  'Payment failed, please retry',
  'Чорна п’ятниця: ранній доступ',
  'Нагадування про кошик',
  'Вітальна серія, день 1',
  'Знижка 20 % на все',
  'Літній розпродаж',
  'Запрошення на вебінар',
  'З днем народження!',
  'Sommerschlussverkauf',
  'Warenkorb-Erinnerung 24 h',
  'Willkommen bei uns',
  'Bewerten Sie Ihren Einkauf',
  'Frühlingskollektion: jetzt ansehen',
  'Newsletter für Stammkunden',
  'Soldes d’été : dernière chance',
  'Rappel de panier',
  'Bienvenue parmi nous',
  'Offre de fidélité',
  'Nouvelle collection printemps',
  'Rebajas de verano',
  'Recordatorio del carrito',
  'Bienvenida, día 1',
  'Cupón de cumpleaños',
  'Últimas 24 horas: ¡envío gratis!',
  'Wyprzedaż letnia',
  'Przypomnienie o koszyku',
  'Witamy w klubie',
  'Darmowa dostawa do niedzieli',
  'Życzenia świąteczne',
  'تخفيضات الصيف',
  'تذكير بسلة التسوق',
  'مرحبًا بك',
];

/** Names that break careless code: each must show literally and do nothing. */
export const awkwardNames: readonly string[] = [
  '👩‍👩‍👧‍👦 Family day 🎉🎉🎉',
  'عروض الجمعة البيضاء – خصم حتى 70٪',
  'Invoice \u202Eexe.gnp\u202C attached',
  'The campaign with the longest name anybody has ever typed into this field, which goes on and on about autumn offers, loyalty points and free delivery, because nobody in the department set a limit to it!',
  '<img src=x onerror=alert(1)>',
  '=HYPERLINK("http://x")',
  'Élan d’automne',
  'Elan',
  '  spaces before and after  ',
  '{{first_name}}, your order № 1 "awaits" & more',
  '__proto__',
  '100 % — ½ price · naïve façade · ſtraße',
];

/** Shares of the channels; weights of anything. */
export const channelWeights: readonly (readonly [Channel, number])[] = [
  ['email', 40],
  ['sms', 20],
  ['webpush', 14],
  ['telegram', 13],
  ['viber', 13],
];

/** Which templates, lists, segments, bots and senders of the catalogue healthy campaigns use. */
export const usable = { template: 39, contactList: 18, segment: 59, telegramBot: 3, senderName: 4 } as const;

/** None names a day: the day the campaign first goes out decides. */
export const recurrenceRules: readonly string[] = [
  'FREQ=WEEKLY',
  'FREQ=DAILY',
  'FREQ=WEEKLY;INTERVAL=2',
  'FREQ=MONTHLY',
  'FREQ=DAILY;COUNT=14',
];

export const linkPaths: readonly string[] = ['', 'sale', 'cart', 'new', 'account', 'stores', 'app', 'terms'];
