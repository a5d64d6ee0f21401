import type { Messages } from '../messages.ts';
import type { en } from './en.ts';

/** Words of the calendar. */
export const de: Pick<Messages, keyof typeof en> = {
  'calendar.label': 'Kampagnenkalender',

  'calendar.card.loading': 'Beschreibung wird geladen',
  'calendar.card.failed': 'Die Beschreibung konnte nicht geladen werden.',
  'calendar.card.noDescription': 'Keine Beschreibung',
  'calendar.card.reasons': 'Warum sie fehlgeschlagen ist',
  'calendar.card.moreReasons': { one: '{count} weiterer Grund in Info', other: '{count} weitere Gründe in Info' },
  'calendar.audience': {
    one: '{count} weiterer Versand an {segment} an diesem Tag',
    other: '{count} weitere Sendungen an {segment} an diesem Tag',
  },

  'calendar.move.title': '{name} verschieben',
  'calendar.move.titleTray': '{name} eine Zeit geben',
  'calendar.move.at': 'Neue Zeit',
  'calendar.move.quick': 'Schnellauswahl',
  'calendar.move.tomorrow': 'Morgen, gleiche Uhrzeit',
  'calendar.move.week': 'Eine Woche später, gleiche Uhrzeit',
  'calendar.move.incomplete': 'Datum und Uhrzeit wählen.',
  'calendar.move.undecided': 'Wählen, welche der beiden Zeiten gemeint ist.',
  'calendar.move.past': 'Diese Zeit ist vorbei. Eine wählen, die noch kommt.',
  'calendar.move.same': 'Zu dieser Zeit geht sie schon hinaus. Eine andere wählen.',
  'calendar.move.will': 'Geht am {time} hinaus statt am {before}.',
  'calendar.move.willStopped': 'Bleibt angehalten. Neu gestartet, geht sie am {time} hinaus statt am {before}.',
  'calendar.move.willFailed': 'Bleibt fehlgeschlagen. Neu gestartet, geht sie am {time} hinaus statt am {before}.',
  'calendar.move.willSeries':
    'Dieser Versand rückt vom {before} auf den {time}. Wie viel von der Serie mitrückt, wird als Nächstes gefragt.',
  'calendar.move.willEditor': 'Der Editor öffnet sich mit {time} als Sendezeit. Sie geht dann hinaus, sobald sie dort fertiggestellt ist.',
  'calendar.move.confirm': 'Verschieben',
  'calendar.move.confirmTray': 'Weiter im Editor',
  'calendar.move.gone': 'Sie wurde gelöscht und lässt sich nicht mehr verschieben.',

  'calendar.scope.title': 'Welche Sendungen von {name} verschieben?',
  'calendar.scope.from': 'Vom {before} auf den {time}.',
  'calendar.scope.label': 'Zu verschiebende Sendungen',
  'calendar.scope.this': 'Nur diese',
  'calendar.scope.this.will': 'Nur diese Sendung rückt. Die anderen gehen hinaus wie bisher.',
  'calendar.scope.following': 'Diese und folgende',
  'calendar.scope.following.will': 'Die Serie endet vor dieser Sendung, und eine Kopie der Kampagne geht ab der neuen Zeit weiter.',
  'calendar.scope.all': 'Alle',
  'calendar.scope.all.will': 'Jede noch kommende Sendung rückt um ebenso viele Tage, auf {time} Uhr.',

  'calendar.dayPanel.count': { one: '{count} Sendung', other: '{count} Sendungen' },
  'calendar.dayPanel.empty': 'An diesem Tag geht nichts hinaus.',
  'calendar.dayPanel.loading': 'Der Tag wird geladen',
  'calendar.dayPanel.keys': 'Pfeiltasten wandern, Eingabe öffnet, M verschiebt.',

  'calendar.tray.label': 'Bereit, ohne Zeit',
  'calendar.tray.help': 'Auf einen Tag ziehen oder „Verschieben…“ benutzen',
  'calendar.tray.loading': 'Bereite Kampagnen werden geladen',
  'calendar.tray.empty': 'Keine Kampagne ist bereit und ohne Zeit.',
  'calendar.tray.more': { one: '{count} weitere zeigen', other: '{count} weitere zeigen' },
  'calendar.tray.stale': 'Die Liste konnte nicht erneut gelesen werden.',
};
