/** Words of the explanation of a number. */
export const en = {
  'stats.asOfColumn': 'As of',
  'stats.timesIn': 'Times are in {zone}.',
  'stats.campaign': 'Campaign',
  'stats.about.targeted': 'People who were eligible when it was launched.',
  'stats.about.sent': 'Messages handed to the provider.',
  'stats.about.delivered': 'Messages that arrived.',
  'stats.about.seen': 'People who opened or read it, each counted once.',
  'stats.about.clicked': 'People who clicked a link, each counted once.',
  'stats.about.bouncedHard': 'Addresses that do not exist or refuse for good.',
  'stats.about.bouncedSoft': 'Messages returned for the moment, for example from a full mailbox.',
  'stats.about.failed': 'Messages the provider could not deliver.',
  'stats.about.expired': 'Messages that were not delivered within their time to live.',
  'stats.about.unsubscribed': 'People who unsubscribed from this message.',
  'stats.about.complained': 'People who reported it as spam.',
  'stats.about.cost': 'As reported, without a currency.',
  'stats.numerator': 'Numerator',
  'stats.denominator': 'Denominator',
  'stats.intervalAbout':
    'The interval holds the true rate with 95% confidence (Wilson). Differences count when they would come about by chance in fewer than 5 of 100 cases (two-proportion test).',
  'stats.verdictAbout':
    '“No clear difference”: enough was counted to rule out a difference of a tenth of the rate. “Too few to tell”: not enough for that.',
  'stats.against': 'Against the baseline',
  'stats.formula': '{measure} = {numerator} ÷ {denominator}',
  'stats.explain': 'How {measure} is worked out',
} as const;
