import { en as actions } from './actions/en.ts';
import { en as calendar } from './calendar/en.ts';
import { en as checks } from './checks/en.ts';
import { en as editor } from './editor/en.ts';
import { en as info } from './info/en.ts';
import { en as list } from './list/en.ts';
import { en as picker } from './picker/en.ts';
import { en as refusals } from './refusals/en.ts';
import { en as rule } from './rule/en.ts';
import { en as statistics } from './statistics/en.ts';
import { en as time } from './time/en.ts';

/**
 * Words that more than one element says, or the list. They are at hand before anything else; an element brings its own (`words` of its class).
 * A new word may always stand here; `test/node/words.test.mjs` says which element has to bring one that stands elsewhere.
 */
export const shared = {
  'status.draft': 'Draft',
  'status.ready': 'Ready',
  'status.waiting': 'Waiting',
  'status.running': 'Running',
  'status.stopped': 'Stopped',
  'status.done': 'Done',
  'status.failed': 'Failed',
  'status.unknown': 'Unknown ({value})',

  'channel.email': 'Email',
  'channel.sms': 'SMS',
  'channel.webpush': 'WebPush',
  'channel.telegram': 'Telegram',
  'channel.viber': 'Viber',
  'channel.unknown': 'Unknown ({value})',

  'launchType.now': 'Now',
  'launchType.manual': 'Manual',
  'launchType.schedule': 'Schedule',
  'launchType.recurring': 'Recurring',
  'launchType.unknown': 'Unknown ({value})',

  'action.launch': 'Launch',
  'action.stop': 'Stop',
  'action.restart': 'Restart',
  'action.edit': 'Edit',
  'action.reschedule': 'Move to…',
  'action.duplicate': 'Duplicate',
  'action.delete': 'Delete',
  'action.analytics': 'Analytics',
  'action.info': 'Info',
  'action.more': 'More',
  'action.compare': 'Compare',
  'action.fix': 'Fix',
  'action.retry': 'Retry',
  'action.undo': 'Undo',
  'action.close': 'Close',
  'action.cancel': 'Cancel',
  'action.discard': 'Discard',
  'action.keepEditing': 'Keep editing',
  'action.save': 'Save',
  'action.saveDraft': 'Save draft',
  'action.nextStep': 'Next step',
  'action.finish': 'Finish',
  'action.previous': 'Previous',
  'action.next': 'Next',
  'action.today': 'Today',
  'action.exportCsv': 'Export CSV',
  'action.copyId': 'Copy ID {id}',

  'calendar.month': 'Month',
  'calendar.week': 'Week',
  'calendar.day': 'Day',
  'calendar.agenda': 'Agenda',

  'value.notSelected': 'Not selected',
  'value.onDemand': 'On demand',
  'value.none': 'None',
  'value.unnamed': 'Unnamed campaign',

  'list.statistics': 'Statistics',
  'list.progress': 'Progress: {percent} sent',
  'list.actionsOf': 'Actions for {name}',
  'list.chooseToCompare': 'Select the campaigns to compare, then choose Compare.',

  'notice.stale': 'Live updates paused. Showing data as of {time}.',
  'notice.label': 'Messages',
  'notice.removed': '{name} was deleted elsewhere',

  'done.copied': 'ID copied',
  'done.delete': '{name} is deleted',

  'failed.copy': 'The browser did not allow copying. Select the text and copy it yourself.',

  'column.name': 'Name',
  'column.channel': 'Channel',
  'column.status': 'Status',
  'column.launchType': 'Launch type',
  'column.sendAt': 'Send time',
  'column.createdAt': 'Created',
  'column.tags': 'Tags',
  'column.actions': 'Actions',

  'pending.launch': 'Launching…',
  'pending.stop': 'Stopping…',
  'pending.restart': 'Restarting…',
  'pending.reschedule': 'Moving…',
  'pending.duplicate': 'Duplicating…',
  'pending.delete': 'Deleting…',

  'progress.sent': '{sent} of {total} sent',
  'progress.rate': '{rate} per minute',
  'progress.remaining': 'about {duration} left',

  'undo.one': 'Deleting {name}',
  'undo.many': { one: 'Deleting {count} campaign', other: 'Deleting {count} campaigns' },
  'calendar.undo': 'Moving {name}',

  'error.refused.title': 'Not possible now',
  'error.refused.body': "The campaign's state does not allow this. Nothing was changed.",
  'error.not-found.title': 'No longer there',
  'error.not-found.body': 'It was deleted elsewhere. Everything else is as it was.',
  'error.conflict.title': 'Changed in the meantime',
  'error.conflict.body': 'It was changed elsewhere first. Nothing was overwritten. Look at the current version and try again.',
  'error.invalid.title': 'Some entries are not valid',
  'error.invalid.body': 'Nothing was saved, and what you entered is kept. Correct the marked fields and try again.',
  'error.malformed.title': "The answer can't be read",
  'error.malformed.body':
    'The server sent something unexpected. What was loaded before is kept. Try again; if it keeps happening, tell an account administrator.',
  'error.network.title': 'No connection to the server',
  'error.network.body': "The server can't be reached. What was loaded before is kept. Check the connection and try again.",
  'error.timeout.title': 'The server does not answer',
  'error.timeout.body': 'No answer came in time. What was loaded before is kept. Try again in a moment.',
  'error.unauthorised.title': 'You are signed out',
  'error.unauthorised.body': 'Your session has ended. What you entered is kept. Sign in again, then retry.',
  'error.forbidden.title': 'No access',
  'error.forbidden.body': 'You are not allowed to see or do this. Nothing was changed. Ask an account administrator for permission.',
  'error.rate-limited.title': 'Too many requests',
  'error.rate-limited.body': 'The server asks for a pause. Nothing is lost. Try again in a moment.',
  'error.server.title': 'The server has a problem',
  'error.server.body': 'The fault is not on your side. What was loaded before is kept. Try again in a moment.',
  'error.unsupported.title': 'Not available here',
  'error.unsupported.body': 'The server of this account does not offer this. Everything else works.',

  'info.field.description': 'Description',
  'info.field.progress': 'Progress',
  'info.field.startedAt': 'Started',
  'info.field.finishedAt': 'Finished',

  'manager.back': 'Campaigns',
} as const;

/**
 * English, and with it THE list of all messages. Keys are flat, `area.name`; other languages are typed by this file.
 * `{placeholders}` are filled in; a plural has the forms of `Intl.PluralRules`. Sentence case, no codes without a sentence,
 * a refusal says why and what to do, an error says what happened, what is safe and what to do.
 */
export const en = /* @__PURE__ */ (() =>
  ({
    ...shared,
    ...actions,
    ...calendar,
    ...checks,
    ...editor,
    ...info,
    ...list,
    ...picker,
    ...refusals,
    ...rule,
    ...statistics,
    ...time,
  }) as const)();
